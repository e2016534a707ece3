package dev.hpcc.azure.lower;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facts as a file beside this class: tab-separated cells, lines that begin with {@code #} apart.
 */
final class Table {

  /** A table is read once: some are asked for every node group. */
  private static final Map<String, List<String[]>> READ = new ConcurrentHashMap<>();

  private Table() {}

  /**
   * The rows of a file.
   *
   * @param columns how many cells each has
   */
  static List<String[]> read(String name, int columns) {
    List<String[]> known = READ.get(name);
    if (known == null) {
      known = parse(name, columns);
      READ.put(name, known);
    }
    return known;
  }

  private static List<String[]> parse(String name, int columns) {
    List<String[]> rows = new ArrayList<>();
    for (String line : text(name).split("\n", -1)) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != columns) {
        throw new IllegalStateException(name + ": " + line);
      }
      rows.add(cells);
    }
    return List.copyOf(rows);
  }

  static String text(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
