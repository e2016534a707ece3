package dev.hpcc.language;

import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
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
      return find(word) != Word.NO_WORD;
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

  Type BOOL = new Bool();
  Type ANY = new Any();
  Type SCALAR = new Scalar();
  Type FRACTION = new Fraction();
  Type SECRET = new Secret();
  Type MAPPING = new Mapping();
  Type TEXT = new Text(TextRule.ANY);
  Type LINE = new Text(TextRule.LINE);
  Type PATH = new Text(TextRule.PATH);
  Type CIDR = new Text(TextRule.CIDR);
  Type EMAIL = new Text(TextRule.EMAIL);
  Type SIZE = measure(Dimension.SIZE);
  Type BANDWIDTH = measure(Dimension.BANDWIDTH);
  Type RATE = measure(Dimension.RATE);
  Type DURATION = measure(Dimension.DURATION);
  Type MONEY = measure(Dimension.MONEY);
  Type MONEY_PER_TIME = measure(Dimension.MONEY_PER_TIME);
  Type PERCENT = measure(Dimension.PERCENT);
  Type FREQUENCY = measure(Dimension.FREQUENCY);

  static Measure measure(Dimension... dimensions) {
    return new Measure(List.of(dimensions));
  }

  static Whole whole(long least, long most) {
    return new Whole(least, most, Dimension.NUMBER);
  }

  /** A choice of words of which all are available. */
  static Choice choice(String... words) {
    List<Word> all = new ArrayList<>(words.length);
    for (String word : words) {
      all.add(new Word(word, 1));
    }
    return new Choice(all);
  }

  /** A choice some of whose words are known and not available yet. */
  static Choice choice(List<String> words, List<String> later) {
    List<Word> all = new ArrayList<>(words.size() + later.size());
    for (String word : words) {
      all.add(new Word(word, 1));
    }
    for (String word : later) {
      all.add(new Word(word, 2));
    }
    return new Choice(all);
  }

  static Type wordOr(String word, Type other) {
    return new Either(choice(word), other);
  }

  static Type list(Type element) {
    return new Many(element, false, false);
  }

  static Type set(Type element) {
    return new Many(element, false, true);
  }

  static Type oneOrMany(Type element) {
    return new Many(element, true, true);
  }

  static Type ref(BlockKind kind) {
    return new Reference(kind);
  }

  /** What it asks for, for messages and the documentation: {@code a size}. */
  default String describe() {
    return TypeWords.describe(this);
  }
}
