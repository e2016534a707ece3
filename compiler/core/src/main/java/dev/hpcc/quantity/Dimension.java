package dev.hpcc.quantity;

/**
 * What a number measures: a product of powers of the base dimensions. Products and quotients of
 * quantities have the product or quotient of their dimensions, so {@code 2 GiB per core * 96 cores}
 * is a size.
 *
 * <p>Bits and bytes are different bases: a bandwidth is in bit/s, a rate in byte/s, and neither
 * stands for the other.
 */
public final class Dimension {
  private static final int WIDTH = 7;
  private static final int MOST = 1 << (WIDTH - 2);

  /** A plain number. */
  public static final Dimension NUMBER = new Dimension(0);

  private static final Dimension BIT = base(0);

  /** In bytes. */
  public static final Dimension SIZE = base(1);

  /** In seconds. */
  public static final Dimension DURATION = base(2);

  /** In US dollars. */
  public static final Dimension MONEY = base(3);

  /** In hundredths. */
  public static final Dimension PERCENT = base(4);

  /** In hertz; not the inverse of a duration, which a rate per size is. */
  public static final Dimension FREQUENCY = base(5);

  /** In nodes. */
  public static final Dimension NODES = base(6);

  /** In physical cores. */
  public static final Dimension CORES = base(7);

  /** In GPUs. */
  public static final Dimension GPUS = base(8);

  /** In bit/s. */
  public static final Dimension BANDWIDTH = BIT.over(DURATION);

  /** In byte/s. */
  public static final Dimension RATE = SIZE.over(DURATION);

  /** In byte/s per byte. */
  public static final Dimension RATE_PER_SIZE = RATE.over(SIZE);

  /** In US dollars per second. */
  public static final Dimension MONEY_PER_TIME = MONEY.over(DURATION);

  /** In bytes per core. */
  public static final Dimension SIZE_PER_CORE = SIZE.over(CORES);

  /** In bytes per GPU. */
  public static final Dimension SIZE_PER_GPU = SIZE.over(GPUS);

  /** The power of each base, biased so that one fits in {@value #WIDTH} bits. */
  private final long powers;

  private Dimension(long powers) {
    this.powers = powers;
  }

  private static Dimension base(int index) {
    return new Dimension(1L << (index * WIDTH));
  }

  /**
   * The dimension of a product.
   *
   * @throws ArithmeticException if a power grows beyond use
   */
  public Dimension times(Dimension other) {
    return combined(other, 1);
  }

  /**
   * The dimension of a quotient.
   *
   * @throws ArithmeticException if a power grows beyond use
   */
  public Dimension over(Dimension other) {
    return combined(other, -1);
  }

  private Dimension combined(Dimension other, int sign) {
    long result = 0;
    for (int index = 0; index < 9; index++) {
      int power = power(index) + sign * other.power(index);
      if (Math.abs(power) >= MOST) {
        throw new ArithmeticException("too many units multiplied");
      }
      result |= (power & ((1L << WIDTH) - 1)) << (index * WIDTH);
    }
    return new Dimension(result);
  }

  private int power(int index) {
    int raw = (int) (powers >> (index * WIDTH)) & ((1 << WIDTH) - 1);
    return raw >= 1 << (WIDTH - 1) ? raw - (1 << WIDTH) : raw;
  }

  public boolean isNumber() {
    return powers == 0;
  }

  /** What it is, with its article, for messages: {@code a size}. */
  public String describe() {
    for (Named named : Named.ALL) {
      if (named.dimension.powers == powers) {
        return named.words;
      }
    }
    return "a product of units";
  }

  /** An example of a value of it, in the language: {@code 512 GiB}; empty where there is none. */
  public String example() {
    for (Named named : Named.ALL) {
      if (named.dimension.powers == powers) {
        return named.example;
      }
    }
    return "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dimension that && powers == that.powers;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(powers);
  }

  @Override
  public String toString() {
    return describe();
  }

  /** The dimensions that have a name. */
  private record Named(Dimension dimension, String words, String example) {
    static final Named[] ALL = {
      new Named(NUMBER, "a plain number", "8"),
      new Named(SIZE, "a size", "512 GiB"),
      new Named(BANDWIDTH, "a bandwidth", "200 Gbps"),
      new Named(RATE, "a rate", "500 MB/s"),
      new Named(RATE_PER_SIZE, "a rate per size", "125 MB/s per TiB"),
      new Named(DURATION, "a duration", "24 h"),
      new Named(MONEY, "an amount of money", "20000 USD"),
      new Named(MONEY_PER_TIME, "money per time", "3 USD/h"),
      new Named(PERCENT, "a percentage", "80 %"),
      new Named(FREQUENCY, "a frequency", "3 GHz"),
      new Named(NODES, "a number of nodes", "4 nodes"),
      new Named(CORES, "a number of cores", "96 cores"),
      new Named(GPUS, "a number of GPUs", "8 gpus"),
      new Named(SIZE_PER_CORE, "a size per core", "4 GiB per core"),
      new Named(SIZE_PER_GPU, "a size per GPU", "80 GiB per gpu"),
    };
  }
}
