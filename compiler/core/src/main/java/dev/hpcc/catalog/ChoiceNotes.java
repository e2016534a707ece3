package dev.hpcc.catalog;

import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a person should hear about a choice. */
final class ChoiceNotes {
  /** A machine with this many times what was asked is far beyond it. */
  private static final long FAR = 4;

  private final Judge judge;
  private final NodeGroup group;
  private final Machine machine;
  private final boolean pinned;

  ChoiceNotes(Judge judge, Machine machine, boolean pinned) {
    this.judge = judge;
    this.group = judge.group();
    this.machine = machine;
    this.pinned = pinned;
  }

  List<String> all() {
    List<String> notes = new ArrayList<>();
    Optional<String> count = Nodes.note(group.count(), machine);
    if (count.isPresent()) {
      notes.add(count.get());
    }
    if (judge.place().onDemand(machine) == Machine.UNKNOWN) {
      String reason = pinned ? "" : "; no type whose price is known fits";
      notes.add("its price in " + judge.place().region().code() + " is unknown" + reason);
    }
    if (machine.restriction() != Machine.Restriction.NONE) {
      String reason = pinned ? "" : "; nothing else fits";
      notes.add(machine.restrictionReason() + reason);
    }
    if (machine.coresDerived()) {
      notes.add("its cores are derived: vCPUs divided by threads per core");
    }
    if (!pinned) {
      far(notes, Fact.CORES, group.machine().cores());
      far(notes, Fact.GPUS, group.machine().gpus());
      far(notes, Fact.MEMORY, group.machine().memoryBytes());
    }
    return notes;
  }

  private void far(List<String> notes, Fact fact, Bounds bounds) {
    OptionalLong least = bounds.least();
    long found = fact.of(machine, Machine.UNKNOWN);
    if (least.isPresent() && least.getAsLong() > 0 && found >= FAR * least.getAsLong()) {
      String given = Figures.of(fact, found);
      notes.add("far beyond what was asked: " + given + " for " + bounds.all().get(0).written());
    }
  }
}
