package dev.hpcc.resolve;

import dev.hpcc.ir.Origin;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Value;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Item.Comparison;

/**
 * A setting whose value is known.
 *
 * @param key what it sets
 * @param option whether the key is one of a cloud's own
 * @param syntax as it was written
 * @param value its value; {@link Value.None} removes an inherited one
 * @param origin how it comes to the block that writes it
 */
record TypedSetting(KeySpec key, boolean option, Item.Setting syntax, Value value, Origin origin) {

  Comparison comparison() {
    return syntax.comparison();
  }

  boolean isFaulty() {
    return value instanceof Value.Faulty;
  }

  TypedSetting with(Origin other) {
    return new TypedSetting(key, option, syntax, value, other);
  }
}
