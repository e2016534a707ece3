package dev.hpcc.catalog;

/** Figures of the catalog as people write them. */
final class Figures {
  private static final long GIB = 1L << 30;
  private static final long GBPS = 1_000_000_000L;
  private static final long MICRO = 1_000_000L;

  private Figures() {}

  /** A size in the language's unit. */
  static String of(Fact fact, long value) {
    if (value == Machine.UNKNOWN) {
      return "unknown";
    }
    return switch (fact) {
      case CORES -> value == 1 ? "1 core" : value + " cores";
      case GPUS -> value == 1 ? "1 GPU" : value + " GPUs";
      case MEMORY, GPU_MEMORY, LOCAL_DISK -> bytes(value);
      case MEMORY_PER_CORE -> bytes(value) + " per core";
      case MEMORY_PER_GPU -> bytes(value) + " per GPU";
      case NIC, RDMA_BANDWIDTH, ETHERNET_BANDWIDTH -> decimal(value, GBPS, 2) + " Gbps";
      case PRICE -> usdPerHour(value);
    };
  }

  static String bytes(long value) {
    return decimal(value, GIB, 2) + " GiB";
  }

  static String usdPerHour(long micro) {
    return usd(micro) + " USD/h";
  }

  /** At most four decimals, rounded up: a price is never shown lower than it is. */
  static String usd(long micro) {
    return decimal((micro + 99) / 100, MICRO / 100, 4);
  }

  /**
   * The value in units of {@code scale} with at most {@code digits} decimals, rounded down; zeros
   * at the end are left out.
   */
  static String decimal(long value, long scale, int digits) {
    StringBuilder text = new StringBuilder();
    text.append(value / scale);
    long rest = value % scale;
    int point = text.length();
    int end = point;
    for (int i = 0; i < digits && rest > 0; i++) {
      if (i == 0) {
        text.append('.');
      }
      rest *= 10;
      text.append(rest / scale);
      if (rest / scale != 0) {
        end = text.length();
      }
      rest %= scale;
    }
    text.setLength(Math.max(end, point));
    return text.toString();
  }
}
