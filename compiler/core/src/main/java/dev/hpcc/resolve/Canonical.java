package dev.hpcc.resolve;

import dev.hpcc.language.Value;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import dev.hpcc.syntax.Item.Comparison;

/**
 * Numbers in the units of the model: bytes, bit/s, byte/s, byte/s per TiB, seconds, micro-USD,
 * micro-USD per hour, percent.
 */
final class Canonical {
  private static final Rational MICRO = Rational.of(1_000_000);
  private static final Rational MICRO_PER_HOUR = Rational.of(3_600_000_000L);
  private static final Rational TIB = Rational.of(1L << 40);

  private Canonical() {}

  /** Whether the quantity, rounded either way, is a number that the model can hold. */
  static boolean fits(Quantity quantity) {
    Rational scaled = scaled(quantity);
    return scaled.ceil().isLong() && scaled.compareTo(Rational.ZERO) >= 0;
  }

  static boolean isWhole(Quantity quantity) {
    return scaled(quantity).isWhole();
  }

  /**
   * The number in the model's unit. A lower bound is rounded up and an upper bound down, so that
   * whoever meets the result meets what was asked.
   */
  static long of(Value.Amount number, Comparison comparison) {
    Rational scaled = scaled(number.quantity());
    return (comparison == Comparison.AT_MOST ? scaled.floor() : scaled.ceil()).toLong();
  }

  static long of(Value.Amount number) {
    return of(number, Comparison.EQUAL);
  }

  private static Rational scaled(Quantity quantity) {
    Dimension dimension = quantity.dimension();
    if (dimension.equals(Dimension.MONEY)) {
      return quantity.amount().times(MICRO);
    } else if (dimension.equals(Dimension.MONEY_PER_TIME)) {
      return quantity.amount().times(MICRO_PER_HOUR);
    } else if (dimension.equals(Dimension.RATE_PER_SIZE)) {
      return quantity.amount().times(TIB);
    }
    return quantity.amount();
  }

  /** What the model counts in, for messages. */
  static String unit(Dimension dimension) {
    if (dimension.equals(Dimension.DURATION)) {
      return "seconds";
    } else if (dimension.equals(Dimension.MONEY) || dimension.equals(Dimension.MONEY_PER_TIME)) {
      return "millionths of a dollar";
    } else if (dimension.equals(Dimension.BANDWIDTH)) {
      return "bits per second";
    } else if (dimension.equals(Dimension.PERCENT)) {
      return "percent";
    }
    return "bytes";
  }
}
