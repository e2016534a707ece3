package dev.hpcc.quantity;

/**
 * A number with a dimension.
 *
 * @param amount in the canonical unit of the dimension, see {@link Unit#factor}
 */
public record Quantity(Rational amount, Dimension dimension) {

  public static Quantity number(long whole) {
    return new Quantity(Rational.of(whole), Dimension.NUMBER);
  }

  /** {@code amount} of a unit. */
  public static Quantity of(long amount, Unit unit) {
    return new Quantity(Rational.of(amount).times(unit.factor()), unit.dimension());
  }

  /**
   * Both must measure the same.
   *
   * @throws ArithmeticException if the result is too large
   */
  public Quantity plus(Quantity other) {
    return new Quantity(amount.plus(other.amount), dimension);
  }

  /**
   * Both must measure the same.
   *
   * @throws ArithmeticException if the result is too large
   */
  public Quantity minus(Quantity other) {
    return new Quantity(amount.minus(other.amount), dimension);
  }

  /**
   * The product.
   *
   * @throws ArithmeticException if the result is too large
   */
  public Quantity times(Quantity other) {
    return new Quantity(amount.times(other.amount), dimension.times(other.dimension));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other is zero or the result too large
   */
  public Quantity over(Quantity other) {
    return new Quantity(amount.dividedBy(other.amount), dimension.over(other.dimension));
  }

  public boolean measures(Dimension other) {
    return dimension.equals(other);
  }

  /**
   * In the language: the unit that needs the least whole number, {@code 24 TiB}; without one, the
   * canonical unit and a fraction.
   */
  @Override
  public String toString() {
    if (dimension.isNumber()) {
      return amount.toString();
    }
    Dimension per = perOf(dimension);
    Dimension above = dimension.times(per);
    Rational scale = per.equals(Dimension.SIZE) ? Rational.of(1L << 40) : Rational.ONE;
    String suffix =
        per.isNumber()
            ? ""
            : per.equals(Dimension.SIZE)
                ? " per TiB"
                : per.equals(Dimension.CORES) ? " per core" : " per gpu";
    return simple(amount.times(scale), above) + suffix;
  }

  private static Dimension perOf(Dimension dimension) {
    if (dimension.equals(Dimension.SIZE_PER_CORE)) {
      return Dimension.CORES;
    }
    if (dimension.equals(Dimension.SIZE_PER_GPU)) {
      return Dimension.GPUS;
    }
    return dimension.equals(Dimension.RATE_PER_SIZE) ? Dimension.SIZE : Dimension.NUMBER;
  }

  private static String simple(Rational amount, Dimension dimension) {
    String best = "";
    Rational least = Rational.ZERO;
    Rational factor = Rational.ZERO;
    String fallback = "";
    for (Unit unit : Units.all()) {
      if (!unit.dimension().equals(dimension)) {
        continue;
      }
      Rational count = amount.dividedBy(unit.factor());
      String written = count + " " + unit.word();
      fallback = fallback.isEmpty() ? written : fallback;
      boolean plural = unit.factor().equals(factor) && !count.equals(Rational.ONE);
      if (count.isWhole() && (best.isEmpty() || plural || count.compareTo(least) < 0)) {
        best = written;
        least = count;
        factor = unit.factor();
      }
    }
    String found = best.isEmpty() ? fallback : best;
    return found.isEmpty() ? amount.toString() : found;
  }
}
