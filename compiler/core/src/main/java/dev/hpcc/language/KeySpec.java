package dev.hpcc.language;

import java.util.Optional;

/**
 * One key of one block kind.
 *
 * @param name its word
 * @param type what it holds
 * @param atLeast whether {@code >=} may stand
 * @param atMost whether {@code <=} may stand
 * @param required whether a block cannot do without it
 * @param inherited whether it comes along from {@code defaults} and {@code like}
 * @param stage 1, or 2 when it is known and not available yet
 * @param standard what holds where nobody says anything, where that is one fixed value
 * @param otherwise the default in words for the documentation, where it is no fixed value
 * @param meaning one sentence for the documentation
 */
public record KeySpec(
    String name,
    Type type,
    boolean atLeast,
    boolean atMost,
    boolean required,
    boolean inherited,
    int stage,
    Optional<Value> standard,
    String otherwise,
    String meaning) {

  /** Whether it is {@code when}, which switches its block; a tag of that name is not. */
  public boolean isCondition() {
    return name.equals("when") && type instanceof Type.Bool;
  }

  /** Whether it is {@code skip}, which leaves its block out on a cloud. */
  public boolean isSkip() {
    return name.equals("skip") && type instanceof Type.Bool;
  }

  /** An optional, inherited key of stage 1 that takes {@code =} only. */
  public static KeySpec key(String name, Type type, String meaning) {
    return new KeySpec(name, type, false, false, false, true, 1, Optional.empty(), "", meaning);
  }

  /** A key that is known and not available yet. */
  public static KeySpec later(String name, String meaning) {
    return new KeySpec(name, Types.ANY, true, true, false, true, 2, Optional.empty(), "", meaning);
  }

  /** The same, and {@code >=} and {@code <=} may stand. */
  public KeySpec bounded() {
    return with(true, true, required, inherited, standard, otherwise);
  }

  /** The same, and {@code >=} may stand. */
  public KeySpec fromBelow() {
    return with(true, false, required, inherited, standard, otherwise);
  }

  /** The same, and {@code <=} may stand. */
  public KeySpec fromAbove() {
    return with(false, true, required, inherited, standard, otherwise);
  }

  /** The same, which a block cannot do without. */
  public KeySpec needed() {
    return with(atLeast, atMost, true, inherited, standard, otherwise);
  }

  /** The same, which every block says for itself. */
  public KeySpec ownOnly() {
    return with(atLeast, atMost, required, false, standard, otherwise);
  }

  public KeySpec standard(Value value) {
    return with(atLeast, atMost, required, inherited, Optional.of(value), otherwise);
  }

  public KeySpec standard(String word) {
    return standard(new Value.Word(word));
  }

  public KeySpec standard(boolean flag) {
    return standard(new Value.Bool(flag));
  }

  /** The default in words. */
  public KeySpec otherwise(String words) {
    return with(atLeast, atMost, required, inherited, standard, words);
  }

  /** The same with another type. */
  KeySpec holding(Type other) {
    return new KeySpec(
        name, other, atLeast, atMost, required, inherited, stage, standard, otherwise, meaning);
  }

  private KeySpec with(
      boolean below,
      boolean above,
      boolean isRequired,
      boolean isInherited,
      Optional<Value> value,
      String words) {
    return new KeySpec(
        name, type, below, above, isRequired, isInherited, stage, value, words, meaning);
  }
}
