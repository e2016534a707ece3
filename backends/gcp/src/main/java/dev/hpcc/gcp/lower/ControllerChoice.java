package dev.hpcc.gcp.lower;

import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.ir.Architecture;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Count;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.MachineRequirements;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.Prefer;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** The machine of the Slurm controller: the blueprint's group, else one sized by the fleet. */
final class ControllerChoice {
  private static final int COLUMNS = 4;
  private static final long DISK_GIB = 100;

  private final Draft draft;
  private final Roles roles;

  ControllerChoice(Draft draft, Roles roles) {
    this.draft = draft;
    this.roles = roles;
  }

  MachineChoice choose() {
    Optional<NodeGroup> named = roles.controller();
    if (named.isPresent()) {
      return draft.site().choice(named.get().name());
    }
    long nodes = new Fleet(draft).most();
    for (String[] row : TableText.rows(ControllerChoice.class, "controller-sizes.tsv", COLUMNS)) {
      if (Long.parseLong(row[0]) >= nodes) {
        return first(TableText.split(row[1], '|'), nodes, row[0]);
      }
    }
    throw new IllegalStateException("more nodes than Slurm takes: " + nodes);
  }

  private MachineChoice first(List<String> names, long nodes, String most) {
    Optional<Machine> found = Optional.empty();
    for (String name : names) {
      Optional<Machine> machine = draft.catalog().machine(name);
      boolean offered =
          machine.isPresent() && draft.catalog().isOffered(machine.get(), draft.region());
      if (offered && found.isEmpty()) {
        found = machine;
      }
    }
    Machine machine = found.orElseGet(() -> draft.catalog().machine(names.get(0)).orElseThrow());
    return new MachineChoice(
        group(),
        machine,
        draft.catalog().price(machine, draft.region()),
        1,
        1,
        "sized by the fleet: " + nodes + " nodes, and this one serves up to " + most,
        List.of());
  }

  private NodeGroup group() {
    Origin origin = Origin.builtIn(draft.cluster().scheduler().origin().span());
    long bytes = DISK_GIB << 30;
    Bound disk = new Bound(Bound.Relation.AT_LEAST, bytes, DISK_GIB + " GiB", origin);
    return new NodeGroup(
        draft.cluster().group("controller").isEmpty() ? "controller" : "slurm-controller",
        new Count(1, 1, CountUnit.NODES, origin),
        requirements(origin),
        Optional.empty(),
        Optional.empty(),
        new Sourced<>(Placement.NONE, origin),
        new Sourced<>(Purchase.ON_DEMAND, origin),
        new Sourced<>(false, origin),
        image(),
        List.of(),
        Optional.empty(),
        new Bounds(List.of(disk)),
        new Sourced<>(DiskClass.BALANCED, origin),
        new Sourced<>(PublicAccess.NO, origin),
        List.of(),
        List.of(),
        Options.NONE,
        origin);
  }

  private static MachineRequirements requirements(Origin origin) {
    return new MachineRequirements(
        Bounds.NONE,
        Bounds.NONE,
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

  /** The image of the first x86 group without GPUs: one image for controller and nodes. */
  private Optional<Sourced<String>> image() {
    for (MachineChoice choice : draft.site().choices()) {
      boolean plain =
          choice.group().machine().architecture().value() == Architecture.X86_64
              && !choice.machine().hasGpu();
      if (plain && choice.group().image().isPresent()) {
        return choice.group().image();
      }
    }
    return Optional.empty();
  }
}
