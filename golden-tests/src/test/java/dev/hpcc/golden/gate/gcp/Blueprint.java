package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A toolkit blueprint as a tree. */
final class Blueprint {
  private final JsonNode root;
  private final List<Module> modules = new ArrayList<>();

  Blueprint(JsonNode root) {
    this.root = root;
    int group = 0;
    for (JsonNode g : root.path("deployment_groups")) {
      for (JsonNode m : g.path("modules")) {
        modules.add(new Module(m.path("id").asText(), m.path("source").asText(), group, m));
      }
      group++;
    }
  }

  JsonNode root() {
    return root;
  }

  /**
   * One module.
   *
   * @param group the place of its group in the list
   */
  record Module(String id, String source, int group, JsonNode body) {
    JsonNode settings() {
      return body.path("settings");
    }

    List<String> uses() {
      List<String> ids = new ArrayList<>();
      body.path("use").forEach(u -> ids.add(u.asText()));
      return ids;
    }

    boolean is(String lastPart) {
      return source.endsWith("/" + lastPart);
    }

    String text(String setting) {
      return settings().path(setting).asText();
    }

    String where() {
      return "module " + id;
    }
  }

  List<Module> modules() {
    return modules;
  }

  List<Module> modules(String lastPart) {
    return modules().stream().filter(m -> m.is(lastPart)).toList();
  }

  Optional<Module> module(String id) {
    return modules().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  JsonNode vars() {
    return root.path("vars");
  }

  /** Visits every text at or below the node with its path. */
  static void texts(JsonNode node, String where, BiConsumer<String, String> visitor) {
    if (node.isTextual()) {
      visitor.accept(node.asText(), where);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      texts(entry.getValue(), where + "." + entry.getKey(), visitor);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      texts(node.get(i), where + "[" + i + "]", visitor);
    }
  }
}
