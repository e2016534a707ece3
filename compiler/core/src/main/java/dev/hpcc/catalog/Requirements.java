package dev.hpcc.catalog;

import dev.hpcc.catalog.Requirement.Kind;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.MachineRequirements;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a node group into the list of what it asks of a machine, in the order of trying. */
final class Requirements {
  private final NodeGroup group;
  private final List<Requirement> all = new ArrayList<>();

  private Requirements(NodeGroup group) {
    this.group = group;
  }

  /** All that the group and its fabric ask. */
  static List<Requirement> of(NodeGroup group, Optional<Fabric> fabric) {
    Requirements requirements = new Requirements(group);
    requirements.processor();
    requirements.gpus();
    requirements.sizes();
    requirements.counting();
    if (fabric.isPresent()) {
      requirements.fabric(fabric.get());
    }
    requirements.use();
    return requirements.all;
  }

  /** The fabric that the group names. */
  static Optional<Fabric> fabric(Cluster cluster, NodeGroup group) {
    return group.fabric().isEmpty()
        ? Optional.empty()
        : cluster.fabric(group.fabric().get().value());
  }

  /** Whether the group says anything about GPUs. */
  static boolean asksGpus(NodeGroup group) {
    MachineRequirements machine = group.machine();
    return !machine.gpus().isEmpty()
        || machine.gpu().isPresent()
        || !machine.gpuMemoryBytes().isEmpty()
        || !machine.memoryBytesPerGpu().isEmpty()
        || group.count().unit() == CountUnit.GPUS;
  }

  private void processor() {
    MachineRequirements machine = group.machine();
    String architecture = machine.architecture().value().word();
    all.add(
        Requirement.of(
            Kind.ARCHITECTURE,
            "architecture = " + architecture,
            machine.architecture().origin(),
            architecture));
    if (machine.cpu().isPresent()) {
      String cpu = machine.cpu().get().value();
      all.add(Requirement.of(Kind.CPU, "cpu = \"" + cpu + "\"", machine.cpu().get().origin(), cpu));
    }
  }

  private void gpus() {
    MachineRequirements machine = group.machine();
    if (!asksGpus(group)) {
      all.add(Requirement.of(Kind.NO_GPU, "no GPU, since none is asked for", group.origin(), ""));
      return;
    }
    if (machine.gpu().isPresent()) {
      String gpu = machine.gpu().get().value();
      all.add(Requirement.of(Kind.GPU, "gpu = \"" + gpu + "\"", machine.gpu().get().origin(), gpu));
    }
    sizes(Fact.GPUS, machine.gpus());
    sizes(Fact.GPU_MEMORY, machine.gpuMemoryBytes());
    sizes(Fact.MEMORY_PER_GPU, machine.memoryBytesPerGpu());
  }

  private void sizes() {
    MachineRequirements machine = group.machine();
    sizes(Fact.CORES, machine.cores());
    sizes(Fact.MEMORY, machine.memoryBytes());
    sizes(Fact.MEMORY_PER_CORE, machine.memoryBytesPerCore());
    sizes(Fact.NIC, machine.nicBitsPerSecond());
    sizes(Fact.LOCAL_DISK, machine.localDiskBytes());
    sizes(Fact.PRICE, machine.microUsdPerHour());
  }

  private void sizes(Fact fact, Bounds bounds) {
    for (Bound bound : bounds.all()) {
      all.add(Requirement.size(fact, bound, bound.origin()));
    }
  }

  private void counting() {
    CountUnit unit = group.count().unit();
    if (unit != CountUnit.NODES) {
      String words = "a known number of " + unit.word() + ", since the count is in " + unit.word();
      all.add(Requirement.of(Kind.COUNTABLE, words, group.count().origin(), unit.word()));
    }
  }

  private void fabric(Fabric fabric) {
    boolean rdma = fabric.kind().value() == FabricKind.RDMA;
    if (rdma) {
      String words = "fabric = " + fabric.name() + " (RDMA)";
      all.add(Requirement.of(Kind.RDMA, words, origin(fabric), fabric.name()));
    }
    sizes(rdma ? Fact.RDMA_BANDWIDTH : Fact.ETHERNET_BANDWIDTH, fabric.bitsPerSecond());
  }

  private Origin origin(Fabric fabric) {
    return group.fabric().isPresent() ? group.fabric().get().origin() : fabric.origin();
  }

  private void use() {
    if (group.localScratch().isPresent()) {
      all.add(
          Requirement.of(
              Kind.LOCAL_SCRATCH,
              "a local disk for `local_scratch`",
              group.localScratch().get().origin(),
              ""));
    }
    if (group.purchase().value() == Purchase.SPOT) {
      all.add(Requirement.of(Kind.SPOT, "purchase = spot", group.purchase().origin(), ""));
    }
    all.add(Requirement.of(Kind.RESTRICTION, "free to be chosen", group.origin(), ""));
    all.add(Requirement.of(Kind.BACKEND, "usable by the target", group.origin(), ""));
  }
}
