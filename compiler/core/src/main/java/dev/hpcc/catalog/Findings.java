package dev.hpcc.catalog;

import dev.hpcc.catalog.Requirement.Verdict;

/** Says in words what a machine type has where something else is asked. */
final class Findings {
  private final Judge judge;

  Findings(Judge judge) {
    this.judge = judge;
  }

  /** What the machine has, in words that follow its name and a colon: {@code 64 cores}. */
  String of(Machine machine, Requirement requirement) {
    boolean unknown = judge.verdict(machine, requirement) == Verdict.UNKNOWN;
    return switch (requirement.kind()) {
      case ARCHITECTURE -> unknown ? "its architecture is unknown" : machine.architecture();
      case NO_GPU -> machine.gpus() > 0 ? gpus(machine) : "carries " + machine.gpuModel();
      case GPU -> unknown ? "its GPU is unknown" : gpu(machine);
      case CPU -> unknown ? "its processor model is unknown" : processor(machine);
      case SIZE -> size(machine, requirement);
      case COUNTABLE -> unknown ? "unknown" : "it has none";
      case RDMA -> machine.hasRdma() ? "its RDMA does not count here" : "no RDMA";
      case LOCAL_SCRATCH -> unknown ? "its local disk is unknown" : "no local disk";
      case SPOT -> unknown ? "whether spot sells it is unknown" : "not sold as spot";
      case RESTRICTION -> machine.restrictionReason() + "; only taken when pinned";
      case BACKEND -> judge.refusal(machine);
    };
  }

  private static String gpu(Machine machine) {
    return machine.hasGpu() ? gpus(machine) : "no GPU";
  }

  private static String gpus(Machine machine) {
    return machine.gpus() == Machine.UNKNOWN
        ? "a part of a " + machine.gpuModel()
        : machine.gpus() + " " + machine.gpuModel();
  }

  private static String processor(Machine machine) {
    return machine.cpuModel().isEmpty() ? machine.cpuVendor() : machine.cpuModel();
  }

  private String size(Machine machine, Requirement requirement) {
    Fact fact = requirement.fact().orElseThrow();
    long found = judge.value(machine, fact);
    return found == Machine.UNKNOWN
        ? "its " + fact.words() + " is unknown"
        : Figures.of(fact, found);
  }
}
