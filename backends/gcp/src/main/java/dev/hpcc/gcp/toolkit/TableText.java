package dev.hpcc.gcp.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Data tables of the class path: tab-separated, lines that begin with {@code #} are comments. */
public final class TableText {
  private TableText() {}

  /**
   * The rows of a table.
   *
   * @param owner a class of the package that has the file
   * @param columns how many cells each row must have
   * @throws IllegalStateException if the file is not there or a row has another number of cells
   */
  public static List<String[]> rows(Class<?> owner, String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    for (String line : split(read(owner, file), '\n')) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        List<String> cells = split(line, '\t');
        if (cells.size() != columns) {
          throw new IllegalStateException(file + ": " + cells.size() + " cells in: " + line);
        }
        rows.add(cells.toArray(new String[0]));
      }
    }
    return rows;
  }

  /** The text of a file of the class path. */
  public static String read(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts between separators, empty ones too. */
  public static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
