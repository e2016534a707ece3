package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class LinearTimeTest {
  private static final String GROUP =
      "nodes group { count = 0..64, cores >= 96, memory >= 2 GiB per core, fabric = rdma }\n";

  /** Processor time of this thread in milliseconds, the best of three. */
  private static long cost(int groups) {
    String text = GROUP.repeat(groups);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertEquals(groups, Told.of(text).tree().items().size());
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      best = Math.min(best, end - start);
    }
    return best / 1_000_000;
  }

  @Test
  void tenTimesTheGroupsTakeAboutTenTimesTheTime() {
    cost(2_000);
    long small = cost(2_000);
    long large = cost(20_000);
    assertTrue(large <= 20 * Math.max(small, 5), small + " ms, then " + large + " ms");
  }
}
