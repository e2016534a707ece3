package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every reference reaches something, every parameter is used, and nothing waits for itself. */
final class TemplateReferences {
  private static final Set<String> PSEUDO =
      Set.of(
          "AWS::AccountId",
          "AWS::NotificationARNs",
          "AWS::NoValue",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "Fn::Base64",
          "Fn::Cidr",
          "Fn::FindInMap",
          "Fn::GetAtt",
          "Fn::GetAZs",
          "Fn::If",
          "Fn::Join",
          "Fn::Select",
          "Fn::Split",
          "Fn::Sub",
          "Fn::And",
          "Fn::Or",
          "Fn::Not",
          "Fn::Equals",
          "Fn::ImportValue");
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:[^}]*");

  private final Template template;
  private final ResourceTypes types;
  private final Findings findings;
  private final Map<String, Set<String>> waits = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  TemplateReferences(Template template, ResourceTypes types, Findings findings) {
    this.template = template;
    this.types = types;
    this.findings = findings;
  }

  void check() {
    JsonNode root = template.root();
    for (Template.Resource resource : template.resources()) {
      waits.put(resource.id(), new LinkedHashSet<>());
      Template.walk(resource.properties(), resource.where(), (n, w) -> node(n, w, resource.id()));
      dependsOn(resource);
      conditionOf(resource.body(), resource.where());
    }
    for (String section : Set.of("Outputs", "Conditions", "Rules")) {
      Template.walk(root.path(section), section, (n, w) -> node(n, w, ""));
    }
    for (Map.Entry<String, JsonNode> entry : root.path("Parameters").properties()) {
      findings.require(
          used.contains(entry.getKey()),
          "unused-parameter",
          "Parameters." + entry.getKey(),
          "nothing refers to it");
    }
    Template.walk(root.path("Description"), "Description", (n, w) -> node(n, w, ""));
    waits.keySet().forEach(id -> cycle(id, id, new LinkedHashSet<>()));
  }

  private void conditionOf(JsonNode body, String where) {
    String condition = body.path("Condition").asText();
    findings.require(
        condition.isEmpty() || template.root().path("Conditions").has(condition),
        "reference",
        where,
        "condition " + condition + " is not defined");
  }

  private void dependsOn(Template.Resource resource) {
    JsonNode depends = resource.body().path("DependsOn");
    if (depends.isTextual()) {
      dependsOn(resource, depends.asText());
    }
    Set<String> seen = new LinkedHashSet<>();
    for (JsonNode one : depends) {
      findings.require(seen.add(one.asText()), "depends-on", resource.where(), one + " twice");
      dependsOn(resource, one.asText());
    }
  }

  private void dependsOn(Template.Resource resource, String id) {
    boolean there = template.resource(id).isPresent();
    findings.require(there, "depends-on", resource.where(), "no resource " + id);
    edge(resource.id(), id);
  }

  private void edge(String from, String to) {
    if (!from.isEmpty()) {
      waits.getOrDefault(from, new LinkedHashSet<>()).add(to);
    }
  }

  private void node(JsonNode node, String where, String from) {
    boolean described = where.equals("Description");
    if (node.isTextual() && !described && DYNAMIC.matcher(node.asText()).find()) {
      findings.add("dynamic-reference", where, "CloudFormation resolves it: " + node.asText());
    }
    if (node.isTextual() && !where.matches(".*\\.Fn::Sub(\\[0])?")) {
      embedded(node.asText(), where);
    }
    if (!Template.isIntrinsic(node)) {
      return;
    }
    String name = node.fieldNames().next();
    JsonNode argument = node.path(name);
    switch (name) {
      case "Ref" -> target(argument.asText(), "", where, from);
      case "Fn::GetAtt" -> attribute(argument, where, from);
      case "Fn::Sub" -> substitution(argument, where, from);
      case "Condition" -> conditionOf(node, where);
      default -> findings.require(FUNCTIONS.contains(name), "intrinsic", where, name);
    }
  }

  /** A variable in plain text is not replaced; whoever reads it takes it for a mistake. */
  private void embedded(String text, String where) {
    Matcher matcher = SUBSTITUTION.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean known =
          PSEUDO.contains(name)
              || template.resource(name).isPresent()
              || template.root().path("Parameters").has(name);
      findings.require(!known, "embedded", where, "${" + name + "} outside Fn::Sub");
    }
  }

  private void attribute(JsonNode argument, String where, String from) {
    boolean shaped = argument.isArray() && argument.size() == 2 && argument.path(1).isTextual();
    findings.require(shaped, "intrinsic", where, "Fn::GetAtt takes [resource, attribute]");
    target(argument.path(0).asText(), argument.path(1).asText(), where, from);
  }

  private void substitution(JsonNode argument, String where, String from) {
    JsonNode text = argument.isArray() ? argument.path(0) : argument;
    Set<String> own = new LinkedHashSet<>();
    argument.path(1).fieldNames().forEachRemaining(own::add);
    int count = 0;
    Matcher matcher = SUBSTITUTION.matcher(text.asText());
    while (matcher.find()) {
      count++;
      String name = matcher.group(1);
      if (!own.remove(name)) {
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        target(id, dot < 0 ? "" : name.substring(dot + 1), where, from);
      }
    }
    findings.require(count > 0, "intrinsic", where, "Fn::Sub substitutes nothing");
    findings.require(own.isEmpty(), "intrinsic", where, "Fn::Sub does not use " + own);
  }

  private void target(String id, String attribute, String where, String from) {
    if (PSEUDO.contains(id) && attribute.isEmpty()) {
      return;
    }
    if (template.root().path("Parameters").has(id) && attribute.isEmpty()) {
      used.add(id);
      return;
    }
    if (template.resource(id).isEmpty()) {
      findings.add("reference", where, "nothing is called " + id);
      return;
    }
    String type = template.resource(id).get().type();
    findings.require(
        attribute.isEmpty() || types.isReadable(type, attribute),
        "reference",
        where,
        type + " has no attribute " + attribute);
    edge(from, id);
  }

  private void cycle(String start, String at, Set<String> path) {
    if (!path.add(at)) {
      return;
    }
    for (String next : waits.getOrDefault(at, Set.of())) {
      if (next.equals(start)) {
        findings.add("cycle", "Resources." + start, "waits for itself through " + path);
        return;
      }
      cycle(start, next, path);
    }
  }
}
