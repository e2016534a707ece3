package dev.hpcc.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RationalTest {
  private static final long SMALL = 1_000_000_000L;

  @Property
  void whatIsAddedCanBeTakenAway(
      @ForAll @LongRange(min = -SMALL, max = SMALL) long a,
      @ForAll @LongRange(min = 1, max = SMALL) long b,
      @ForAll @LongRange(min = -SMALL, max = SMALL) long c,
      @ForAll @LongRange(min = 1, max = SMALL) long d) {
    Rational one = Rational.of(a, b);
    Rational other = Rational.of(c, d);
    assertEquals(one, one.plus(other).minus(other));
    assertEquals(one.plus(other).hashCode(), other.plus(one).hashCode());
  }

  @Property
  void whatIsMultipliedCanBeDivided(
      @ForAll @LongRange(min = -SMALL, max = SMALL) long a,
      @ForAll @LongRange(min = 1, max = SMALL) long b,
      @ForAll @LongRange(min = -SMALL, max = SMALL) long c,
      @ForAll @LongRange(min = 1, max = SMALL) long d) {
    Assume.that(c != 0);
    Rational one = Rational.of(a, b);
    Rational other = Rational.of(c, d);
    assertEquals(one, one.times(other).dividedBy(other));
  }

  @Property
  void floorAndCeilAreTheNearestWholeNumbersOnEitherSide(
      @ForAll long a, @ForAll @LongRange(min = 1, max = SMALL) long b) {
    Rational number = Rational.of(a, b);
    Rational floor = number.floor();
    Rational ceil = number.ceil();
    assertTrue(floor.isWhole() && ceil.isWhole());
    assertTrue(floor.compareTo(number) <= 0 && ceil.compareTo(number) >= 0);
    assertTrue(ceil.minus(floor).compareTo(Rational.ONE) <= 0);
    assertEquals(Math.floorDiv(a, b), floor.toLong());
  }

  @Property
  void decimalDigitsAreReadAndWrittenExactly(
      @ForAll @LongRange(min = 0, max = SMALL) long whole,
      @ForAll @LongRange(min = 0, max = SMALL) long fraction) {
    String digits = whole + "." + fraction;
    Rational read = Rational.parse(digits);
    assertEquals(
        new BigDecimal(digits).stripTrailingZeros().toPlainString(),
        new BigDecimal(read.toString()).stripTrailingZeros().toPlainString());
  }

  @Property
  void orderIsThatOfTheProducts(
      @ForAll @IntRange(min = -1000, max = 1000) int a,
      @ForAll @IntRange(min = 1, max = 1000) int b,
      @ForAll @IntRange(min = -1000, max = 1000) int c,
      @ForAll @IntRange(min = 1, max = 1000) int d) {
    assertEquals(
        Integer.signum(Integer.compare(a * d, c * b)),
        Integer.signum(Rational.of(a, b).compareTo(Rational.of(c, d))));
  }

  @Example
  void aThirdIsAThird() {
    Rational third = Rational.of(1, 3);
    assertEquals(Rational.ONE, third.plus(third).plus(third));
    assertEquals("1/3", third.toString());
    assertEquals("-1/3", Rational.ZERO.minus(third).toString());
    assertEquals("-0.125", Rational.of(-1, 8).toString());
  }

  @Example
  void separatorsBetweenDigitsAreSkipped() {
    assertEquals(Rational.of(1_000_000), Rational.parse("1_000_000"));
    assertEquals(Rational.of(3, 2), Rational.parse("1.5_0"));
  }

  @Example
  void whatGrowsTooLargeOrDividesByZeroThrows() {
    Rational large = Rational.of(Long.MAX_VALUE);
    Rational square = large.times(large).times(large).times(large);
    assertThrows(ArithmeticException.class, () -> square.times(large));
    assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
    assertThrows(ArithmeticException.class, () -> Rational.parse("9".repeat(100)));
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 2).toLong());
    assertFalse(large.plus(Rational.ONE).isLong());
  }
}
