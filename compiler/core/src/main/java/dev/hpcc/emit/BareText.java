package dev.hpcc.emit;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Decides which texts stand in YAML without quotes: those that a reader of YAML 1.1 and one of 1.2
 * both take for a text. Everything that looks like a number, a date, a truth value, a tag, an
 * anchor or a flow collection is quoted, and so is everything beyond ASCII.
 */
final class BareText extends StringQuotingChecker {
  private static final long serialVersionUID = 1L;

  /** Characters that mean nothing to YAML inside a text, beside letters, digits and blanks. */
  private static final String HARMLESS = "_-./$()+=,;@~'";

  @Override
  public boolean needToQuoteName(String name) {
    return !isBare(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    return !isBare(value);
  }

  static boolean isBare(String text) {
    int length = text.length();
    if (length == 0 || !isFirst(text.charAt(0)) || text.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      boolean innerColon = c == ':' && i + 1 < length && text.charAt(i + 1) != ' ';
      if (!isLetter(c) && !isDigit(c) && c != ' ' && !innerColon && HARMLESS.indexOf(c) < 0) {
        return false;
      }
    }
    return length > 5 || !isWord(text);
  }

  private static boolean isFirst(char c) {
    return isLetter(c) || c == '/' || c == '_' || c == '$';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The words of YAML 1.1, in any case. */
  private static boolean isWord(String text) {
    String[] words = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
