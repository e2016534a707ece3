package dev.hpcc.golden.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A small JSON Schema validator for the keywords that provider schemas use. It validates
 * <em>closed</em>: a property that an object schema does not name is a finding even where the
 * schema leaves it open, because our own output never has a reason to write one.
 *
 * <p>{@code oneOf} is read as "at least one": provider schemas put an expression beside each type,
 * and a text may be both. When none fits, the branch that came furthest is reported.
 */
public final class JsonSchema {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private final Predicate<JsonNode> opaque;
  private final Function<String, JsonNode> references;

  /**
   * @param opaque tells values whose outcome is known only at deployment (intrinsics, expressions);
   *     they fit every schema
   * @param references finds the schema that a {@code $ref} names
   */
  public JsonSchema(Predicate<JsonNode> opaque, Function<String, JsonNode> references) {
    this.opaque = opaque;
    this.references = references;
  }

  public List<Finding> check(JsonNode schema, JsonNode value, String where) {
    if (schema.has("$ref")) {
      return check(references.apply(schema.get("$ref").asText()), value, where);
    }
    if (opaque.test(value)) {
      return List.of();
    }
    Findings findings = new Findings();
    type(schema, value, where, findings);
    scalar(schema, value, where, findings);
    if (value.isObject()) {
      object(schema, value, where, findings);
    }
    if (value.isArray()) {
      array(schema, value, where, findings);
    }
    combined(schema, value, where, findings);
    return findings.list();
  }

