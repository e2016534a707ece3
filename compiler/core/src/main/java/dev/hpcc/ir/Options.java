package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;

/**
 * A cloud's own options of one element, as its backend declares them in its option tables: the
 * non-neutral keys of {@code on CLOUD { … }}, or of a {@code target}.
 *
 * @param all in the order written
 */
public record Options(List<Option> all) {
  public static final Options NONE = new Options(List.of());

  public Options {
    all = List.copyOf(all);
  }

  /**
   * One option.
   *
   * @param value typed as its table declares
   */
  public record Option(String key, Value value, Origin origin) {}

  /** What an option can hold. */
  public sealed interface Value {
    /** A text or the word of a choice. */
    record Text(String text) implements Value {}

    /** An integer, or a size in bytes, as the table says. */
    record Whole(long number) implements Value {}

    /** A truth value. */
    record Flag(boolean flag) implements Value {}

    /** A list of texts. */
    record Texts(List<String> texts) implements Value {
      public Texts {
        texts = List.copyOf(texts);
      }
    }
  }

  public Optional<Option> find(String key) {
    for (Option option : all) {
      if (option.key().equals(key)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  public Optional<Sourced<String>> text(String key) {
    for (Option option : all) {
      if (option.key().equals(key) && option.value() instanceof Value.Text text) {
        return Optional.of(new Sourced<>(text.text(), option.origin()));
      }
    }
    return Optional.empty();
  }

  public Optional<Sourced<Long>> whole(String key) {
    for (Option option : all) {
      if (option.key().equals(key) && option.value() instanceof Value.Whole whole) {
        return Optional.of(new Sourced<>(whole.number(), option.origin()));
      }
    }
    return Optional.empty();
  }

  public Optional<Sourced<Boolean>> flag(String key) {
    for (Option option : all) {
      if (option.key().equals(key) && option.value() instanceof Value.Flag flag) {
        return Optional.of(new Sourced<>(flag.flag(), option.origin()));
      }
    }
    return Optional.empty();
  }

  public Optional<Sourced<List<String>>> texts(String key) {
    for (Option option : all) {
      if (option.key().equals(key) && option.value() instanceof Value.Texts texts) {
        return Optional.of(new Sourced<>(texts.texts(), option.origin()));
      }
    }
    return Optional.empty();
  }
}
