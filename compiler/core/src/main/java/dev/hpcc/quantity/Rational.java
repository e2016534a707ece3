package dev.hpcc.quantity;

import java.math.BigInteger;

/**
 * An exact fraction in lowest terms. Every operation is exact; one whose result needs more than
 * {@value #MOST_BITS} bits above or below the line throws, so that no chain of products can grow
 * without end.
 */
public final class Rational implements Comparable<Rational> {
  /** The most bits of a numerator or denominator: enough for an exbibyte in parts of a byte. */
  public static final int MOST_BITS = 256;

  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /**
   * A fraction.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(long numerator, long denominator) {
    return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Reads digits with an optional fraction; {@code _} between digits is skipped.
   *
   * @throws ArithmeticException if it has too many digits
   * @throws NumberFormatException if it is no such number
   */
  public static Rational parse(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    int decimals = -1;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c != '_') {
        plain.append(c);
        decimals += decimals < 0 ? 0 : 1;
      }
    }
    if (plain.length() > MOST_BITS / 4) {
      throw new ArithmeticException("too many digits");
    }
    return reduced(new BigInteger(plain.toString()), BigInteger.TEN.pow(Math.max(decimals, 0)));
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    BigInteger above = numerator.divide(common);
    BigInteger below = denominator.divide(common);
    if (above.bitLength() > MOST_BITS || below.bitLength() > MOST_BITS) {
      throw new ArithmeticException("number too large");
    }
    return new Rational(above, below);
  }

  public Rational plus(Rational other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return reduced(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational times(Rational other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other is zero
   */
  public Rational dividedBy(Rational other) {
    return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The greatest whole number that is not above it. */
  public Rational floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    boolean below = parts[1].signum() < 0;
    return new Rational(below ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /** The least whole number that is not below it. */
  public Rational ceil() {
    return isWhole() ? this : floor().plus(ONE);
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** Whether it is a whole number in the range of {@code long}. */
  public boolean isLong() {
    return isWhole() && numerator.bitLength() < Long.SIZE;
  }

  /**
   * The same number as a {@code long}.
   *
   * @throws ArithmeticException unless {@link #isLong}
   */
  public long toLong() {
    if (!isLong()) {
      throw new ArithmeticException("no long: " + this);
    }
    return numerator.longValue();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** A decimal number where it ends, else {@code 1/3}. */
  @Override
  public String toString() {
    if (isWhole()) {
      return numerator.toString();
    }
    int decimals = decimals();
    if (decimals < 0) {
      return numerator + "/" + denominator;
    }
    String digits =
        numerator.abs().multiply(BigInteger.TEN.pow(decimals)).divide(denominator).toString();
    StringBuilder text = new StringBuilder(digits);
    while (text.length() <= decimals) {
      text.insert(0, '0');
    }
    text.insert(text.length() - decimals, '.');
    return numerator.signum() < 0 ? "-" + text : text.toString();
  }

  /** How many decimals write it exactly, or -1 if it never ends. */
  private int decimals() {
    BigInteger rest = denominator;
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
      fives++;
    }
    return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : -1;
  }
}
