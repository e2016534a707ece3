package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.FabricSpan;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interconnects. InfiniBand works between the machines of one scale set with one placement group
 * and nowhere else: 100 machines, 300 where Azure raised the limit for the subscription
 * (azure-compute-docs, setup-infiniband.md, read 2026-11-23).
 */
final class FabricSection {

  /** Option of a group: how large its scale set may become. */
  static final String SCALE_SET = "max_scale_set_size";

  private static final long ISLAND = 100;
  private static final int ARRAY_LENGTH = 30;

  private final Build build;

  FabricSection(Build build) {
    this.build = build;
  }

  /** A group's node arrays; reports a group that is larger than an island. */
  Fleet.Member member(MachineChoice choice, Role role, boolean isMade) {
    NodeGroup group = choice.group();
    Optional<Fabric> fabric = fabric(group);
    boolean rdma = fabric.isPresent() && fabric.get().kind().value() == FabricKind.RDMA;
    long island = group.options().whole(SCALE_SET).map(Sourced::value).orElse(ISLAND);
    boolean isGrouped = rdma || group.placement().value() == Placement.COMPACT;
    boolean tooLarge = isGrouped && choice.upperNodes() > island;
    if (rdma && tooLarge && !fabric.get().split().value()) {
      report(group, choice.upperNodes(), island, fabric.get());
    }
    if (!rdma && tooLarge) {
      build.recorder.lose(
          "compact-over-scale-sets",
          "nodes." + group.name(),
          "placement = compact for " + choice.upperNodes() + " nodes",
          "a scale set holds " + island + ": the nodes stand in several, wherever there is room",
          group.placement().origin());
    }
    placement(group, rdma);
    boolean compact = isGrouped && (rdma || !tooLarge);
    String array = role == Role.CONTROLLER ? Naming.SCHEDULER : build.naming.array(group.name());
    List<Fleet.Island> arrays =
        arrays(array, choice, rdma && tooLarge ? island : Long.MAX_VALUE, island);
    return new Fleet.Member(group, choice, role, isMade, rdma, compact, arrays);
  }

  private Optional<Fabric> fabric(NodeGroup group) {
    return group.fabric().isPresent()
        ? build.cluster.fabric(group.fabric().get().value())
        : Optional.empty();
  }

  private void placement(NodeGroup group, boolean rdma) {
    Placement placement = group.placement().value();
    String subject = "nodes." + group.name();
    if (rdma && placement != Placement.COMPACT && !group.placement().origin().isBuiltIn()) {
      build.recorder.lose(
          "fabric-is-compact",
          subject,
          "placement = " + placement.word(),
          "compact: InfiniBand works inside one placement group only",
          group.placement().origin());
    } else if (placement == Placement.SPREAD) {
      build.recorder.lose(
          "spread-is-not-controlled",
          subject,
          "placement = spread",
          "several scale sets: Azure spreads over racks by itself, and nothing forces it",
          group.placement().origin());
    }
  }

  private void report(NodeGroup group, long nodes, long island, Fabric fabric) {
    StringBuilder split = new StringBuilder();
    for (long left = nodes; left > 0; left -= island) {
      String separator = split.length() == 0 ? "" : left <= island ? " and " : ", ";
      split.append(separator).append(Math.min(left, island));
    }
    build.error(
        AzureCodes.ISLAND,
        group.count().origin(),
        "nodes `"
            + group.name()
            + "`: "
            + nodes
            + " nodes are more than one InfiniBand island of "
            + island,
        "`split = true` in fabric `"
            + fabric.name()
            + "` makes islands of "
            + split
            + ", and a job stays inside one; or lower `count` to "
            + island
            + " nodes");
  }

  private List<Fleet.Island> arrays(
      String array, MachineChoice choice, long island, long scaleSet) {
    long lower = choice.lowerNodes();
    long upper = choice.upperNodes();
    if (upper <= island) {
      return List.of(new Fleet.Island(array, lower, upper, Math.min(Math.max(upper, 1), scaleSet)));
    }
    List<Fleet.Island> islands = new ArrayList<>();
    for (String name : islandNames(array, upper, island)) {
      long size = Math.min(island, upper);
      long kept = Math.min(lower, size);
      islands.add(new Fleet.Island(name, kept, size, size));
      lower -= kept;
      upper -= size;
    }
    return islands;
  }

  private List<String> islandNames(String array, long nodes, long island) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (long i = 1; (i - 1) * island < nodes; i++) {
      wanted.put(array + " " + i, array + "-" + i);
    }
    return new ArrayList<>(
        Names.assign(
                NameRule.lowerWithHyphens(ARRAY_LENGTH), wanted, build.naming.arrays().values())
            .values());
  }

  /** What is told of each interconnect once all groups are known. */
  void conclude(Fleet fleet) {
    for (Fabric fabric : build.cluster.fabrics()) {
      List<String> users = new ArrayList<>();
      for (Fleet.Member member : fleet.members()) {
        Optional<Sourced<String>> name = member.group().fabric();
        if (name.isPresent() && name.get().value().equals(fabric.name())) {
          users.add(member.group().name());
        }
      }
      boolean rdma = fabric.kind().value() == FabricKind.RDMA;
      if (!users.isEmpty()) {
        build.recorder.decide(
            "fabric." + fabric.name(),
            rdma ? "InfiniBand" : "Ethernet with accelerated networking",
            rdma
                ? "one scale set with one placement group per node array"
                : "the machine's full network speed, without RDMA",
            fabric.origin());
      }
      if (rdma && users.size() > 1 && fabric.span().value() == FabricSpan.GROUPS) {
        build.recorder.lose(
            "span-over-ethernet",
            "fabric." + fabric.name(),
            "span = groups over " + String.join(", ", users),
            "InfiniBand ends at a scale set: the groups reach each other over Ethernet",
            fabric.span().origin());
      }
    }
  }
}
