package dev.hpcc.language;

import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;

/** The types that the tables are made of. */
public final class Types {
  public static final Type BOOL = new Type.Bool();
  public static final Type ANY = new Type.Any();
  public static final Type SCALAR = new Type.Scalar();
  public static final Type FRACTION = new Type.Fraction();
  public static final Type SECRET = new Type.Secret();
  public static final Type MAPPING = new Type.Mapping();
  public static final Type TEXT = new Type.Text(TextRule.ANY);
  public static final Type LINE = new Type.Text(TextRule.LINE);
  public static final Type PATH = new Type.Text(TextRule.PATH);
  public static final Type CIDR = new Type.Text(TextRule.CIDR);
  public static final Type EMAIL = new Type.Text(TextRule.EMAIL);
  public static final Type SIZE = measure(Dimension.SIZE);
  public static final Type BANDWIDTH = measure(Dimension.BANDWIDTH);
  public static final Type RATE = measure(Dimension.RATE);
  public static final Type DURATION = measure(Dimension.DURATION);
  public static final Type MONEY = measure(Dimension.MONEY);
  public static final Type MONEY_PER_TIME = measure(Dimension.MONEY_PER_TIME);
  public static final Type PERCENT = measure(Dimension.PERCENT);
  public static final Type FREQUENCY = measure(Dimension.FREQUENCY);

  /** A number that measures one of these. */
  public static Type.Measure measure(Dimension... dimensions) {
    return new Type.Measure(List.of(dimensions));
  }

  /** A whole number without a unit. */
  public static Type.Whole whole(long least, long most) {
    return new Type.Whole(least, most, Dimension.NUMBER);
  }

  /** A choice of words of which all are available. */
  public static Type.Choice choice(String... words) {
    List<Type.Word> all = new ArrayList<>(words.length);
    for (String word : words) {
      all.add(new Type.Word(word, 1));
    }
    return new Type.Choice(all);
  }

  /** A choice some of whose words are known and not available yet. */
  public static Type.Choice choice(List<String> words, List<String> later) {
    List<Type.Word> all = new ArrayList<>(words.size() + later.size());
    for (String word : words) {
      all.add(new Type.Word(word, 1));
    }
    for (String word : later) {
      all.add(new Type.Word(word, 2));
    }
    return new Type.Choice(all);
  }

  /** A word, or something else. */
  public static Type wordOr(String word, Type other) {
    return new Type.Either(choice(word), other);
  }

  /** Several in brackets. */
  public static Type list(Type element) {
    return new Type.Many(element, false, false);
  }

  /** Several in brackets, none twice. */
  public static Type set(Type element) {
    return new Type.Many(element, false, true);
  }

  /** One, or several in brackets. */
  public static Type oneOrMany(Type element) {
    return new Type.Many(element, true, true);
  }

  /** The name of a block. */
  public static Type ref(BlockKind kind) {
    return new Type.Reference(kind);
  }

  private Types() {}
}
