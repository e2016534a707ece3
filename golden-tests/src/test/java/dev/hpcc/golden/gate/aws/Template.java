package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A CloudFormation template as a tree, with the questions that the rules ask. */
record Template(JsonNode root) {

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
    List<Resource> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.path("Resources").properties()) {
      JsonNode body = entry.getValue();
      all.add(new Resource(entry.getKey(), body.path("Type").asText(), body));
    }
    return all;
  }

  List<Resource> resources(String type) {
    return resources().stream().filter(r -> r.type().equals(type)).toList();
  }

  Optional<Resource> resource(String id) {
    return resources().stream().filter(r -> r.id().equals(id)).findFirst();
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
