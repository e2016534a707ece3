package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Machine types as text for people. */
public final class MachineText {
  private static final long GBPS = 1_000_000_000L;

  private MachineText() {}

  /** The facts that people choose by, in one line. */
  public static String facts(Machine machine) {
    List<String> facts = new ArrayList<>();
    facts.add(
        machine.cores() == Machine.UNKNOWN
            ? machine.vcpus() + " vCPUs, cores unknown"
            : Figures.of(Fact.CORES, machine.cores()));
    facts.add(Figures.bytes(machine.memoryBytes()));
    facts.add(machine.cpuModel().isEmpty() ? machine.cpuVendor() : machine.cpuModel());
    if (machine.hasGpu()) {
      facts.add(gpus(machine) + " " + machine.gpuModel());
    }
    facts.add(
        machine.nicBitsPerSecond() == Machine.UNKNOWN
            ? "network unknown"
            : Figures.of(Fact.NIC, machine.nicBitsPerSecond()) + " network");
    if (machine.hasRdma()) {
      facts.add(machine.rdma() + " " + gbps(machine.rdmaBitsPerSecond()) + " Gbps");
    }
    if (machine.localDiskBytes() > 0) {
      facts.add(Figures.bytes(machine.localDiskBytes()) + " local disk");
    }
    return String.join(", ", facts);
  }

  /** The list price with its source. */
  public static String price(Optional<MachinePrice> price) {
    if (price.isEmpty() || price.get().onDemandMicroUsdPerHour() == Machine.UNKNOWN) {
      return "list price unknown";
    }
    MachinePrice known = price.get();
    String day = known.asOf().isEmpty() ? "undated" : known.asOf();
    String spot =
        known.spotMicroUsdPerHour() == Machine.UNKNOWN
            ? ""
            : ", spot " + Figures.usdPerHour(known.spotMicroUsdPerHour());
    return Figures.usdPerHour(known.onDemandMicroUsdPerHour())
        + spot
        + " (source "
        + known.source()
        + ", "
        + day
        + ")";
  }

  /** Cells for a table of name, cores, memory, GPUs, RDMA and price. */
  public static String[] row(Machine machine, Optional<MachinePrice> price) {
    return new String[] {
      machine.name(),
      machine.cores() == Machine.UNKNOWN ? "?" : Long.toString(machine.cores()),
      Figures.bytes(machine.memoryBytes()),
      machine.hasGpu() ? gpus(machine) + " " + machine.gpuName() : "",
      machine.hasRdma() ? machine.rdma() + " " + gbps(machine.rdmaBitsPerSecond()) : "",
      price.isEmpty() || price.get().onDemandMicroUsdPerHour() == Machine.UNKNOWN
          ? "?"
          : Figures.usd(price.get().onDemandMicroUsdPerHour())
    };
  }

  private static String gpus(Machine machine) {
    return machine.gpus() == Machine.UNKNOWN ? "part of a" : Long.toString(machine.gpus());
  }

  private static String gbps(long bits) {
    return bits == Machine.UNKNOWN ? "?" : Figures.decimal(bits, GBPS, 2);
  }
}
