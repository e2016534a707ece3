package dev.hpcc.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Guesses where a text was meant to end whose closing quotes are missing, so that the rest of its
 * line, or of the file, is read as what it is.
 */
final class OpenTexts {
  private static final int MOST_LINES = 20;
  private static final int LONG_LINE = 1000;

  private OpenTexts() {}

  /**
   * The offset after the quote that closes a text some lines below, or -1: the lines between do not
   * look like items, and the last one has exactly one quote.
   *
   * @param lineEnd where the line with the opening quote ends
   */
  static int closingQuoteBelow(String text, int lineEnd, int end) {
    int line = afterLineEnd(text, lineEnd, end);
    for (int count = 0; count < MOST_LINES && line < end; count++) {
      if (beginsItem(text, line, end)) {
        return -1;
      }
      int stop = endOfLine(text, line, end);
      int quote = find(text, '"', line, stop);
      if (quote >= 0) {
        return find(text, '"', quote + 1, stop) >= 0 ? -1 : quote + 1;
      }
      line = afterLineEnd(text, stop, end);
    }
    return -1;
  }

  /**
   * The end of a text that runs to the end of its line, without the brackets at the end that close
   * those opened on the same line before it, or an opening brace.
   *
   * @param open the brackets open on this line, the innermost last
   */
  static int withoutBrackets(String text, int start, int lineEnd, List<Character> open) {
    int end = withoutBlanks(text, start, lineEnd);
    if (end > start + 1 && text.charAt(end - 1) == '{') {
      return withoutBlanks(text, start + 1, end - 1);
    }
    List<Integer> closers = closersAtEnd(text, start, end, open.size());
    for (int count = closers.size(); count > 0; count--) {
      if (closes(text, closers, count, open)) {
        return withoutBlanks(text, start + 1, closers.get(count - 1));
      }
    }
    return end;
  }

  /** Where the last closing brackets stand, the very last first; at most {@code most}. */
  private static List<Integer> closersAtEnd(String text, int start, int end, int most) {
    List<Integer> closers = new ArrayList<>();
    for (int i = end - 1; i > start && closers.size() < most; i--) {
      char c = text.charAt(i);
      if (c == '}' || c == ']' || c == ')') {
        closers.add(i);
      } else if (c != ' ' && c != '\t') {
        break;
      }
    }
    return closers;
  }

  private static boolean closes(
      String text, List<Integer> closers, int count, List<Character> open) {
    for (int i = 0; i < count; i++) {
      char opener = open.get(open.size() - 1 - i);
      if (text.charAt(closers.get(count - 1 - i)) != partner(opener)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The start of the first line below that is the header of a top-level block in column 1, or
   * {@code end}.
   */
  static int nextHeader(String text, int start, int end) {
    int line = afterLineEnd(text, endOfLine(text, start, end), end);
    while (line < end) {
      int word = endOfWord(text, line, end);
      int stop = endOfLine(text, line, end);
      boolean blank = word < stop && (text.charAt(word) == ' ' || text.charAt(word) == '\t');
      if (blank
          && find(text, '{', word, stop) >= 0
          && Words.isTopLevelKind(text.substring(line, word))) {
        return line;
      }
      line = afterLineEnd(text, stop, end);
    }
    return end;
  }

  /**
   * Whether a line has an odd number of quotes from an offset on; escaped ones do not count. Of a
   * very long line the beginning decides.
   */
  static boolean hasOddQuotes(String text, int start, int end) {
    boolean odd = false;
    int last = Math.min(end, start + LONG_LINE);
    for (int i = start; i < last && !Words.isLineEnd(text.charAt(i)); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        odd = !odd;
      }
    }
    return odd;
  }

  /**
   * The comma inside a text that seems to lack its end: the next setting follows it, up to the
   * quote that begins its value, and a quote is left over on the line. Else -1.
   */
  static int commaInside(String text, int start, int end, int limit) {
    int at = withoutBlanks(text, start, end - 1);
    if (at <= start + 1 || text.charAt(at - 1) != '=' || !hasOddQuotes(text, start, limit)) {
      return -1;
    }
    int word = withoutBlanks(text, start, at - 1);
    int comma = word;
    while (comma > start && isWordPart(text.charAt(comma - 1))) {
      comma--;
    }
    int blanks = withoutBlanks(text, start, comma);
    return comma < word && text.charAt(blanks - 1) == ',' ? blanks - 1 : -1;
  }

  /** A closing brace, a key with its sign, or the header of a block. */
  private static boolean beginsItem(String text, int line, int end) {
    int at = afterBlanks(text, line, end);
    if (at < end && text.charAt(at) == '}') {
      return true;
    }
    int word = endOfWord(text, at, end);
    boolean words = word > at;
    while (words && word < end) {
      int next = afterBlanks(text, word, end);
      if (next < end && isSign(text, next, end)) {
        return true;
      }
      word = endOfWord(text, next, end);
      words = word > next;
    }
    return false;
  }

  private static boolean isSign(String text, int at, int end) {
    char c = text.charAt(at);
    boolean bound = (c == '>' || c == '<') && at + 1 < end && text.charAt(at + 1) == '=';
    return c == '=' || c == '{' || bound;
  }

  /** The offset of a character between two others, or -1. */
  private static int find(String text, char c, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static char partner(char open) {
    return switch (open) {
      case '{' -> '}';
      case '[' -> ']';
      default -> ')';
    };
  }

  private static int withoutBlanks(String text, int start, int end) {
    int at = end;
    while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at;
  }

  private static int afterBlanks(String text, int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int endOfWord(String text, int start, int end) {
    int at = start;
    while (at < end && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private static int endOfLine(String text, int start, int end) {
    int at = start;
    while (at < end && !Words.isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterLineEnd(String text, int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '\r') {
      at++;
    }
    if (at < end && text.charAt(at) == '\n') {
      at++;
    }
    return at;
  }
}
