package dev.hpcc.catalog;

/** A size of a machine type that the language can bound. */
enum Fact {
  CORES("cores", "", "cores"),
  MEMORY("memory", "", "memory"),
  MEMORY_PER_CORE("memory", " per core", "memory per core"),
  MEMORY_PER_GPU("memory", " per gpu", "memory per GPU"),
  GPUS("gpus", "", "GPUs"),
  GPU_MEMORY("gpu_memory", "", "memory of a GPU"),
  NIC("nic_bandwidth", "", "network bandwidth"),
  LOCAL_DISK("local_disk", "", "local disk"),
  PRICE("price", "", "on-demand price"),
  RDMA_BANDWIDTH("bandwidth", "", "RDMA bandwidth"),
  ETHERNET_BANDWIDTH("bandwidth", "", "network bandwidth");

  private final String key;
  private final String per;
  private final String words;

  Fact(String key, String per, String words) {
    this.key = key;
    this.per = per;
    this.words = words;
  }

  /** The language's key. */
  String key() {
    return key;
  }

  /** What follows the value in the language: {@code per core}, or nothing. */
  String per() {
    return per;
  }

  /** What it is called in a sentence. */
  String words() {
    return words;
  }

  /**
   * The machine's value in the canonical unit, or {@link Machine#UNKNOWN}.
   *
   * @param price on-demand list price in micro-USD per hour, or unknown
   */
  long of(Machine machine, long price) {
    return switch (this) {
      case CORES -> machine.cores();
      case MEMORY -> machine.memoryBytes();
      case MEMORY_PER_CORE -> ratio(machine.memoryBytes(), machine.cores());
      case MEMORY_PER_GPU -> ratio(machine.memoryBytes(), machine.gpus());
      case GPUS -> machine.gpus();
      case GPU_MEMORY -> machine.hasGpu() ? machine.gpuMemoryBytes() : 0;
      case NIC -> machine.nicBitsPerSecond();
      case LOCAL_DISK -> machine.localDiskBytes();
      case PRICE -> price;
      case RDMA_BANDWIDTH -> machine.rdmaBitsPerSecond();
      case ETHERNET_BANDWIDTH -> Math.max(machine.nicBitsPerSecond(), machine.tier1BitsPerSecond());
    };
  }

  /** Rounded down: nothing is rounded in the user's disfavour. */
  private static long ratio(long amount, long count) {
    if (amount == Machine.UNKNOWN || count == Machine.UNKNOWN) {
      return Machine.UNKNOWN;
    }
    return count == 0 ? 0 : amount / count;
  }
}
