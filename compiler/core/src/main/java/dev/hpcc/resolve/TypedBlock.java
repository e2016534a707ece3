package dev.hpcc.resolve;

import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.Value;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;
import java.util.List;
import java.util.Optional;

/**
 * A block whose settings have been held against its table.
 *
 * @param spec its table
 * @param syntax as it was written
 * @param settings those outside of any {@code on}, {@code when} included
 * @param clouds its {@code on CLOUD} parts, in order
 * @param inner the blocks inside
 * @param faulty whether a part of it is wrong or could not be read
 */
record TypedBlock(
    BlockSpec spec,
    Item.Block syntax,
    List<TypedSetting> settings,
    List<CloudPart> clouds,
    List<TypedBlock> inner,
    boolean faulty) {

  /** What holds on one cloud only; its {@code block} has the table of the block around it. */
  record CloudPart(String cloud, TypedBlock block) {}

  Span header() {
    return syntax.header();
  }

  /** The word in its label, or empty. */
  String label() {
    return syntax.label().isPresent() ? syntax.label().get().text() : "";
  }

  /** Whether its own condition lets it hold. */
  boolean holds() {
    Optional<TypedSetting> when = find("when");
    return when.isEmpty() || !(when.get().value() instanceof Value.Bool bool) || bool.value();
  }

  Optional<TypedSetting> find(String key) {
    for (TypedSetting setting : settings) {
      if (!setting.option() && setting.key().name().equals(key)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
