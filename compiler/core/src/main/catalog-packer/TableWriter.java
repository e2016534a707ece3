import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a packed table: rows of numbers, and a pool of texts that a number may point into.
 *
 * <p>Big-endian: int rows, int columns, int texts, then texts + 1 ints where each text begins in
 * the UTF-8 bytes that follow them, then the bytes, then rows × columns longs. -1 is unknown.
 */
final class TableWriter {
  static final long UNKNOWN = -1;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final List<List<Long>> rows = new ArrayList<>();
  private List<Long> row = new ArrayList<>();

  TableWriter() {
    texts.put("", 0);
  }

  TableWriter text(String text) {
    row.add((long) texts.computeIfAbsent(text, ignored -> texts.size()));
    return this;
  }

  TableWriter number(long number) {
    row.add(number);
    return this;
  }

  /** A decimal in units of {@code scale}; half a unit and more is rounded up. */
  TableWriter scaled(String decimal, long scale) {
    return number(scale(decimal, scale));
  }

  static long scale(String decimal, long scale) {
    if (decimal.isEmpty()) {
      return UNKNOWN;
    }
    return new BigDecimal(decimal)
        .multiply(BigDecimal.valueOf(scale))
        .setScale(0, java.math.RoundingMode.HALF_UP)
        .longValueExact();
  }

  void end() {
    if (!rows.isEmpty() && rows.get(0).size() != row.size()) {
      throw new IllegalStateException("a row of another width");
    }
    rows.add(row);
    row = new ArrayList<>();
  }

  int size() {
    return rows.size();
  }

  void write(Path path) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream pool = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(rows.size());
    out.writeInt(rows.isEmpty() ? 0 : rows.get(0).size());
    out.writeInt(texts.size());
    out.writeInt(0);
    for (String text : texts.keySet()) {
      pool.write(text.getBytes(StandardCharsets.UTF_8));
      out.writeInt(pool.size());
    }
    pool.writeTo(out);
    for (List<Long> cells : rows) {
      for (long cell : cells) {
        out.writeLong(cell);
      }
    }
    Files.createDirectories(path.getParent());
    Files.write(path, bytes.toByteArray());
  }
}
