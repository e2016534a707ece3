package dev.hpcc.resolve;

import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Worded;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a merged element in the model's own types. What nobody states has the default of its
 * table; a faulty value counts as given and reads as that default.
 */
final class Keys {
  private final Merged merged;

  Keys(Merged merged) {
    this.merged = merged;
  }

  Merged merged() {
    return merged;
  }

  Origin builtIn() {
    return Origin.builtIn(merged.header());
  }

  Origin own() {
    return Origin.own(merged.header());
  }

  /** The value of a key and where it comes from; empty where neither anybody nor a table says. */
  Optional<Sourced<Value>> value(String key) {
    for (TypedSetting setting : merged.statements(key)) {
      if (!setting.isFaulty()) {
        return Optional.of(new Sourced<>(setting.value(), setting.origin()));
      }
    }
    Optional<KeySpec> spec = merged.spec().key(key);
    Optional<Value> standard = spec.isEmpty() ? Optional.empty() : spec.get().standard();
    return standard.map(value -> new Sourced<>(value, builtIn()));
  }

  /** The value of a key that has a default in its table or is required. */
  private Sourced<Value> needed(String key) {
    return value(key).orElseGet(() -> new Sourced<>(Values.FAULTY, builtIn()));
  }

  boolean isStated(String key) {
    return !merged.statements(key).isEmpty();
  }

  Sourced<Boolean> flag(String key) {
    Sourced<Value> found = needed(key);
    return new Sourced<>(found.value() instanceof Value.Bool bool && bool.value(), found.origin());
  }

  Optional<Sourced<Boolean>> optionalFlag(String key) {
    return value(key).isPresent() ? Optional.of(flag(key)) : Optional.empty();
  }

  /** The constant with the word that the key holds; a faulty one is the first. */
  <E extends Worded> Sourced<E> word(String key, E[] constants) {
    Sourced<Value> found = needed(key);
    return new Sourced<>(constant(Texts.of(found.value()), constants), found.origin());
  }

  <E extends Worded> Optional<Sourced<E>> optionalWord(String key, E[] constants) {
    return value(key).isPresent() ? Optional.of(word(key, constants)) : Optional.empty();
  }

  <E extends Worded> Sourced<List<E>> words(String key, E[] constants) {
    Sourced<Value> found = needed(key);
    List<E> words = new ArrayList<>();
    if (found.value() instanceof Value.Items items) {
      for (Value.Item item : items.items()) {
        words.add(constant(Texts.of(item.value()), constants));
      }
    }
    return new Sourced<>(List.copyOf(words), found.origin());
  }

  static <E extends Worded> E constant(String word, E[] constants) {
    for (E constant : constants) {
      if (constant.word().equals(word)) {
        return constant;
      }
    }
    return constants[0];
  }

  /** A text, a word or the name of a block. */
  Optional<Sourced<String>> text(String key) {
    Optional<Sourced<Value>> found = value(key);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sourced<>(Texts.of(found.get().value()), found.get().origin()));
  }

  /** The elements of a list, each with its own place. */
  List<Sourced<Value>> items(String key) {
    Optional<Sourced<Value>> found = value(key);
    if (found.isEmpty() || !(found.get().value() instanceof Value.Items items)) {
      return List.of();
    }
    List<Sourced<Value>> elements = new ArrayList<>(items.items().size());
    for (Value.Item item : items.items()) {
      Origin origin = found.get().origin();
      Origin placed = item.isBuiltIn() ? origin : new Origin(item.span(), origin.chain());
      elements.add(new Sourced<>(item.value(), placed));
    }
    return elements;
  }

  List<Sourced<String>> texts(String key) {
    List<Sourced<String>> texts = new ArrayList<>();
    for (Sourced<Value> item : items(key)) {
      texts.add(new Sourced<>(Texts.of(item.value()), item.origin()));
    }
    return texts;
  }

  /** A whole number. */
  Sourced<Long> whole(String key) {
    Sourced<Value> found = needed(key);
    long number = found.value() instanceof Value.Amount n ? Canonical.of(n) : 0;
    return new Sourced<>(number, found.origin());
  }

  /** Seconds, or empty where a word stands for no end. */
  Sourced<Optional<Long>> seconds(String key) {
    Sourced<Value> found = needed(key);
    Optional<Long> seconds =
        found.value() instanceof Value.Amount n ? Optional.of(Canonical.of(n)) : Optional.empty();
    return new Sourced<>(seconds, found.origin());
  }

  /** The statements of a key that measure one dimension. */
  Bounds bounds(String key, Dimension... dimensions) {
    List<Bound> bounds = new ArrayList<>();
    for (TypedSetting setting : merged.statements(key)) {
      if (setting.value() instanceof Value.Amount number && measures(number, dimensions)) {
        bounds.add(
            new Bound(
                relation(setting),
                Canonical.of(number, setting.comparison()),
                number.written(),
                setting.origin()));
      }
    }
    return bounds.isEmpty() ? Bounds.NONE : new Bounds(bounds);
  }

  private static boolean measures(Value.Amount number, Dimension... dimensions) {
    for (Dimension dimension : dimensions) {
      if (number.quantity().measures(dimension)) {
        return true;
      }
    }
    return false;
  }

  private static Bound.Relation relation(TypedSetting setting) {
    return switch (setting.comparison()) {
      case EQUAL -> Bound.Relation.EXACTLY;
      case AT_LEAST -> Bound.Relation.AT_LEAST;
      case AT_MOST -> Bound.Relation.AT_MOST;
    };
  }

  /** The entries of a map as raw lines. */
  List<Scheduler.ConfigLine> lines(String key) {
    Optional<Sourced<Value>> found = value(key);
    List<Scheduler.ConfigLine> lines = new ArrayList<>();
    if (found.isPresent() && found.get().value() instanceof Value.Entries entries) {
      for (Value.Entry entry : entries.entries()) {
        Origin origin = new Origin(entry.keySpan(), found.get().origin().chain());
        lines.add(new Scheduler.ConfigLine(entry.key(), Texts.of(entry.value()), origin));
      }
    }
    return lines;
  }

  /** The cloud's own keys. */
  Options options() {
    if (merged.options().isEmpty()) {
      return Options.NONE;
    }
    List<Options.Option> options = new ArrayList<>();
    for (Map.Entry<String, List<TypedSetting>> entry : merged.options().entrySet()) {
      TypedSetting setting = entry.getValue().get(0);
      if (!setting.isFaulty()) {
        options.add(new Options.Option(entry.getKey(), option(setting.value()), setting.origin()));
      }
    }
    return new Options(options);
  }

  private static Options.Value option(Value value) {
    if (value instanceof Value.Bool bool) {
      return new Options.Value.Flag(bool.value());
    } else if (value instanceof Value.Amount number) {
      return new Options.Value.Whole(Canonical.of(number));
    } else if (value instanceof Value.Items items) {
      List<String> texts = new ArrayList<>();
      for (Value.Item item : items.items()) {
        texts.add(Texts.of(item.value()));
      }
      return new Options.Value.Texts(texts);
    }
    return new Options.Value.Text(Texts.of(value));
  }
}