  private static void type(JsonNode schema, JsonNode value, String where, Findings findings) {
    JsonNode type = schema.path("type");
    boolean fits = type.isMissingNode() || (type.isTextual() && isOf(type.asText(), value));
    for (JsonNode each : type.isArray() ? type : List.<JsonNode>of()) {
      fits |= isOf(each.asText(), value);
    }
    findings.require(fits, "type", where, value + " where the schema wants " + type);
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("schema type " + type);
    };
  }

  private static void scalar(JsonNode schema, JsonNode value, String where, Findings findings) {
    JsonNode words = schema.path("enum");
    if (words.isArray()) {
      boolean known = false;
      for (JsonNode word : words) {
        known |= word.equals(value);
      }
      findings.require(known, "enum", where, value + " is none of " + words);
    }
    if (schema.has("const")) {
      findings.require(schema.get("const").equals(value), "enum", where, value.toString());
    }
    if (value.isTextual()) {
      text(schema, value.asText(), where, findings);
    }
    if (value.isNumber()) {
      BigDecimal n = value.decimalValue();
      bound(schema, "minimum", where, findings, b -> n.compareTo(b) >= 0, value);
      bound(schema, "maximum", where, findings, b -> n.compareTo(b) <= 0, value);
      bound(schema, "exclusiveMinimum", where, findings, b -> n.compareTo(b) > 0, value);
      bound(schema, "multipleOf", where, findings, b -> n.remainder(b).signum() == 0, value);
    }
  }

  private static void text(JsonNode schema, String text, String where, Findings findings) {
    if (schema.has("pattern")) {
      String pattern = schema.get("pattern").asText();
      boolean found = pattern(pattern).matcher(text).find();
      findings.require(found, "pattern", where, "`" + text + "` does not match " + pattern);
    }
    BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
    bound(schema, "minLength", where, findings, b -> length.compareTo(b) >= 0, schema);
    bound(schema, "maxLength", where, findings, b -> length.compareTo(b) <= 0, schema);
  }

  /** Provider schemas are written in ECMAScript's dialect: there a `[` in a class is a bracket. */
  private static Pattern pattern(String ecma) {
    return PATTERNS.computeIfAbsent(ecma, JsonSchema::compiled);
  }

  private static Pattern compiled(String ecma) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < ecma.length(); i++) {
      char c = ecma.charAt(i);
      if (c == '\\' && i + 1 < ecma.length()) {
        java.append(c).append(ecma.charAt(++i));
        continue;
      }
      java.append(inClass && c == '[' ? "\\[" : c);
      inClass = c == '[' || (inClass && c != ']');
    }
    return Pattern.compile(java.toString());
  }

  private static void bound(
      JsonNode schema,
      String keyword,
      String where,
      Findings findings,
      Predicate<BigDecimal> holds,
      JsonNode shown) {
    JsonNode bound = schema.path(keyword);
    if (bound.isNumber() && !holds.test(bound.decimalValue())) {
      findings.add("range", where, keyword + " " + bound + " is missed by " + shown);
    }
  }

  private void object(JsonNode schema, JsonNode value, String where, Findings findings) {
    for (JsonNode name : schema.path("required")) {
      findings.require(value.has(name.asText()), "required", where, name.asText() + " is missing");
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      property(schema, entry.getKey(), entry.getValue(), where, findings);
    }
    alternatives(schema, value, where, findings);
  }

  private void property(
      JsonNode schema, String name, JsonNode value, String where, Findings findings) {
    String below = where + "." + name;
    JsonNode known = schema.path("properties").path(name);
    if (!known.isMissingNode()) {
      findings.addAll(check(known, value, below));
      return;
    }
    for (Map.Entry<String, JsonNode> entry : schema.path("patternProperties").properties()) {
      if (pattern(entry.getKey()).matcher(name).find()) {
        findings.addAll(check(entry.getValue(), value, below));
        return;
      }
    }
    JsonNode rest = schema.path("additionalProperties");
    if (rest.isObject()) {
      findings.addAll(check(rest, value, below));
    } else if (isClosed(schema)) {
      findings.add("unknown-property", below, "the schema has no such property");
    }
  }

  private static boolean isClosed(JsonNode schema) {
    JsonNode rest = schema.path("additionalProperties");
    boolean refuses = rest.isBoolean() && !rest.asBoolean();
    boolean names = schema.has("properties") || schema.has("patternProperties");
    return refuses || (names && rest.isMissingNode() && !schema.has("allOf"));
  }

  private static void alternatives(
      JsonNode schema, JsonNode value, String where, Findings findings) {
    JsonNode one = schema.path("requiredXor");
    if (one.isArray()) {
      findings.require(count(one, value) == 1, "required", where, "exactly one of " + one);
    }
    JsonNode some = schema.path("requiredOr");
    if (some.isArray()) {
      findings.require(count(some, value) >= 1, "required", where, "at least one of " + some);
    }
    for (Map.Entry<String, JsonNode> entry : schema.path("dependentExcluded").properties()) {
      if (value.has(entry.getKey())) {
        findings.require(
            count(entry.getValue(), value) == 0,
            "excluded",
            where,
            entry.getKey() + " excludes " + entry.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> entry : schema.path("dependentRequired").properties()) {
      if (value.has(entry.getKey())) {
        findings.require(
            count(entry.getValue(), value) == entry.getValue().size(),
            "required",
            where,
            entry.getKey() + " needs " + entry.getValue());
      }
    }
  }

  private static int count(JsonNode names, JsonNode value) {
    int count = 0;
    for (JsonNode name : names) {
      count += value.has(name.asText()) ? 1 : 0;
    }
    return count;
  }

  private void array(JsonNode schema, JsonNode value, String where, Findings findings) {
    BigDecimal size = BigDecimal.valueOf(value.size());
    bound(schema, "minItems", where, findings, b -> size.compareTo(b) >= 0, value);
    bound(schema, "maxItems", where, findings, b -> size.compareTo(b) <= 0, value);
    if (schema.path("uniqueItems").asBoolean()) {
      Set<JsonNode> seen = new HashSet<>();
      for (JsonNode item : value) {
        findings.require(seen.add(item), "unique", where, item + " stands twice");
      }
    }
    for (int i = 0; i < value.size() && schema.has("items"); i++) {
      findings.addAll(check(schema.get("items"), value.get(i), where + "[" + i + "]"));
    }
  }

  private void combined(JsonNode schema, JsonNode value, String where, Findings findings) {
    for (JsonNode branch : schema.path("allOf")) {
      findings.addAll(check(branch, value, where));
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      List<List<Finding>> failures = new ArrayList<>();
      boolean fits = !schema.has(keyword);
      for (JsonNode branch : schema.path(keyword)) {
        List<Finding> failure = check(branch, value, where);
        fits |= failure.isEmpty();
        failures.add(failure);
      }
      if (!fits) {
        findings.addAll(furthest(failures));
      }
    }
  }

  private static List<Finding> furthest(List<List<Finding>> failures) {
    Comparator<List<Finding>> reach =
        Comparator.comparingInt(f -> f.stream().mapToInt(x -> x.where().length()).max().orElse(0));
    return failures.stream().max(reach).orElse(List.of());
  }
}
