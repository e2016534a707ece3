package dev.hpcc.diagnostic;

/** How characters of a source appear on a terminal. */
final class Glyphs {
  private static final int LONGEST = 1000;

  private Glyphs() {}

  /**
   * The text with every character that a terminal would obey, hide, show as a blank, or use to
   * reorder others shown as a replacement character, and cut where nobody reads on.
   */
  static String harmless(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length() && i < LONGEST) {
      int c = text.codePointAt(i);
      out.append(visible(c));
      i += Character.charCount(c);
    }
    return i < text.length() ? out + "…" : out.toString();
  }

  static String visible(int c) {
    return isHarmful(c) ? "\uFFFD" : Character.toString(c);
  }

  private static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (type == Character.SPACE_SEPARATOR && c != ' ');
  }

  /** The columns a character takes: 0 for a combining mark, 2 for East Asian wide and emoji. */
  static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The wide ranges of Unicode's East Asian Width data, in blocks. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F) // Hangul initial consonants
        || (c >= 0x2E80 && c <= 0x303E) // radicals, CJK punctuation
        || (c >= 0x3041 && c <= 0xA4CF) // kana, CJK ideographs, Yi
        || (c >= 0xAC00 && c <= 0xD7A3) // Hangul syllables
        || (c >= 0xF900 && c <= 0xFAFF) // compatibility ideographs
        || (c >= 0xFE30 && c <= 0xFE6F) // compatibility forms
        || (c >= 0xFF00 && c <= 0xFF60) // full-width forms
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F) // emoji
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD); // supplementary ideographs
  }
}
