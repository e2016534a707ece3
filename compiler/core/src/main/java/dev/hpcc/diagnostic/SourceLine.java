package dev.hpcc.diagnostic;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;

/**
 * The first line of a place as a terminal shows it: tabs are blanks up to the next multiple of
 * four, wide characters count two columns, and a line too long for the screen is cut around the
 * place.
 */
final class SourceLine {
  private static final int LONGEST = 120;
  private static final int SHOWN_BEFORE = 50;
  private static final int TAB = 4;

  private final StringBuilder shown = new StringBuilder();
  private int column;
  private int from = -1;
  private int to = -1;

  SourceLine(Span place) {
    SourceFile file = place.file();
    int number = place.line();
    String line = file.lineText(number);
    int start = file.lineStart(number);
    int markFrom = Math.min(place.start() - start, line.length());
    int markTo = Math.min(place.end() - start, line.length());
    int first = 0;
    int last = line.length();
    if (line.length() > LONGEST) {
      first = boundary(line, Math.max(0, Math.min(markFrom - SHOWN_BEFORE, last - LONGEST)));
      last = boundary(line, Math.min(last, first + LONGEST));
    }
    write(line, first, last, markFrom, markTo);
  }

  /** The line. */
  String text() {
    int end = shown.length();
    while (end > 0 && shown.charAt(end - 1) == ' ') {
      end--;
    }
    return shown.substring(0, end);
  }

  /** As many blanks as there are columns before the place. */
  String before() {
    return " ".repeat(from);
  }

  /** The columns of the place; at least one. */
  int width() {
    return Math.max(1, to - from);
  }

  private void write(String line, int first, int last, int markFrom, int markTo) {
    if (first > 0) {
      put("…", 1);
    }
    for (int i = first; i < last; ) {
      mark(i, markFrom, markTo);
      int c = line.codePointAt(i);
      if (c == '\t') {
        int blanks = TAB - column % TAB;
        put(" ".repeat(blanks), blanks);
      } else {
        put(Glyphs.visible(c), Glyphs.width(c));
      }
      i += Character.charCount(c);
    }
    mark(last, markFrom, markTo);
    if (to < 0) {
      to = column;
    }
    if (last < line.length()) {
      put("…", 1);
    }
  }

  private void mark(int at, int markFrom, int markTo) {
    if (from < 0 && at >= markFrom) {
      from = column;
    }
    if (to < 0 && at >= markTo) {
      to = column;
    }
  }

  private void put(String text, int width) {
    shown.append(text);
    column += width;
  }

  /** Never between the halves of a surrogate pair. */
  private static int boundary(String line, int at) {
    boolean inside =
        at > 0
            && at < line.length()
            && Character.isLowSurrogate(line.charAt(at))
            && Character.isHighSurrogate(line.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
