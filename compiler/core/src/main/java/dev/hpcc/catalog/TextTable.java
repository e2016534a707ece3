package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, as wide as their widest cell, with two blanks between. */
public final class TextTable {
  private final List<String[]> rows = new ArrayList<>();
  private final int[] widths;

  public TextTable(String... header) {
    widths = new int[header.length];
    row(header);
  }

  public void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      widths[i] = Math.max(widths[i], cells[i].length());
    }
    rows.add(cells);
  }

  /** Every line begins with {@code indent}; no line ends with a blank. */
  public String text(String indent) {
    StringBuilder text = new StringBuilder();
    for (String[] cells : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < cells.length; i++) {
        line.append(cells[i]);
        line.append(" ".repeat(widths[i] - cells[i].length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
