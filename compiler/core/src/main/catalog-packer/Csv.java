import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file with a header line: fields in double quotes may hold commas and doubled quotes. */
final class Csv {
  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  Csv(Path path) throws IOException {
    file = path.getFileName().toString();
    List<String> lines = Files.readAllLines(path);
    List<String> header = fields(lines.get(0));
    for (int i = 0; i < header.size(); i++) {
      columns.put(header.get(i), i);
    }
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = fields(line);
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(file + ": " + row.size() + " fields in: " + line);
      }
      rows.add(row);
    }
  }

  int size() {
    return rows.size();
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The field of a row; empty for a column that this file does not have. */
  String at(int row, String column) {
    Integer index = columns.get(column);
    return index == null ? "" : rows.get(row).get(index);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
