package dev.hpcc.golden.gate.cyclecloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nodes and arrays with what they inherit: {@code defaults} first, then {@code Extends}, then own.
 */
final class Nodes {
  private final Map<String, Section> byName = new LinkedHashMap<>();

  Nodes(Section cluster) {
    for (Section section : cluster.sections()) {
      if (section.type().equals("node") || section.type().equals("nodearray")) {
        byName.put(section.name(), section);
      }
    }
  }

  boolean isThere(String name) {
    return byName.containsKey(name);
  }

  /** Those that make machines. */
  List<Section> real() {
    return byName.values().stream()
        .filter(s -> !s.name().equals("defaults"))
        .filter(s -> s.attribute("Abstract").filter(Attribute::isTrue).isEmpty())
        .toList();
  }

  /** The section itself and those it inherits from, strongest first. */
  List<Section> chain(Section node) {
    List<Section> chain = new ArrayList<>(List.of(node));
    node.attribute("Extends")
        .ifPresent(
            e -> {
              List<String> bases = List.of(e.value().split("\\s*,\\s*", -1));
              for (int i = bases.size() - 1; i >= 0; i--) {
                Optional.ofNullable(byName.get(bases.get(i)))
                    .filter(b -> !chain.contains(b))
                    .ifPresent(b -> chain.addAll(chain(b)));
              }
            });
    Optional.ofNullable(byName.get("defaults"))
        .filter(d -> !chain.contains(d))
        .ifPresent(chain::add);
    return chain;
  }

  Optional<Attribute> attribute(Section node, String key) {
    return chain(node).stream().flatMap(s -> s.attribute(key).stream()).findFirst();
  }

  Optional<Attribute> configuration(Section node, String key) {
    return chain(node).stream().flatMap(s -> s.configuration(key).stream()).findFirst();
  }

  /** Value of a configuration key, empty when it is not set. */
  String configured(Section node, String key) {
    return configuration(node, key).map(Attribute::text).orElse("");
  }

  /** Sections of a type below the node, inherited ones included. */
  List<Section> sections(Section node, String type) {
    List<Section> all = new ArrayList<>();
    chain(node).forEach(s -> all.addAll(s.sections(type)));
    return all;
  }
}
