package dev.hpcc.aws.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a data file of this package: tab-separated, {@code #} begins a comment line. */
final class Rows {
  private Rows() {}

  /**
   * The rows of a file.
   *
   * @throws IllegalStateException for a row with another number of columns, or a missing file
   */
  static List<String[]> read(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    for (String line : text(file).split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
          throw new IllegalStateException(file + " has not " + columns + " columns in: " + line);
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** The text of a file. */
  static String text(String file) {
    try (InputStream in = Rows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("data file " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
