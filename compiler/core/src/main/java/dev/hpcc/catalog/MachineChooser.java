package dev.hpcc.catalog;

import dev.hpcc.catalog.Ranking.Ranked;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the machine of one group at one place, silently; what is wrong is told by {@link Faults}.
 */
final class MachineChooser {
  private final Judge judge;
  private final Ranking ranking;

  MachineChooser(Judge judge) {
    this.judge = judge;
    this.ranking = new Ranking(judge);
  }

  /** The group's pin, where it has one. */
  static Optional<Sourced<String>> pin(NodeGroup group) {
    return group.options().text("instance");
  }

  /** Empty when the pin does not hold or nothing fits. */
  Optional<MachineChoice> choose() {
    Optional<Sourced<String>> pin = pin(judge.group());
    return pin.isPresent() ? pinned(pin.get()) : free();
  }

  private Optional<MachineChoice> pinned(Sourced<String> pin) {
    Place place = judge.place();
    Optional<Machine> machine = place.catalog().machine(pin.value());
    if (machine.isEmpty()
        || !place.catalog().isOffered(machine.get(), place.region().code())
        || !place.inZone(machine.get())
        || !missedByPin(machine.get()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(choice(machine.get(), "pinned by `instance`", true));
  }

  /**
   * What a pinned machine misses. A pin overrides what nobody writes (the rules of free choice, the
   * default architecture) and the bounds of weaker layers; what the group needs to work (its
   * fabric, spot, a disk for scratch, a countable machine) it never overrides.
   */
  List<Requirement> missedByPin(Machine machine) {
    Origin pin = pin(judge.group()).orElseThrow().origin();
    List<Requirement> missed = new ArrayList<>();
    for (Requirement requirement : judge.missed(machine)) {
      boolean overridden =
          switch (requirement.kind()) {
            case RESTRICTION, NO_GPU -> true;
            case ARCHITECTURE, CPU, GPU, SIZE ->
                !requirement.ofFabric() && Strength.isWeaker(requirement.origin(), pin);
            case COUNTABLE, RDMA, LOCAL_SCRATCH, SPOT -> false;
            // The backend often refuses for what has just been told.
            case BACKEND -> !missed.isEmpty();
          };
      if (!overridden) {
        missed.add(requirement);
      }
    }
    return missed;
  }

  private Optional<MachineChoice> free() {
    List<Ranked> fitting = judge.meeting(ranking);
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Ranked first = fitting.get(0);
    Optional<Ranked> second = Optional.empty();
    for (Ranked type : fitting.subList(1, fitting.size())) {
      if (ranking.compare(type, first) < 0) {
        second = Optional.of(first);
        first = type;
      } else if (second.isEmpty() || ranking.compare(type, second.get()) < 0) {
        second = Optional.of(type);
      }
    }
    return Optional.of(choice(first.machine(), why(first, second, fitting.size()), false));
  }

  private MachineChoice choice(Machine machine, String why, boolean pinned) {
    Nodes nodes = Nodes.of(judge.group().count(), machine);
    Place place = judge.place();
    return new MachineChoice(
        judge.group(),
        machine,
        place.catalog().price(machine, place.region().code()),
        nodes.lower(),
        nodes.upper(),
        why,
        new ChoiceNotes(judge, machine, pinned).all());
  }

  private String why(Ranked first, Optional<Ranked> second, int count) {
    if (second.isEmpty()) {
      return "the only type in " + judge.place().words() + " that meets every bound";
    }
    String of = " of " + count + " types in " + judge.place().words() + " that meet every bound";
    String next = "; next is `" + second.get().machine().name() + "`" + at(second.get());
    return wonBy(first) + of + at(first) + next;
  }

  private static String at(Ranked type) {
    return type.price() == Machine.UNKNOWN ? "" : " at " + Figures.usdPerHour(type.price());
  }

  private String wonBy(Ranked first) {
    if (first.price() == Machine.UNKNOWN) {
      return "first by generation, cores and name";
    }
    return switch (judge.group().machine().prefer().value()) {
      case PRICE -> "least list price";
      case PRICE_PER_CORE -> "least list price per core";
      case NEWEST -> "newest";
    };
  }
}
