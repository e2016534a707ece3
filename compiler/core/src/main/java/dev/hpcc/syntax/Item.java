package dev.hpcc.syntax;

import dev.hpcc.source.Span;
import java.util.List;
import java.util.Optional;

/** One thing in a file or a block. */
public sealed interface Item {
  /** All of it. */
  Span span();

  /**
   * A block: {@code [existing] KIND [LABEL] [like NAME]} and items in braces.
   *
   * @param header from its first word to the opening brace
   * @param faulty whether something inside could not be read: the block then gives no follow-on
   *     diagnostics about what is missing in it
   */
  record Block(
      Span span,
      Span header,
      boolean existing,
      Name kind,
      Optional<Name> label,
      Optional<Name> like,
      List<Item> items,
      boolean faulty)
      implements Item {
    public Block {
      items = List.copyOf(items);
    }
  }

  /** {@code KEY = VALUE}, {@code KEY >= VALUE}, {@code KEY <= VALUE}. */
  record Setting(Span span, Name key, Comparison comparison, Expression value) implements Item {}

  /** {@code let NAME = VALUE}. */
  record Let(Span span, Name name, Expression value) implements Item {}

  /** {@code include "PATH"}. */
  record Include(Span span, Expression.Text path) implements Item {}

  /** Text that could not be read and has been told. */
  record Skipped(Span span) implements Item {}

  /** What stands between a key and its value. */
  enum Comparison {
    EQUAL("="),
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}
