package dev.hpcc.golden.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The provider facts that the gates judge by: resources of this module, read once by each gate. */
public final class TestData {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TestData() {}

  /** Text of the resource {@code /gates/NAME}. */
  public static String text(String name) {
    try (InputStream in = TestData.class.getResourceAsStream("/gates/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource /gates/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The resource as JSON. */
  public static JsonNode json(String name) {
    return parse(text(name));
  }

  /** Parses JSON strictly: no duplicate key, nothing after the value. */
  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /**
   * The rows of a TSV resource without comments and header, each of the given number of columns.
   */
  public static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    boolean header = true;
    for (String line : text(name).lines().toList()) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns) {
        throw new IllegalArgumentException(name + ": " + row.size() + " columns: " + line);
      }
      if (!header) {
        rows.add(row);
      }
      header = false;
    }
    return rows;
  }
}
