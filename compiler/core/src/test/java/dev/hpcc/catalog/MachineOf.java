package dev.hpcc.catalog;

/** A machine type for tests: x86_64, 8 cores, 32 GiB, 10 Gbps, no GPU, no RDMA, sold as spot. */
final class MachineOf {
  private static final long GIB = 1L << 30;
  private static final long GBPS = 1_000_000_000L;

  private final String name;
  private long cores = 8;
  private long memory = 32 * GIB;
  private String architecture = "x86_64";
  private String vendor = "AMD";
  private String cpuName = "genoa";
  private String gpuName = "";
  private long gpus;
  private long gpuMemory = Machine.UNKNOWN;
  private long nic = 10 * GBPS;
  private long rdma;
  private long disk;
  private String spot = "yes";
  private long generation = 202211;
  private Machine.Restriction restriction = Machine.Restriction.NONE;
  private String reason = "";

  private MachineOf(String name) {
    this.name = name;
  }

  static MachineOf name(String name) {
    return new MachineOf(name);
  }

  String name() {
    return name;
  }

  MachineOf cores(long number) {
    cores = number;
    return this;
  }

  MachineOf memoryGib(long gib) {
    memory = gib * GIB;
    return this;
  }

  MachineOf arm() {
    architecture = "arm64";
    vendor = "AWS";
    cpuName = "graviton4";
    return this;
  }

  MachineOf cpu(String cpuVendor, String shortName) {
    vendor = cpuVendor;
    cpuName = shortName;
    return this;
  }

  MachineOf gpus(long number, String shortName, long gib) {
    gpus = number;
    gpuName = shortName;
    gpuMemory = gib * GIB;
    return this;
  }

  MachineOf nicGbps(long gbps) {
    nic = gbps < 0 ? Machine.UNKNOWN : gbps * GBPS;
    return this;
  }

  MachineOf rdmaGbps(long gbps) {
    rdma = gbps * GBPS;
    return this;
  }

  MachineOf diskGib(long gib) {
    disk = gib < 0 ? Machine.UNKNOWN : gib * GIB;
    return this;
  }

  MachineOf spot(String word) {
    spot = word;
    return this;
  }

  MachineOf generation(long month) {
    generation = month;
    return this;
  }

  MachineOf restricted(Machine.Restriction kind, String why) {
    restriction = kind;
    reason = why;
    return this;
  }

  Machine make() {
    return new Machine(
        name,
        "family",
        cores,
        cores,
        false,
        1,
        memory,
        architecture,
        vendor,
        cpuName,
        cpuName,
        gpuName.isEmpty() ? "" : "NVIDIA " + gpuName,
        gpuName,
        gpus,
        gpuMemory,
        nic,
        rdma > 0 ? "efa" : Machine.NO_RDMA,
        rdma,
        1,
        rdma > 0 ? 1 : 0,
        disk,
        "",
        spot,
        generation,
        Machine.UNKNOWN,
        false,
        "",
        Machine.UNKNOWN,
        restriction,
        reason,
        "");
  }
}
