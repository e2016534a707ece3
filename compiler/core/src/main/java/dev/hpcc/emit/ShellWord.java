package dev.hpcc.emit;

/** Writes any text as one word of a POSIX shell command, on one line. */
public final class ShellWord {
  private static final String PLAIN = "_-./:=@%+,";

  private ShellWord() {}

  /**
   * The text as it is where the shell gives no character a meaning, else in single quotes. Only a
   * text with line ends or control characters needs the {@code $'…'} of newer shells.
   */
  public static String of(String text) {
    boolean plain = !text.isEmpty();
    boolean control = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= isAlphanumeric(c) || PLAIN.indexOf(c) >= 0;
      control |= c < 0x20 || c == 0x7F;
    }
    if (control) {
      return dollarQuoted(text);
    }
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String dollarQuoted(String text) {
    StringBuilder out = new StringBuilder("$'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == 0x7F) {
        out.append('\\').append((char) ('0' + (c >> 6)));
        out.append((char) ('0' + ((c >> 3) & 7))).append((char) ('0' + (c & 7)));
      } else {
        if (c == '\'' || c == '\\') {
          out.append('\\');
        }
        out.append(c);
      }
    }
    return out.append('\'').toString();
  }
}
