package dev.hpcc.emit;

import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A structured document before it is written as YAML or JSON. Backends build trees, writers turn
 * them into text: no document is ever put together from strings.
 */
public sealed interface Tree {

  /** Characters, always written so that every reader sees a string. */
  record Text(String value) implements Tree {}

  /** An integer. */
  record Whole(long value) implements Tree {}

  /** A number in decimal digits, written as it is. */
  record Decimal(String digits) implements Tree {}

  /** A truth value. */
  record Flag(boolean value) implements Tree {}

  /** Elements in order. */
  record Sequence(List<Tree> elements) implements Tree {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Keys in order; a key stands once.
   *
   * @param origin the statement that caused it, for the source map
   * @param comment written above it where the format has comments; empty for none
   */
  record Mapping(List<Entry> entries, Optional<Origin> origin, String comment) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<Tree> get(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return Optional.of(entry.value());
        }
      }
      return Optional.empty();
    }
  }

  /** One key and its value. */
  record Entry(String key, Tree value) {}

  static Tree of(String text) {
    return new Text(text);
  }

  static Tree of(long number) {
    return new Whole(number);
  }

  static Tree of(boolean flag) {
    return new Flag(flag);
  }

  static Tree list(List<? extends Tree> elements) {
    return new Sequence(List.copyOf(elements));
  }

  static Tree list(Tree... elements) {
    return new Sequence(List.of(elements));
  }

  /** A list of texts. */
  static Tree texts(List<String> texts) {
    List<Tree> elements = new ArrayList<>(texts.size());
    for (String text : texts) {
      elements.add(new Text(text));
    }
    return new Sequence(elements);
  }

  static Builder map() {
    return new Builder();
  }

  /** Puts a {@link Mapping} together. */
  final class Builder {
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private Optional<Origin> origin = Optional.empty();
    private String comment = "";

    private Builder() {}

    /**
     * Adds a key.
     *
     * @throws IllegalStateException if the key stands already: an emitter that writes a key twice
     *     has a bug that no reader of its output would see
     */
    public Builder put(String key, Tree value) {
      if (!keys.add(key)) {
        throw new IllegalStateException("key twice: " + key);
      }
      entries.add(new Entry(key, value));
      return this;
    }

    public Builder put(String key, String value) {
      return put(key, new Text(value));
    }

    public Builder put(String key, long value) {
      return put(key, new Whole(value));
    }

    public Builder put(String key, boolean value) {
      return put(key, new Flag(value));
    }

    public Builder put(String key, Builder value) {
      return put(key, value.build());
    }

    /** Nothing when absent. */
    public Builder put(String key, Optional<? extends Tree> value) {
      return value.isPresent() ? put(key, value.get()) : this;
    }

    public Builder origin(Origin statement) {
      origin = Optional.of(statement);
      return this;
    }

    public Builder comment(String text) {
      comment = text;
      return this;
    }

    public boolean isEmpty() {
      return entries.isEmpty();
    }

    public Mapping build() {
      return new Mapping(entries, origin, comment);
    }
  }
}
