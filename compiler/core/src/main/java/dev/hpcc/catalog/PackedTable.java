package dev.hpcc.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A table as the build packs it (see {@code src/main/catalog-packer}): rows of numbers, and a pool
 * of texts that a number may point into. A text becomes a {@code String} when it is first asked
 * for, so that reading a table costs no more than its bytes.
 */
final class PackedTable {
  private static final int HEADER = 12;

  private final byte[] bytes;
  private final int rows;
  private final int columns;
  private final int poolStart;
  private final int cellStart;
  private final @Nullable String[] texts;

  private PackedTable(byte[] content) {
    bytes = content;
    rows = integer(0);
    columns = integer(4);
    int count = integer(8);
    texts = new @Nullable String[count];
    poolStart = HEADER + 4 * (count + 1);
    cellStart = poolStart + integer(HEADER + 4 * count);
  }

  /** Whether the table is there at all. */
  static boolean exists(String name) {
    return PackedTable.class.getResource("/hpcc/catalog/" + name + ".tbl") != null;
  }

  /** Reads the resource {@code /hpcc/catalog/NAME.tbl}. */
  static PackedTable read(String name) {
    try (InputStream in = PackedTable.class.getResourceAsStream("/hpcc/catalog/" + name + ".tbl")) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack the catalog table " + name);
      }
      return new PackedTable(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int rows() {
    return rows;
  }

  long number(int row, int column) {
    int at = cellStart + 8 * (row * columns + column);
    return ((long) integer(at) << 32) | (integer(at + 4) & 0xffffffffL);
  }

  /** Big-endian. By hand: a byte buffer costs ten calls for each number before it is compiled. */
  private int integer(int at) {
    byte[] b = bytes;
    return (b[at] << 24)
        | ((b[at + 1] & 0xff) << 16)
        | ((b[at + 2] & 0xff) << 8)
        | (b[at + 3] & 0xff);
  }

  boolean flag(int row, int column) {
    return number(row, column) == 1;
  }

  String text(int row, int column) {
    int index = (int) number(row, column);
    String text = texts[index];
    if (text == null) {
      int start = integer(HEADER + 4 * index);
      int end = integer(HEADER + 4 * (index + 1));
      text = new String(bytes, poolStart + start, end - start, StandardCharsets.UTF_8);
      texts[index] = text;
    }
    return text;
  }
}
