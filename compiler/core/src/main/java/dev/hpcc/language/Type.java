package dev.hpcc.language;

import dev.hpcc.quantity.Dimension;
import java.util.List;

/** What a value must be. */
public sealed interface Type {

  /** {@code true} or {@code false}. */
  record Bool() implements Type {}

  /**
   * A whole number.
   *
   * @param unit a unit it may carry besides none: cores for {@code cores}
   */
  record Whole(long least, long most, Dimension unit) implements Type {}

  /** Any plain number. */
  record Fraction() implements Type {}

  /** A text that meets a rule. */
  record Text(TextRule rule) implements Type {}

  /**
   * A number with a unit, not below zero.
   *
   * @param dimensions what it may measure; the first is the usual one
   */
  record Measure(List<Dimension> dimensions) implements Type {
    public Measure {
      dimensions = List.copyOf(dimensions);
    }
  }

  /** One of some words. */
  record Choice(List<Word> words) implements Type {
    public Choice {
      words = List.copyOf(words);
    }

    public boolean has(String word) {
      return !find(word).text().isEmpty();
    }

    /** The word, or {@link Word#NO_WORD}. */
    public Word find(String text) {
      for (Word word : words) {
        if (word.text().equals(text)) {
          return word;
        }
      }
      return Word.NO_WORD;
    }
  }

  /** A word, or something else: {@code unlimited} or a duration. */
  record Either(Choice choice, Type other) implements Type {}

  /** The name of a block. */
  record Reference(BlockKind kind) implements Type {}

  /** The name of a parameter of type secret. */
  record Secret() implements Type {}

  /**
   * Several of one type.
   *
   * @param orOne whether one alone may stand without brackets
   * @param distinct whether none may stand twice
   */
  record Many(Type element, boolean orOne, boolean distinct) implements Type {}

  /** Names and texts or numbers. */
  record Mapping() implements Type {}

  /**
   * A whole number, or a range of two.
   *
   * @param units what it may count besides nothing
   */
  record Span(long least, long most, List<Dimension> units) implements Type {
    public Span {
      units = List.copyOf(units);
    }
  }

  /** Anything that can be named: what a {@code let} may hold. */
  record Any() implements Type {}

  /** Any value but a list, a map, a range or a reference: what can become text. */
  record Scalar() implements Type {}

  /**
   * A word of a choice.
   *
   * @param stage 1, or 2 when it is known and not available yet
   */
  record Word(String text, int stage) {
    /** What is found where there is none. */
    public static final Word NO_WORD = new Word("", 1);
  }

  /** What it asks for, for messages and the documentation: {@code a size}. */
  default String describe() {
    return TypeWords.describe(this);
  }
}
