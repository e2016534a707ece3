package dev.hpcc.syntax;

import dev.hpcc.source.Span;
import java.util.List;
import java.util.Optional;

/** A value as it was written. */
public sealed interface Expression {
  Span span();

  /** {@code LOW..HIGH}. */
  record Range(Span span, Expression low, Expression high) implements Expression {}

  /** {@code if CONDITION then YES else NO}. */
  record If(Span span, Expression condition, Expression yes, Expression no) implements Expression {}

  /** Two operands. */
  record Binary(Span span, Operator operator, Span operatorSpan, Expression left, Expression right)
      implements Expression {}

  /** {@code not OPERAND}. */
  record Not(Span span, Expression operand) implements Expression {}

  /** A number or expression with a unit: {@code 2 GiB per core}, {@code x per node}. */
  record Measured(Span span, Expression amount, Optional<Name> unit, Optional<Name> per)
      implements Expression {}

  /** Digits as written, with {@code _} and a fraction. */
  record Numeral(Span span, String digits) implements Expression {}

  /**
   * A text, in parts. Escapes are decoded, indentation is removed.
   *
   * @param form how it was written
   */
  record Text(Span span, TextForm form, List<TextPart> parts) implements Expression {
    public Text {
      parts = List.copyOf(parts);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(Span span, boolean value) implements Expression {}

  /** {@code none}. */
  record None(Span span) implements Expression {}

  /** A bare name. */
  record Reference(Span span, String name) implements Expression {}

  /** {@code NAME(ARGUMENTS)}. */
  record Call(Span span, Name function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code [A, B]}. */
  record Listing(Span span, List<Expression> elements) implements Expression {
    public Listing {
      elements = List.copyOf(elements);
    }
  }

  /** Entries {@code KEY = VALUE} in braces. */
  record Mapping(Span span, List<Entry> entries) implements Expression {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** A value that could not be read and has been told. It counts as given. */
  record Faulty(Span span) implements Expression {}

  /** One entry of a {@link Mapping}. */
  record Entry(Name key, Expression value) {}

  /** How a text was written. */
  enum TextForm {
    QUOTED,
    MULTILINE,
    RAW
  }

  /** A part of a text. */
  sealed interface TextPart {
    /** Characters that stand for themselves. */
    record Literal(String text) implements TextPart {}

    /** {@code \(EXPRESSION)}. */
    record Interpolation(Expression expression) implements TextPart {}
  }

  /** The operators, by how tightly they bind. */
  enum Operator {
    OR("or"),
    AND("and"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED("/");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}
