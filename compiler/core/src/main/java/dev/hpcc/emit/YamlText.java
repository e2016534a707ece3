package dev.hpcc.emit;

/** How a text is written in YAML, decided so that every reader gets exactly the same text back. */
final class YamlText {
  private YamlText() {}

  /**
   * Whether the text can be a literal block: more than one line, nothing that a block would fold,
   * chomp or normalise, and nothing that the emitter would refuse to put there.
   */
  static boolean isLiteral(String text) {
    int length = text.length();
    if (text.indexOf('\n') < 0 || text.charAt(0) == ' ' || text.charAt(0) == '\n') {
      return false;
    }
    char last = text.charAt(length - 1);
    if (last == ' ' || (last == '\n' && text.charAt(length - 2) == '\n')) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' ? text.charAt(i - 1) == ' ' : !isPrintable(c)) {
        return false;
      }
    }
    return true;
  }

  /** Lines of a literal block below its indicator. */
  static int lines(String text) {
    int lines = text.charAt(text.length() - 1) == '\n' ? 0 : 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }

  /** Whether a key stands as {@code KEY: …}; others take the long form {@code ? KEY}. */
  static boolean isSimpleKey(String key) {
    if (key.isEmpty() || key.length() >= 128) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (isBreak(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Surrogates count: pairs were checked before, and both standards print what they stand for. */
  private static boolean isPrintable(char c) {
    if (c < 0xA0) {
      return c >= 0x20 && c <= 0x7E;
    }
    return !isBreak(c) && c != 0xFEFF && c < 0xFFFE;
  }

  /**
   * Refuses what no encoding can hold. Nothing that was decoded from UTF-8 has it, and the parser
   * refuses the escape.
   *
   * @throws IllegalArgumentException for a surrogate without its other half
   */
  static String whole(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        throw new IllegalArgumentException("half a character at " + at);
      }
      at += Character.charCount(character);
    }
    return text;
  }
}
