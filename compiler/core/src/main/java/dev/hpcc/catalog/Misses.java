package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who misses what at one place, when no machine type fits. */
final class Misses {
  private final Judge judge;
  private final List<Miss> all = new ArrayList<>();

  /** One type and all that it misses. */
  record Miss(Machine machine, List<Requirement> missed) {}

  Misses(Judge judge) {
    this.judge = judge;
    for (Machine machine : judge.offered()) {
      List<Requirement> missed = judge.missed(machine);
      if (!missesKind(missed, Requirement.Kind.NO_GPU)) {
        all.add(new Miss(machine, missed));
      }
    }
  }

  /** A machine with GPUs is no near miss of a group that wants none. */
  private static boolean missesKind(List<Requirement> missed, Requirement.Kind kind) {
    for (Requirement requirement : missed) {
      if (requirement.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The types that meet all but this one requirement. */
  List<Machine> onlyMissing(Requirement requirement) {
    List<Machine> machines = new ArrayList<>();
    for (Miss miss : all) {
      if (miss.missed().size() == 1 && miss.missed().get(0).equals(requirement)) {
        machines.add(miss.machine());
      }
    }
    return machines;
  }

  /** Whether no type at all meets it. */
  boolean isMissedByAll(Requirement requirement) {
    for (Miss miss : all) {
      if (!miss.missed().contains(requirement)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The requirement to blame: one that no type meets, else the one that stops most types on its
   * own, what somebody wrote before what is a rule; empty when only several together stop every
   * type.
   */
  Optional<Requirement> culprit() {
    Optional<Requirement> written = culprit(true);
    return written.isPresent() ? written : culprit(false);
  }

  private Optional<Requirement> culprit(boolean written) {
    Optional<Requirement> worst = Optional.empty();
    int most = 0;
    for (Requirement requirement : judge.requirements()) {
      if (requirement.isWritten() != written) {
        continue;
      }
      if (isMissedByAll(requirement)) {
        return Optional.of(requirement);
      }
      int stopped = onlyMissing(requirement).size();
      if (stopped > most) {
        most = stopped;
        worst = Optional.of(requirement);
      }
    }
    return worst;
  }

  /** The type that misses fewest, then least; by price and name where that is equal. */
  Optional<Miss> nearest() {
    Optional<Miss> nearest = Optional.empty();
    for (Miss miss : all) {
      if (nearest.isEmpty() || compare(miss, nearest.get()) < 0) {
        nearest = Optional.of(miss);
      }
    }
    return nearest;
  }

  private int compare(Miss a, Miss b) {
    int byNumber = Integer.compare(a.missed().size(), b.missed().size());
    if (byNumber != 0) {
      return byNumber;
    }
    int byShortfall = Double.compare(shortfall(a), shortfall(b));
    if (byShortfall != 0) {
      return byShortfall;
    }
    int byPrice =
        Long.compareUnsigned(
            judge.place().onDemand(a.machine()), judge.place().onDemand(b.machine()));
    return byPrice != 0 ? byPrice : a.machine().name().compareTo(b.machine().name());
  }

  /** How much is missing, each size as a share of what was asked; an unknown or a word counts 1. */
  private double shortfall(Miss miss) {
    double sum = 0;
    for (Requirement requirement : miss.missed()) {
      sum += shortfall(miss.machine(), requirement);
    }
    return sum;
  }

  private double shortfall(Machine machine, Requirement requirement) {
    if (requirement.bound().isEmpty()) {
      return 1;
    }
    long asked = requirement.bound().get().value();
    long found = judge.value(machine, requirement.fact().orElseThrow());
    return found == Machine.UNKNOWN || asked == 0
        ? 1
        : Math.abs((double) found - asked) / Math.max(found, asked);
  }
}
