package dev.hpcc.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a data file of the catalog for the tests; written apart from the build's reader, so that
 * one mistake does not pass both.
 */
final class CsvFile {
  private static final Pattern FIELD = Pattern.compile(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private CsvFile() {}

  /** The rows as maps from column to value. */
  static List<Map<String, String>> rows(String name) {
    List<String> lines = lines(name);
    List<String> header = fields(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      if (fields.size() != header.size()) {
        throw new AssertionError(name + ": " + fields.size() + " fields in " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), fields.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  static List<String> header(String name) {
    return fields(lines(name).get(0));
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of("src/main/catalog", name + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each field is read with a comma before it, so that no match is empty. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher("," + line);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      fields.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
    }
    return fields;
  }
}
