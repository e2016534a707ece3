package dev.hpcc.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A table as the build packs it (see {@code src/main/catalog-packer}): rows of numbers, and a pool
 * of texts that a number may point into. A text becomes a {@code String} when it is first asked
 * for, so that reading a table costs no more than its bytes.
 */
final class PackedTable {
  private static final int HEADER = 12;

  private final ByteBuffer bytes;
  private final int rows;
  private final int columns;
  private final int poolStart;
  private final int cellStart;
  private final @Nullable String[] texts;

  private PackedTable(byte[] content) {
    bytes = ByteBuffer.wrap(content);
    rows = bytes.getInt(0);
    columns = bytes.getInt(4);
    int count = bytes.getInt(8);
    texts = new @Nullable String[count];
    poolStart = HEADER + 4 * (count + 1);
    cellStart = poolStart + bytes.getInt(HEADER + 4 * count);
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
    return bytes.getLong(cellStart + 8 * (row * columns + column));
  }

  boolean flag(int row, int column) {
    return number(row, column) == 1;
  }

  String text(int row, int column) {
    int index = (int) number(row, column);
    String text = texts[index];
    if (text == null) {
      int start = bytes.getInt(HEADER + 4 * index);
      int end = bytes.getInt(HEADER + 4 * (index + 1));
      text = new String(bytes.array(), poolStart + start, end - start, StandardCharsets.UTF_8);
      texts[index] = text;
    }
    return text;
  }
}
