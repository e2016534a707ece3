package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.lower.Families.Family;
import dev.hpcc.ir.NodeGroup;
import java.util.Locale;

/** What regional quotas must allow. Names of quotas are UNVERIFIED; the amounts are exact. */
final class Quotas {
  private final PlanRecorder recorder;
  private final Family family;

  private Quotas(Draft draft, Family family) {
    this.recorder = draft.recorder();
    this.family = family;
  }

  static Quotas of(Draft draft, Family family) {
    return new Quotas(draft, family);
  }

  void machines(MachineChoice choice, NodeGroup group) {
    Machine machine = choice.machine();
    boolean spot = NodeParts.isSpot(group);
    String code = (spot ? "PREEMPTIBLE_" : "") + family.quota();
    String name = (spot ? "Spot " : "") + machine.family().toUpperCase(Locale.ROOT) + " vCPUs";
    recorder.demand(code, name, choice.upperNodes() * machine.vcpus(), "vCPU", group.origin());
    if (machine.gpus() > 0) {
      recorder.demand(
          "",
          (spot ? "Spot " : "") + machine.gpuModel() + " GPUs",
          choice.upperNodes() * machine.gpus(),
          "GPU",
          group.origin());
    }
    if (machine.localDiskBytes() > 0) {
      recorder.demand(
          "LOCAL_SSD_TOTAL_GB_PER_VM_FAMILY",
          machine.family().toUpperCase(Locale.ROOT) + " local SSD",
          choice.upperNodes() * Draft.gib(machine.localDiskBytes()),
          "GiB",
          group.origin());
    }
  }

  void disks(String type, long gib, NodeGroup group) {
    switch (type) {
      case "pd-standard" -> disks("DISKS_TOTAL_GB", "pd-standard disks", gib, group);
      case "hyperdisk-balanced" -> disks("HDB_TOTAL_GB", "hyperdisk-balanced disks", gib, group);
      default -> disks("SSD_TOTAL_GB", "pd-balanced and pd-ssd disks", gib, group);
    }
  }

  private void disks(String code, String name, long gib, NodeGroup group) {
    recorder.demand(code, name, gib, "GiB", group.origin());
  }
}
