package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every setting is an input of its module and fits the input's type and bounds. */
final class Settings {
  /** Inputs that the toolkit fills itself. */
  private static final Set<String> INTERNAL =
      Set.of("machine_configs", "machine_mappings_json", "internal_ghpc_module_id");

  private final Blueprint blueprint;
  private final Findings findings;

  Settings(Blueprint blueprint, Findings findings) {
    this.blueprint = blueprint;
    this.findings = findings;
  }

  void check() {
    for (Blueprint.Module module : blueprint.modules()) {
      JsonNode inputs = Modules.inputs(module.source());
      for (Map.Entry<String, JsonNode> entry : module.settings().properties()) {
        String where = module.where() + "." + entry.getKey();
        JsonNode input = inputs.path(entry.getKey());
        if (input.isMissingNode() || INTERNAL.contains(entry.getKey())) {
          findings.add("setting", where, "no input of " + module.source());
          continue;
        }
        findings.require(
            !input.path("mustBeUnset").asBoolean() || entry.getValue().isNull(),
            "setting",
            where,
            "has to stay unset");
        value(input, entry.getValue(), where);
      }
      for (JsonNode group : Modules.exclusive(module.source())) {
        int set = 0;
        for (JsonNode name : group) {
          set += isSet(module.settings().at("/" + name.asText().replace('.', '/'))) ? 1 : 0;
        }
        findings.require(set <= 1, "exclusive", module.where(), "one of " + group);
      }
    }
  }

  private static boolean isSet(JsonNode value) {
    boolean empty = value.isContainerNode() && value.size() == 0;
    boolean off = value.isBoolean() && !value.asBoolean();
    return !value.isMissingNode()
        && !value.isNull()
        && !empty
        && !off
        && !value.asText("x").isEmpty();
  }

  private void value(JsonNode input, JsonNode value, String where) {
    if (value.isTextual() && Expressions.isWhole(value.asText())) {
      return;
    }
    if (value.isNull()) {
      findings.require(
          input.path("nullable").asBoolean(true) && !input.path("required").asBoolean(),
          "type",
          where,
          "null");
      return;
    }
    type(input.path("type"), value, where);
    boolean evaluated = value.isTextual() && value.asText().contains("$(");
    if (input.has("enum") && !evaluated) {
      boolean known = false;
      for (JsonNode word : input.get("enum")) {
        known |= word.asText().equals(value.asText());
      }
      findings.require(known, "enum", where, value + " is none of " + input.get("enum"));
    }
    if (input.has("pattern") && !evaluated) {
      findings.require(
          Pattern.compile(input.get("pattern").asText()).matcher(value.asText()).find(),
          "pattern",
          where,
          value + " against " + input.get("pattern"));
    }
    if (value.isNumber()) {
      double n = value.asDouble();
      findings.require(
          n >= input.path("min").asDouble(n) && n <= input.path("max").asDouble(n),
          "range",
          where,
          value + " out of bounds");
    }
    if (value.isArray()) {
      int n = value.size();
      findings.require(
          n >= input.path("minItems").asInt(n) && n <= input.path("maxItems").asInt(n),
          "range",
          where,
          n + " items");
    }
  }

  /**
   * Terraform converts between text, number and boolean; an emitter of ours need not rely on it,
   * except in maps of texts, whose values have types of their own by nature.
   */
  private void type(JsonNode type, JsonNode value, String where) {
    if (value.isTextual() && Expressions.isWhole(value.asText())) {
      return;
    }
    if (type.isTextual()) {
      boolean fits =
          switch (type.asText()) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "bool" -> value.isBoolean();
            case "any" -> true;
            default -> throw new IllegalArgumentException("type " + type);
          };
      findings.require(fits, "type", where, value + " where " + type.asText() + " is due");
      return;
    }
    if (type.has("object")) {
      object(type.get("object"), value, where);
      return;
    }
    boolean map = type.has("map");
    JsonNode item =
        map
            ? type.get("map")
            : type.path("list").isMissingNode() ? type.path("set") : type.path("list");
    if (map ? !value.isObject() : !value.isArray()) {
      findings.add("type", where, value.getNodeType() + " where " + type + " is due");
      return;
    }
    boolean texts = item.asText().equals("string");
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      if (!texts || !entry.getValue().isValueNode() || entry.getValue().isNull()) {
        type(item, entry.getValue(), where + "." + entry.getKey());
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      type(item, value.get(i), where + "[" + i + "]");
    }
  }

  private void object(JsonNode fields, JsonNode value, String where) {
    if (!value.isObject()) {
      findings.add("type", where, value.getNodeType() + " where an object is due");
      return;
    }
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      findings.require(
          value.has(field.getKey()) || field.getValue().path("optional").asBoolean(),
          "type",
          where,
          field.getKey() + " is missing");
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      JsonNode field = fields.path(entry.getKey());
      findings.require(
          !field.isMissingNode(),
          "type",
          where,
          "no field " + entry.getKey() + ": it would be lost");
      if (!field.isMissingNode() && !entry.getValue().isNull()) {
        type(field.path("type"), entry.getValue(), where + "." + entry.getKey());
      }
    }
  }
}
