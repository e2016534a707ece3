package dev.hpcc.azure.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.catalog.Siting;
import dev.hpcc.ir.Architecture;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Count;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.MachineRequirements;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.Prefer;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The node that runs the scheduler: the group that the blueprint names, or one by the fleet. */
final class ControllerSection {

  private static final int COLUMNS = 3;
  private static final long GIB = 1L << 30;

  private final Build build;
  private final GroupRules rules;

  ControllerSection(Build build, GroupRules rules) {
    this.build = build;
    this.rules = rules;
  }

  /** Whether the group is the declared controller. */
  static boolean is(NodeGroup group, Cluster cluster) {
    Optional<Sourced<String>> name = cluster.scheduler().controller();
    return name.isPresent() && name.get().value().equals(group.name());
  }

  /**
   * The controller that nobody declared.
   *
   * @return empty where none is needed, or when an error was reported
   */
  Optional<Fleet.Member> made(List<MachineChoice> choices) {
    boolean none = build.cluster.scheduler().kind().value() == SchedulerKind.NONE;
    if (none || build.cluster.scheduler().controller().isPresent()) {
      return Optional.empty();
    }
    long nodes = 0;
    for (MachineChoice choice : choices) {
      nodes += choice.upperNodes();
    }
    NodeGroup group = group(name(), size(nodes));
    Optional<MachineChoice> choice =
        Siting.chooseFor(group, build.cluster, build.site, build.catalog, rules, build.sink);
    return choice.map(
        found ->
            new Fleet.Member(
                group,
                found,
                Role.CONTROLLER,
                true,
                false,
                false,
                List.of(new Fleet.Island(Naming.SCHEDULER, 1, 1, 1))));
  }

  private String name() {
    String name = Naming.SCHEDULER;
    while (build.cluster.group(name).isPresent()) {
      name += "-node";
    }
    return name;
  }

  private static String[] size(long nodes) {
    List<String[]> sizes = Table.read("controller-sizes.tsv", COLUMNS);
    for (String[] cells : sizes) {
      if (nodes <= Long.parseLong(cells[0])) {
        return cells;
      }
    }
    return sizes.get(sizes.size() - 1);
  }

  private NodeGroup group(String name, String[] size) {
    Origin origin = Origin.builtIn(build.cluster.scheduler().origin().span());
    List<Sourced<String>> mounts = new ArrayList<>();
    for (Filesystem filesystem : build.cluster.filesystems()) {
      mounts.add(new Sourced<>(filesystem.name(), origin));
    }
    return new NodeGroup(
        name,
        new Count(1, 1, CountUnit.NODES, origin),
        requirements(size, origin),
        Optional.empty(),
        Optional.empty(),
        new Sourced<>(Placement.NONE, origin),
        new Sourced<>(Purchase.ON_DEMAND, origin),
        new Sourced<>(false, origin),
        Optional.empty(),
        mounts,
        Optional.empty(),
        Bounds.NONE,
        new Sourced<>(DiskClass.BALANCED, origin),
        new Sourced<>(PublicAccess.NO, origin),
        List.of(),
        List.of(),
        Options.NONE,
        origin);
  }

  private static MachineRequirements requirements(String[] size, Origin origin) {
    return new MachineRequirements(
        atLeast(Long.parseLong(size[1]), size[1], origin),
        atLeast(Long.parseLong(size[2]) * GIB, size[2] + " GiB", origin),
        Bounds.NONE,
        Bounds.NONE,
        new Sourced<>(Architecture.X86_64, origin),
        Optional.empty(),
        Bounds.NONE,
        Optional.empty(),
        Bounds.NONE,
        Bounds.NONE,
        Bounds.NONE,
        Bounds.NONE,
        new Sourced<>(Prefer.PRICE, origin));
  }

  private static Bounds atLeast(long value, String written, Origin origin) {
    return new Bounds(List.of(new Bound(Bound.Relation.AT_LEAST, value, written, origin)));
  }
}
