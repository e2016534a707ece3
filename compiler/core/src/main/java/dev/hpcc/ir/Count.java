package dev.hpcc.ir;

/**
 * How many nodes a group has.
 *
 * @param lower kept running, in {@code unit}
 * @param upper the most the scheduler may start, in {@code unit}; at least {@code lower}
 * @param unit what is counted; cores and GPUs become nodes when the machine is chosen, both ends
 *     rounded up
 * @param origin who said so
 */
public record Count(long lower, long upper, CountUnit unit, Origin origin) {
  public Count {
    if (lower < 0 || upper < lower) {
      throw new IllegalArgumentException("count " + lower + ".." + upper);
    }
  }

  public boolean isFixed() {
    return lower == upper;
  }
}
