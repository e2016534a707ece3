package dev.hpcc.format;

import java.util.List;

/**
 * How far the signs of neighbouring settings, and the braces of neighbouring blocks of one kind on
 * one line each, are moved to stand below each other. Two-character signs end where the others do:
 * the {@code =} of {@code >=} is below {@code =}.
 */
final class Alignment {
  private final List<Row> rows;
  private final int[] paddings;

  Alignment(List<Row> rows) {
    this.rows = rows;
    this.paddings = new int[rows.size()];
    int start = 0;
    while (start < rows.size()) {
      int end = start + 1;
      while (end < rows.size() && continues(end)) {
        end++;
      }
      align(start, end);
      start = end;
    }
  }

  /** The blanks to add in a row. */
  int padding(int row) {
    return paddings[row];
  }

  private boolean continues(int i) {
    Row above = rows.get(i - 1);
    Row row = rows.get(i);
    return isAligned(above)
        && isAligned(row)
        && (row.isSetting() ? above.isSetting() : isSameKind(above, row))
        && above.isOneLine()
        && !row.isAfterBlankLine();
  }

  private static boolean isSameKind(Row above, Row row) {
    return !above.isSetting() && above.pieces().get(0).equals(row.pieces().get(0));
  }

  /** Settings, and blocks on one line. */
  private static boolean isAligned(Row row) {
    return row.headLength() > 0 && (row.isSetting() || row.isOneLine());
  }

  private void align(int start, int end) {
    int widest = 0;
    for (int i = start; i < end; i++) {
      widest = Math.max(widest, width(rows.get(i)));
    }
    for (int i = start; i < end; i++) {
      paddings[i] = isAligned(rows.get(i)) ? widest - width(rows.get(i)) : 0;
    }
  }

  /** Of the head, and of the sign behind it. */
  private static int width(Row row) {
    int head = row.headLength();
    String text = RowWriter.text(row, head);
    int sign =
        head > 0 && row.pieces().get(head) instanceof Piece.Word word ? word.text().length() : 0;
    return text.codePointCount(0, text.length()) + sign;
  }
}
