package dev.hpcc.golden.gate.cyclecloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A section with what stands in it.
 *
 * @param rank number of brackets, 1 to 4; 0 for the file
 */
record Section(
    int rank,
    String type,
    String name,
    int line,
    List<Attribute> attributes,
    List<Section> sections) {

  static Section empty(int rank, String type, String name, int line) {
    return new Section(rank, type, name, line, new ArrayList<>(), new ArrayList<>());
  }

  String where() {
    return "line " + line + " [" + (type + " " + name).strip() + "]";
  }

  /** Key case is ignored, as CycleCloud does. */
  Optional<Attribute> attribute(String key) {
    return attributes.stream()
        .filter(a -> a.key().toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  List<Section> sections(String ofType) {
    return sections.stream().filter(s -> s.type().equals(ofType)).toList();
  }

  /** This section and all below it, in order. */
  List<Section> all() {
    List<Section> all = new ArrayList<>(List.of(this));
    sections.forEach(s -> all.addAll(s.all()));
    return all;
  }

  /** The configuration of a node, its dotted keys whole; the last one given wins. */
  Optional<Attribute> configuration(String key) {
    Optional<Attribute> found = Optional.empty();
    for (Section section : sections("configuration")) {
      String prefix = section.name().isEmpty() ? "" : section.name() + ".";
      for (Attribute a : section.attributes()) {
        found = (prefix + a.key()).equals(key) ? Optional.of(a) : found;
      }
    }
    return found;
  }
}
