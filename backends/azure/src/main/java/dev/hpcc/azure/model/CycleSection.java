package dev.hpcc.azure.model;

import dev.hpcc.ir.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A section of a CycleCloud template; its rank is its depth.
 *
 * @param type {@code node}
 * @param name may be empty
 */
public record CycleSection(
    String type,
    String name,
    List<Attribute> attributes,
    List<CycleSection> children,
    Optional<Origin> origin) {

  public CycleSection {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  public record Attribute(String key, CycleValue value) {}

  /** The value of an attribute. */
  public Optional<CycleValue> find(String key) {
    for (Attribute attribute : attributes) {
      if (attribute.key().equals(key)) {
        return Optional.of(attribute.value());
      }
    }
    return Optional.empty();
  }
}
