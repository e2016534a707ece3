package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every expression parses, calls known functions and names what is defined. */
final class ArmExpressions {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "and",
          "array",
          "base64",
          "bool",
          "coalesce",
          "concat",
          "contains",
          "createarray",
          "createobject",
          "deployment",
          "empty",
          "endswith",
          "equals",
          "extensionresourceid",
          "first",
          "format",
          "greater",
          "guid",
          "if",
          "int",
          "join",
          "json",
          "last",
          "length",
          "less",
          "managementgroup",
          "max",
          "min",
          "not",
          "null",
          "or",
          "parameters",
          "reference",
          "replace",
          "resourcegroup",
          "resourceid",
          "split",
          "startswith",
          "string",
          "subscription",
          "subscriptionresourceid",
          "substring",
          "tenant",
          "tolower",
          "toupper",
          "true",
          "false",
          "union",
          "uniquestring",
          "utcnow",
          "variables",
          "environment");

  private final ArmTemplate template;
  private final Findings findings;
  private final Set<String> used = new LinkedHashSet<>();
  private boolean parsed = true;

  ArmExpressions(ArmTemplate template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  /** Whether all expressions could be read. */
  boolean check() {
    JsonNode root = template.root();
    ArmTemplate.texts(root.path("parameters"), "parameters", this::text);
    ArmTemplate.texts(root.path("variables"), "variables", this::text);
    ArmTemplate.texts(root.path("resources"), "resources", this::text);
    ArmTemplate.texts(root.path("outputs"), "outputs", this::text);
    for (String section : Set.of("parameters", "variables")) {
      for (Map.Entry<String, JsonNode> entry : root.path(section).properties()) {
        findings.require(
            used.contains(section + "." + entry.getKey()),
            "unused",
            section + "." + entry.getKey(),
            "nothing refers to it");
      }
    }
    return parsed;
  }

  private void text(String text, String where) {
    findings.require(
        !text.startsWith("[[") || text.endsWith("]"),
        "escape",
        where,
        "a text that does not end with ] needs no second bracket: " + text);
    if (!Expression.isExpression(text)) {
      return;
    }
    try {
      Expression.parse(text).calls(call -> call(call, where));
    } catch (IllegalArgumentException e) {
      parsed = false;
      findings.add("expression", where, String.valueOf(e.getMessage()));
    }
  }

  private void call(Expression.Call call, String where) {
    String name = call.name().toLowerCase(Locale.ROOT);
    findings.require(FUNCTIONS.contains(name), "function", where, call.name() + " is unknown");
    if (name.equals("parameters") || name.equals("variables")) {
      used.add(name + "." + call.firstText());
      findings.require(
          template.root().path(name).has(call.firstText()),
          "undefined",
          where,
          name + "('" + call.firstText() + "')");
    }
    if (name.equals("utcnow")) {
      findings.require(
          where.startsWith("parameters") && where.endsWith(".defaultValue"),
          "function",
          where,
          "utcNow stands only in the default of a parameter");
    }
    if (name.equals("reference")) {
      boolean runtime = where.contains(".properties") || where.startsWith("outputs");
      findings.require(runtime, "function", where, "reference is not known this early");
    }
  }
}
