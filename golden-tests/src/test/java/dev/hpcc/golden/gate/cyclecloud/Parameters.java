package dev.hpcc.golden.gate.cyclecloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of a template, the values known at compile time and those that the ARM deployment
 * gives: together they fill all, and nothing is left over.
 */
final class Parameters {
  private static final Pattern SECRET_KEY = Pattern.compile("(?i)(.*\\.)?password");

  private final Section file;
  private final Findings findings;
  private final Map<String, Section> defined = new LinkedHashMap<>();

  Parameters(Section file, Findings findings) {
    this.file = file;
    this.findings = findings;
    for (Section section : file.all()) {
      if (section.type().equals("parameter")) {
        Section before = defined.put(section.name(), section);
        findings.require(before == null, "duplicate", section.where(), "is defined twice");
      }
    }
  }

  /**
   * Compares with the values.
   *
   * @param values the parameters file
   * @param deployed the value of the ARM output {@code cyclecloudParameters}
   */
  void check(JsonNode values, JsonNode deployed) {
    used();
    given(values, "cyclecloud-parameters.json");
    given(deployed, "output cyclecloudParameters");
    for (Section parameter : defined.values()) {
      String type = parameter.attribute("ParameterType").map(Attribute::text).orElse("String");
      boolean filled =
          parameter.attribute("DefaultValue").isPresent()
              || values.has(parameter.name())
              || deployed.has(parameter.name())
              || type.equals("Password");
      findings.require(
          filled, "unfilled-parameter", parameter.where(), "nobody gives " + parameter.name());
      findings.require(
          !type.equals("Password")
              || (parameter.attribute("DefaultValue").isEmpty() && !values.has(parameter.name())),
          "secret",
          parameter.where(),
          "a password with a value");
    }
  }

  private void used() {
    Set<String> used = new LinkedHashSet<>();
    for (Section section : file.all()) {
      if (section.type().equals("parameter")) {
        continue;
      }
      for (Attribute a : section.attributes()) {
        String where = "line " + a.line() + " " + a.key();
        for (String name : a.parameters()) {
          used.add(name);
          findings.require(defined.containsKey(name), "undefined-parameter", where, "$" + name);
        }
        if (SECRET_KEY.matcher(a.key()).matches()) {
          boolean hidden = a.isParameter() && isPassword(a.value().substring(1));
          findings.require(hidden, "secret", where, "no Password parameter");
        }
      }
    }
    for (Section parameter : defined.values()) {
      findings.require(
          used.contains(parameter.name()),
          "unused-parameter",
          parameter.where(),
          "nothing reads it");
    }
  }

  private boolean isPassword(String name) {
    Section parameter = defined.get(name);
    return parameter != null
        && parameter
            .attribute("ParameterType")
            .filter(t -> t.text().equals("Password"))
            .isPresent();
  }

  private void given(JsonNode values, String from) {
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      Section parameter = defined.get(entry.getKey());
      if (parameter == null) {
        findings.add("unknown-parameter", from, entry.getKey() + " is not in the template");
        continue;
      }
      String type = parameter.attribute("ParameterType").map(Attribute::text).orElse("String");
      JsonNode v = entry.getValue();
      boolean fits =
          switch (type) {
            case "Boolean" -> v.isBoolean();
            case "Integer" -> v.isIntegralNumber();
            case "StringList" -> v.isArray();
            case "Record", "Cloud.ClusterInitSpecs" -> v.isObject();
            default -> v.isTextual();
          };
      findings.require(
          fits || (v.isTextual() && v.asText().startsWith("[")),
          "parameter-value",
          from,
          entry.getKey() + " is " + v.getNodeType() + ", not " + type);
    }
  }
}
