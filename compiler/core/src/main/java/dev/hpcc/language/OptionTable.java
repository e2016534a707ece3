package dev.hpcc.language;

import java.util.List;

/**
 * The keys that one cloud adds to one block kind: what may stand in {@code on CLOUD { … }} there,
 * or in {@code target CLOUD} beside region and zones.
 *
 * @param kind the block
 * @param existing whether these are the keys of the {@code existing} form
 * @param options in the order the documentation lists them
 */
public record OptionTable(BlockKind kind, boolean existing, List<Option> options) {
  public OptionTable {
    options = List.copyOf(options);
  }

  /**
   * One key.
   *
   * @param key its word
   * @param type what it holds
   * @param required whether the block cannot do without it on this cloud
   * @param words the legal words of a choice, or empty
   * @param meaning one sentence for the documentation, with an example of a value
   */
  public record Option(
      String key, OptionType type, boolean required, List<String> words, String meaning) {
    public Option {
      words = List.copyOf(words);
    }

    public static Option text(String key, String meaning) {
      return new Option(key, OptionType.TEXT, false, List.of(), meaning);
    }

    public static Option integer(String key, String meaning) {
      return new Option(key, OptionType.INTEGER, false, List.of(), meaning);
    }

    public static Option flag(String key, String meaning) {
      return new Option(key, OptionType.FLAG, false, List.of(), meaning);
    }

    public static Option size(String key, String meaning) {
      return new Option(key, OptionType.SIZE, false, List.of(), meaning);
    }

    public static Option texts(String key, String meaning) {
      return new Option(key, OptionType.TEXTS, false, List.of(), meaning);
    }

    public static Option choice(String key, List<String> words, String meaning) {
      return new Option(key, OptionType.CHOICE, false, words, meaning);
    }

    /** The same key, which the block cannot do without. */
    public Option needed() {
      return new Option(key, type, true, words, meaning);
    }
  }

  /** What an option holds. */
  public enum OptionType {
    TEXT,
    INTEGER,
    FLAG,
    SIZE,
    TEXTS,
    CHOICE
  }
}
