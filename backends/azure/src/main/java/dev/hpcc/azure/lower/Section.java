package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a section of the CycleCloud template together. CycleCloud takes an attribute that it does
 * not know in silence, so only what the table of attributes lists can be written; configuration
 * keys are free.
 */
final class Section {

  private static final int COLUMNS = 3;

  private final String type;
  private final String name;
  private final List<CycleSection.Attribute> attributes = new ArrayList<>();
  private final List<CycleSection> children = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private Optional<Origin> origin = Optional.empty();

  Section(String type, String name) {
    this.type = type;
    this.name = name;
  }

  private static final class Held {
    static final Set<String> KNOWN = load();
  }

  private static Set<String> load() {
    Set<String> known = new HashSet<>();
    for (String[] cells : Table.read("cyclecloud-attributes.tsv", COLUMNS)) {
      known.add(cells[0] + ' ' + cells[1]);
      if (cells[0].equals("node")) {
        known.add("nodearray " + cells[1]);
      }
    }
    return known;
  }

  Section origin(Origin statement) {
    origin = Optional.of(statement);
    return this;
  }

  Section put(String key, CycleValue value) {
    if (!type.equals("configuration") && !Held.KNOWN.contains(type + ' ' + key)) {
      throw new IllegalStateException(type + " has no attribute " + key);
    }
    if (!keys.add(key)) {
      throw new IllegalStateException(type + " " + name + " has " + key + " twice");
    }
    attributes.add(new CycleSection.Attribute(key, value));
    return this;
  }

  Section put(String key, String text) {
    return put(key, new CycleValue.Text(text));
  }

  Section put(String key, long number) {
    return put(key, new CycleValue.Whole(number));
  }

  Section put(String key, boolean flag) {
    return put(key, new CycleValue.Flag(flag));
  }

  Section add(Section child) {
    children.add(child.build());
    return this;
  }

  boolean isEmpty() {
    return attributes.isEmpty() && children.isEmpty();
  }

  CycleSection build() {
    return new CycleSection(type, name, attributes, children, origin);
  }
}
