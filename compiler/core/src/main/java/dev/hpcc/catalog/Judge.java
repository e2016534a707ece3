package dev.hpcc.catalog;

import dev.hpcc.catalog.Ranking.Ranked;
import dev.hpcc.catalog.Requirement.Verdict;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tries machine types against what one group asks at one place. */
final class Judge {
  private final NodeGroup group;
  private final Place place;
  private final GroupRules rules;
  private final List<Requirement> requirements;

  Judge(NodeGroup group, Optional<Fabric> fabric, Place place, GroupRules rules) {
    this.group = group;
    this.place = place;
    this.rules = rules;
    this.requirements = Requirements.of(group, fabric);
  }

  NodeGroup group() {
    return group;
  }

  Place place() {
    return place;
  }

  List<Requirement> requirements() {
    return requirements;
  }

  /**
   * The types that meet all, ranked, in the order of the catalog. What does not depend on the
   * backend is tried once for all groups of a place that ask the same, since big clusters repeat
   * themselves.
   */
  List<Ranked> meeting(Ranking ranking) {
    String asked = asked();
    List<Ranked> neutral = place.meeting(asked);
    if (neutral == null) {
      neutral = new ArrayList<>();
      for (Machine machine : offered()) {
        if (isMet(machine, true)) {
          neutral.add(ranking.rank(machine));
        }
      }
      place.remember(asked, neutral);
    }
    List<Ranked> meeting = new ArrayList<>(neutral.size());
    for (Ranked type : neutral) {
      if (isMet(type.machine(), false)) {
        meeting.add(type);
      }
    }
    return meeting;
  }

  private boolean isMet(Machine machine, boolean neutral) {
    for (Requirement requirement : requirements) {
      if (requirement.isNeutral() == neutral && verdict(machine, requirement) != Verdict.MET) {
        return false;
      }
    }
    return true;
  }

  /** The same for two groups only if their neutral requirements and what ranks are the same. */
  private String asked() {
    StringBuilder asked = new StringBuilder();
    asked.append(group.count().unit().word()).append(' ').append(group.count().upper());
    asked.append(';');
    for (Requirement requirement : requirements) {
      if (requirement.isNeutral()) {
        requirement.sign(asked);
      }
    }
    return asked.toString();
  }

  /** The first requirement that the machine does not meet. */
  Optional<Requirement> firstMissed(Machine machine) {
    for (Requirement requirement : requirements) {
      if (verdict(machine, requirement) != Verdict.MET) {
        return Optional.of(requirement);
      }
    }
    return Optional.empty();
  }

  /** Every requirement that the machine does not meet. */
  List<Requirement> missed(Machine machine) {
    List<Requirement> missed = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (verdict(machine, requirement) != Verdict.MET) {
        missed.add(requirement);
      }
    }
    return missed;
  }

  Verdict verdict(Machine machine, Requirement requirement) {
    return switch (requirement.kind()) {
      case ARCHITECTURE -> word(machine.architecture(), requirement.word());
      case NO_GPU -> met(!machine.hasGpu());
      case GPU -> machine.hasGpu() ? word(machine.gpuName(), requirement.word()) : Verdict.MISSED;
      case CPU -> cpu(machine, requirement.word());
      case SIZE -> size(machine, requirement);
      case COUNTABLE -> countable(machine);
      case RDMA -> met(rules.meetsRdma(group, machine));
      case LOCAL_SCRATCH -> localScratch(machine);
      case SPOT -> spot(machine);
      case RESTRICTION -> met(machine.restriction() != Machine.Restriction.PINNED_ONLY);
      case BACKEND -> met(rules.refusal(group, machine).isEmpty());
    };
  }

  /** Why the backend refuses the machine, or nothing. */
  String refusal(Machine machine) {
    return rules.refusal(group, machine).orElse("");
  }

  /** The types of the place. */
  List<Machine> offered() {
    return place.offered();
  }

  private static Verdict met(boolean met) {
    return met ? Verdict.MET : Verdict.MISSED;
  }

  private static Verdict word(String found, String asked) {
    return found.isEmpty() ? Verdict.UNKNOWN : met(found.equals(asked));
  }

  /** {@code arm} is an architecture of many vendors; {@code intel} and {@code amd} are vendors. */
  private static Verdict cpu(Machine machine, String asked) {
    return switch (asked) {
      case "arm" -> word(machine.architecture(), "arm64");
      case "intel", "amd" -> word(machine.cpuVendor().toLowerCase(Locale.ROOT), asked);
      default -> word(machine.cpuName(), asked);
    };
  }

  private Verdict size(Machine machine, Requirement requirement) {
    long found = value(machine, requirement.fact().orElseThrow());
    if (found == Machine.UNKNOWN) {
      return Verdict.UNKNOWN;
    }
    return met(requirement.bound().orElseThrow().admits(found));
  }

  /** The machine's value of a fact; its price is looked up only where it is the fact. */
  long value(Machine machine, Fact fact) {
    return fact.of(machine, fact == Fact.PRICE ? place.onDemand(machine) : Machine.UNKNOWN);
  }

  private Verdict countable(Machine machine) {
    long each = group.count().unit() == CountUnit.CORES ? machine.cores() : machine.gpus();
    return each == Machine.UNKNOWN ? Verdict.UNKNOWN : met(each > 0);
  }

  private static Verdict localScratch(Machine machine) {
    long disk = machine.localDiskBytes();
    return disk == Machine.UNKNOWN ? Verdict.UNKNOWN : met(disk > 0);
  }

  private static Verdict spot(Machine machine) {
    return machine.spot().isEmpty() ? Verdict.UNKNOWN : met(machine.spot().equals("yes"));
  }
}
