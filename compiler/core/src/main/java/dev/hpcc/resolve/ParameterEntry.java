package dev.hpcc.resolve;

import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;

/** A declared parameter and what has been found out about it. */
final class ParameterEntry {
  private final String name;
  private final Item.Block block;
  private final Span span;
  private Type type = Types.ANY;
  private String typeWords = "";
  private Value value = Values.FAULTY;
  private boolean given;
  private State state = State.DECLARED;

  /** How far a parameter is. */
  enum State {
    DECLARED,
    TYPED,
    EVALUATING,
    DONE
  }

  ParameterEntry(String name, Item.Block block, Span span) {
    this.name = name;
    this.block = block;
    this.span = span;
  }

  String name() {
    return name;
  }

  Item.Block block() {
    return block;
  }

  /** Its name in its declaration. */
  Span span() {
    return span;
  }

  Type type() {
    return type;
  }

  String typeWords() {
    return typeWords;
  }

  void typed(Type newType, String words) {
    type = newType;
    typeWords = words;
    state = State.TYPED;
  }

  boolean isSecret() {
    return type instanceof Type.Secret;
  }

  State state() {
    return state;
  }

  void begin() {
    state = State.EVALUATING;
  }

  void done(Value result, boolean fromOutside) {
    value = result;
    given = fromOutside;
    state = State.DONE;
  }

  Value value() {
    return value;
  }

  boolean isGiven() {
    return given;
  }
}
