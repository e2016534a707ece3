package dev.hpcc.golden.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.cyclecloud.SectionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What an output is made of, without the texts in it: files, resources with their types and the
 * names of their properties, modules and their settings, sections and their attributes. Two
 * blueprints that differ only in what people wrote have one skeleton.
 */
public final class Skeleton {
  private final List<String> lines = new ArrayList<>();

  private Skeleton() {}

  /** Reads the files of one target. */
  public static List<String> of(SortedMap<String, String> files) {
    Skeleton skeleton = new Skeleton();
    files.keySet().forEach(f -> skeleton.lines.add("file " + f));
    if (files.containsKey("template.yaml")) {
      JsonNode root = YamlTree.read(files.getOrDefault("template.yaml", "")).root();
      root.fieldNames().forEachRemaining(n -> skeleton.lines.add("section " + n));
      for (Map.Entry<String, JsonNode> resource : root.path("Resources").properties()) {
        JsonNode body = resource.getValue();
        skeleton.part(resource.getKey() + " " + body.path("Type").asText(), body, "Properties");
      }
    }
    if (files.containsKey("infrastructure.json")) {
      JsonNode root = TestData.parse(files.getOrDefault("infrastructure.json", ""));
      root.path("resources").forEach(r -> skeleton.part(r.path("type").asText(), r, "properties"));
    }
    if (files.containsKey("cyclecloud.txt")) {
      skeleton.lines.addAll(SectionNames.of(files.getOrDefault("cyclecloud.txt", "")));
    }
    if (files.containsKey("blueprint.yaml")) {
      JsonNode root = YamlTree.read(files.getOrDefault("blueprint.yaml", "")).root();
      for (JsonNode group : root.path("deployment_groups")) {
        group.path("modules").forEach(m -> skeleton.part(m.path("id").asText(), m, "settings"));
      }
    }
    return List.copyOf(skeleton.lines);
  }

  private void part(String name, JsonNode body, String inner) {
    List<String> keys = new ArrayList<>();
    body.fieldNames().forEachRemaining(keys::add);
    body.path(inner).fieldNames().forEachRemaining(keys::add);
    lines.add(name + " " + keys);
  }
}
