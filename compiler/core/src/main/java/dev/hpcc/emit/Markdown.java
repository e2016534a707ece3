package dev.hpcc.emit;

/**
 * Makes any text safe inside a Markdown page (CommonMark and GitHub's tables), so that it shows as
 * it is and cannot become a heading, a link, a cell border or HTML.
 */
public final class Markdown {
  /** Backslash before these is harmless everywhere and takes their meaning. */
  private static final String ESCAPED = "\\`*[]<>&|~#";

  private Markdown() {}

  /** A text within a line; line ends and control characters become blanks. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
        out.append(' ');
        continue;
      }
      if (ESCAPED.indexOf(c) >= 0 || isActive(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Characters that mean something only where they stand. */
  private static boolean isActive(String text, int at) {
    return switch (text.charAt(at)) {
      case '_' -> !isInsideWord(text, at);
      case '-', '+', '=' -> at == 0;
      case '.', ')' -> isListNumber(text, at);
      case ':' -> text.startsWith("://", at);
      default -> false;
    };
  }

  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Digits from the start of the text, and a blank or nothing behind: elsewhere a point is one. */
  private static boolean isListNumber(String text, int at) {
    if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return at > 0;
  }

  /** An inline code span; a text that a span cannot hold in a table shows as plain text. */
  public static String code(String text) {
    if (text.isEmpty() || text.indexOf('|') >= 0) {
      return text(text);
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
    String fence = "`".repeat(longestRun(text, '`') + 1);
    boolean padded =
        fence.length() > 1
            || text.startsWith(" ")
            || text.endsWith(" ")
            || line.toString().isBlank();
    return padded ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /**
   * A fenced block.
   *
   * @param language the word after the fence, {@code sh}
   */
  public static String block(String language, String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text, '`') + 1));
    String end = text.endsWith("\n") ? "" : "\n";
    return fence + language + "\n" + text.replace("\r", "") + end + fence;
  }

  private static int longestRun(String text, char c) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == c ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
