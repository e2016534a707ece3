package dev.hpcc.backend;

import dev.hpcc.ir.Origin;
import java.util.List;

/**
 * A resource that the provider will make.
 *
 * @param type the provider's type
 * @param name its name in the output
 * @param facts properties that matter to readers: create-only ones, sizes, what is sensitive
 */
public record PlannedResource(String type, String name, List<Fact> facts, Origin origin) {
  public PlannedResource {
    facts = List.copyOf(facts);
  }

  /**
   * One property.
   *
   * @param createOnly whether a change replaces the resource
   */
  public record Fact(String property, String value, boolean createOnly) {}
}
