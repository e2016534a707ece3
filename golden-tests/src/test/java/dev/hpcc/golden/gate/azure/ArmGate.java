package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Finding;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.Gate;
import dev.hpcc.golden.gate.SecretPatterns;
import dev.hpcc.golden.gate.TestData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Judges {@code infrastructure.json}: closed resource schemas, expressions, references and the
 * rules that no schema states.
 */
public final class ArmGate implements Gate {
  private static final ArmSchemas SCHEMAS = ArmSchemas.load();
  private static final Set<String> SECTIONS =
      Set.of(
          "$schema",
          "contentVersion",
          "metadata",
          "parameters",
          "variables",
          "resources",
          "outputs");
  private static final Set<String> PARAMETER_TYPES =
      Set.of("string", "securestring", "int", "bool", "object", "secureObject", "array");

  @Override
  public List<Finding> check(SortedMap<String, String> files) {
    Findings findings = new Findings();
    String text = files.getOrDefault("infrastructure.json", "");
    if (text.isEmpty()) {
      findings.add("missing-file", "infrastructure.json", "the template is not there");
      return findings.list();
    }
    ArmTemplate template;
    try {
      template = new ArmTemplate(TestData.parse(text));
    } catch (IllegalArgumentException e) {
      findings.add("json", "infrastructure.json", String.valueOf(e.getMessage()));
      return findings.list();
    }
    envelope(template.root(), findings);
    if (new ArmExpressions(template, findings).check()) {
      SCHEMAS.check(template, findings);
      new ArmReferences(template, findings).check();
      new ArmRules(template, findings).check();
    }
    findings.require(!SecretPatterns.isIn(text), "secret", "infrastructure.json", "a key in it");
    return findings.list();
  }

  private static void envelope(JsonNode root, Findings findings) {
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      findings.require(SECTIONS.contains(entry.getKey()), "section", entry.getKey(), "unknown");
    }
    findings.require(
        root.path("$schema").asText().endsWith("/2019-04-01/deploymentTemplate.json#"),
        "section",
        "$schema",
        "a resource group deployment template is meant");
    findings.require(root.has("contentVersion"), "section", "contentVersion", "is missing");
    findings.require(
        root.path("resources").size() <= 800 && root.path("parameters").size() <= 256,
        "limit",
        "resources",
        "over 800 resources or 256 parameters");
    for (Map.Entry<String, JsonNode> entry : root.path("parameters").properties()) {
      JsonNode parameter = entry.getValue();
      String type = parameter.path("type").asText();
      String where = "parameters." + entry.getKey();
      findings.require(PARAMETER_TYPES.contains(type), "parameter", where, "type " + type);
      findings.require(
          !type.startsWith("secure") || !parameter.has("defaultValue"),
          "secret",
          where,
          "a secure parameter with a default");
    }
    for (Map.Entry<String, JsonNode> entry : root.path("outputs").properties()) {
      boolean whole = entry.getValue().has("type") && entry.getValue().has("value");
      findings.require(whole, "output", "outputs." + entry.getKey(), "type and value are due");
    }
  }
}
