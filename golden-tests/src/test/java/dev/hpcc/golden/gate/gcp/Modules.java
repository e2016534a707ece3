package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.TestData;
import java.util.ArrayList;
import java.util.List;

/** The inputs and outputs of the toolkit's modules that a blueprint of ours may use. */
final class Modules {
  private static final JsonNode ALL = TestData.json("gcp/modules.json");

  private Modules() {}

  static boolean isKnown(String source) {
    return ALL.has(source);
  }

  static JsonNode inputs(String source) {
    return ALL.path(source).path("inputs");
  }

  static List<String> outputs(String source) {
    List<String> names = new ArrayList<>();
    ALL.path(source).path("outputs").forEach(o -> names.add(o.asText()));
    return names;
  }

  static boolean hasToBeUsed(String source) {
    return ALL.path(source).path("hasToBeUsed").asBoolean();
  }

  /** The input that gets the module's id unless it is set; empty if none. */
  static String idInput(String source) {
    return ALL.path(source).path("injectModuleId").asText();
  }

  /** Groups of settings of which one at most may be set. */
  static JsonNode exclusive(String source) {
    return ALL.path(source).path("exclusive");
  }
}
