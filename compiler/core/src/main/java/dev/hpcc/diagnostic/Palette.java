package dev.hpcc.diagnostic;

/** The colours of the text form, or none of them. */
final class Palette {
  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String CYAN = "\u001B[1;36m";
  private static final String BLUE = "\u001B[34m";
  private static final String GREEN = "\u001B[32m";

  private final boolean colour;

  Palette(boolean colour) {
    this.colour = colour;
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in(RED, text);
      case WARNING -> in(YELLOW, text);
      case NOTE -> in(CYAN, text);
    };
  }

  String gutter(String text) {
    return in(BLUE, text);
  }

  String help(String text) {
    return in(GREEN, text);
  }

  /** Words from the source, which stand in backticks, are bold. */
  String prose(String text) {
    if (!colour) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '`') {
        out.append(c);
      } else if (inside) {
        out.append(c).append(RESET);
        inside = false;
      } else if (text.indexOf('`', i + 1) > 0) {
        out.append(BOLD).append(c);
        inside = true;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String in(String style, String text) {
    return colour ? style + text + RESET : text;
  }
}
