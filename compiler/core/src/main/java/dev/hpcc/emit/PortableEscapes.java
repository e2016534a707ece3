package dev.hpcc.emit;

import java.io.StringWriter;

/**
 * Collects what the YAML emitter writes and replaces the escapes that only some readers know by
 * those that YAML shares with JSON. The emitter writes every escape by a call of its own.
 */
final class PortableEscapes extends StringWriter {
  private static final String SHORT = "0aveN_LP";
  private static final String[] LONG = {
    "\\u0000", "\\u0007", "\\u000b", "\\u001b", "\\u0085", "\\u00a0", "\\u2028", "\\u2029"
  };

  @Override
  public void write(String part) {
    super.write(replacement(part));
  }

  private static String replacement(String part) {
    if (part.length() == 2 && part.charAt(0) == '\\' && SHORT.indexOf(part.charAt(1)) >= 0) {
      return LONG[SHORT.indexOf(part.charAt(1))];
    }
    return part.equals("\ufeff") ? "\\ufeff" : part;
  }
}
