package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A CloudFormation template as a tree, with the questions that the rules ask. */
final class Template {
  private final JsonNode root;
  private final Map<String, Resource> byId = new LinkedHashMap<>();

  Template(JsonNode root) {
    this.root = root;
    for (Map.Entry<String, JsonNode> entry : root.path("Resources").properties()) {
      JsonNode body = entry.getValue();
      byId.put(entry.getKey(), new Resource(entry.getKey(), body.path("Type").asText(), body));
    }
  }

  JsonNode root() {
    return root;
  }

  /** One resource of the template. */
  record Resource(String id, String type, JsonNode body) {
    JsonNode properties() {
      return body.path("Properties");
    }

    String where() {
      return "Resources." + id;
    }
  }

  List<Resource> resources() {
    return List.copyOf(byId.values());
  }

  List<Resource> resources(String type) {
    return byId.values().stream().filter(r -> r.type().equals(type)).toList();
  }

  Optional<Resource> resource(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The resource that a {@code Ref} or {@code Fn::GetAtt} names. */
  Optional<Resource> target(JsonNode value) {
    if (value.path("Ref").isTextual()) {
      return resource(value.get("Ref").asText());
    }
    return resource(value.path("Fn::GetAtt").path(0).asText());
  }

  /** An intrinsic function: its value exists only at deployment. */
  static boolean isIntrinsic(JsonNode value) {
    if (!value.isObject() || value.size() != 1) {
      return false;
    }
    String name = value.fieldNames().next();
    return name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::");
  }

  /** Visits every node below {@code node} with its path, the root of the walk included. */
  static void walk(JsonNode node, String where, BiConsumer<JsonNode, String> visitor) {
    visitor.accept(node, where);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      walk(entry.getValue(), where + "." + entry.getKey(), visitor);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), where + "[" + i + "]", visitor);
    }
  }
}
