package dev.hpcc.language;

import dev.hpcc.quantity.Quantity;
import dev.hpcc.source.Span;
import java.util.List;

/** What a key, a parameter or a {@code let} can hold, once evaluated. */
public sealed interface Value {

  /** A truth value. */
  record Bool(boolean value) implements Value {}

  /**
   * A number, with or without a unit.
   *
   * @param written in the user's words, for messages
   */
  record Amount(Quantity quantity, String written) implements Value {}

  /** A text. */
  record Text(String text) implements Value {}

  /** A word of a choice. */
  record Word(String word) implements Value {}

  /** A block that was declared. */
  record Reference(BlockKind kind, String name) implements Value {}

  /** The name of a parameter whose value no text ever holds. */
  record Secret(String parameter) implements Value {}

  /** {@code low..high}; both ends measure the same. */
  record Range(Amount low, Amount high) implements Value {}

  /** A list, in order. */
  record Items(List<Item> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys and values, in order. */
  record Entries(List<Entry> entries) implements Value {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** {@code none}: the value is removed. */
  record None() implements Value {}

  /** It could not be evaluated, which has been told. It counts as given. */
  record Faulty() implements Value {}

  /**
   * One element of a list and where it was written.
   *
   * @param span the empty place {@link Values#NOWHERE} in a built-in default
   */
  record Item(Value value, Span span) {
    /** Whether no file has written it. */
    public boolean isBuiltIn() {
      return span.file().text().isEmpty();
    }
  }

  /** One entry of a map. */
  record Entry(String key, Span keySpan, Value value, Span span) {}

  /** What it is, with its article, for messages: {@code a size}. */
  default String describe() {
    if (this instanceof Amount number) {
      return number.quantity().dimension().describe();
    }
    if (this instanceof Reference reference) {
      return "a block of kind `" + reference.kind().word() + "`";
    }
    return Words.of(this);
  }

  /** The names of the forms. */
  final class Words {
    private Words() {}

    private static String of(Value value) {
      if (value instanceof Bool) {
        return "a truth value";
      } else if (value instanceof Text) {
        return "a text";
      } else if (value instanceof Word) {
        return "a word";
      } else if (value instanceof Secret) {
        return "a secret";
      } else if (value instanceof Range) {
        return "a range";
      } else if (value instanceof Items) {
        return "a list";
      } else if (value instanceof Entries) {
        return "a map";
      }
      return "`none`";
    }
  }
}
