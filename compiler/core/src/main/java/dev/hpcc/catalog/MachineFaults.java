package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells why a group gets no machine at a place. Nothing here runs when all is well. */
final class MachineFaults {
  /** So many other requirements are shown beside the one to blame. */
  private static final int OTHERS = 3;

  private final Judge judge;
  private final NodeGroup group;
  private final Place place;
  private final Elsewhere elsewhere;
  private final Diagnostics sink;

  MachineFaults(Judge judge, Elsewhere elsewhere, Diagnostics sink) {
    this.judge = judge;
    this.group = judge.group();
    this.place = judge.place();
    this.elsewhere = elsewhere;
    this.sink = sink;
  }

  void report() {
    Optional<Sourced<String>> pin = MachineChooser.pin(group);
    if (pin.isPresent()) {
      pinned(pin.get());
    } else {
      nothingFits();
    }
  }

  private void pinned(Sourced<String> pin) {
    Optional<Machine> machine = place.catalog().machine(pin.value());
    if (machine.isEmpty()) {
      unknownMachine(pin);
    } else if (!place.catalog().isOffered(machine.get(), place.region().code())) {
      sink.report(
          Diagnostic.of(
                  CatalogCodes.NOT_OFFERED,
                  pin.origin().span(),
                  "`" + pin.value() + "` is not offered in `" + place.region().code() + "`")
              .hint(elsewhere.offering(machine.get())));
    } else if (!place.inZone(machine.get())) {
      List<String> zones = place.catalog().zones(machine.get(), place.region().code());
      sink.report(
          Diagnostic.of(
                  CatalogCodes.NOT_OFFERED,
                  pin.origin().span(),
                  "`" + pin.value() + "` is not offered in " + place.words())
              .hint("zones that offer it: " + Suggestions.enumerate(zones, "and")));
    } else {
      misses(pin, machine.get());
    }
  }

  private void unknownMachine(Sourced<String> pin) {
    List<String> names = new ArrayList<>();
    for (Machine machine : place.catalog().machines()) {
      names.add(machine.name());
    }
    String cloud = place.catalog().displayName();
    String near = Suggestions.hint(pin.value(), names);
    sink.report(
        Diagnostic.of(
                CatalogCodes.UNKNOWN_MACHINE,
                pin.origin().span(),
                "the catalog has no machine type `" + pin.value() + "` of " + cloud)
            .hint(
                near.isEmpty()
                    ? "`hpcc catalog list -t " + place.catalog().cloud() + "` prints them"
                    : near));
  }

  private void misses(Sourced<String> pin, Machine machine) {
    Findings findings = new Findings(judge);
    for (Requirement requirement : new MachineChooser(judge).missedByPin(machine)) {
      String found = findings.of(machine, requirement);
      boolean refused = requirement.kind() == Requirement.Kind.BACKEND;
      String message =
          refused
              ? "`" + pin.value() + "` cannot be used: " + found
              : "`" + pin.value() + "` does not meet `" + requirement.words() + "`: " + found;
      Diagnostic told = Diagnostic.of(CatalogCodes.PIN_MISSES, pin.origin().span(), message);
      sink.report(
          refused
              ? told
              : told.labelled("pinned here")
                  .also(requirement.origin().span(), "asked here")
                  .hint("take the pin away, or relax what is asked"));
    }
  }

  private void nothingFits() {
    Misses misses = new Misses(judge);
    Optional<Requirement> culprit = misses.culprit();
    String message =
        "no machine type in " + place.words() + " meets all that `" + group.name() + "` asks";
    Diagnostic told =
        culprit.isEmpty()
            ? Diagnostic.of(CatalogCodes.NO_MACHINE_FITS, group.origin().span(), message)
            : Diagnostic.of(CatalogCodes.NO_MACHINE_FITS, culprit.get().origin().span(), message)
                .labelled(blame(misses, culprit.get()));
    sink.report(others(told, misses, culprit).hint(hint(misses, culprit)));
  }

  private String blame(Misses misses, Requirement requirement) {
    int only = misses.onlyMissing(requirement).size();
    String written = requirement.isWritten() ? "this" : "`" + requirement.words() + "`";
    if (only > 0) {
      return types(only) + " all but " + written;
    }
    return "no type there meets " + written;
  }

  private static String types(int count) {
    return count == 1 ? "1 type meets" : count + " types meet";
  }

  private Diagnostic others(Diagnostic told, Misses misses, Optional<Requirement> culprit) {
    if (culprit.isEmpty() && misses.nearest().isPresent()) {
      return together(told, misses.nearest().get());
    }
    Diagnostic more = told;
    int shown = 0;
    for (Requirement requirement : judge.requirements()) {
      boolean blamed = culprit.isPresent() && culprit.get().equals(requirement);
      boolean stops =
          !misses.onlyMissing(requirement).isEmpty() || misses.isMissedByAll(requirement);
      if (!blamed && stops && requirement.isWritten() && shown < OTHERS) {
        more = more.also(requirement.origin().span(), blame(misses, requirement));
        shown++;
      }
    }
    return more;
  }

  /** Where only several requirements together stop every type: those that the nearest misses. */
  private Diagnostic together(Diagnostic told, Misses.Miss nearest) {
    Diagnostic more = told;
    Findings findings = new Findings(judge);
    for (Requirement requirement : nearest.missed()) {
      if (requirement.isWritten()) {
        more =
            more.also(
                requirement.origin().span(),
                "nearest has " + findings.of(nearest.machine(), requirement));
      }
    }
    return more;
  }

  private String hint(Misses misses, Optional<Requirement> culprit) {
    List<String> parts = new ArrayList<>();
    if (culprit.isPresent()) {
      neighbours(parts, culprit.get());
    }
    Optional<Misses.Miss> nearest = misses.nearest();
    if (parts.isEmpty() && nearest.isPresent()) {
      parts.add(nearest(nearest.get()));
    }
    parts.add(elsewhere.fitting(group));
    return String.join("; ", parts);
  }

  /** The next sizes below and above one that is asked for exactly. */
  private void neighbours(List<String> parts, Requirement requirement) {
    if (requirement.bound().isEmpty()
        || requirement.bound().get().relation() != Bound.Relation.EXACTLY) {
      return;
    }
    Fact fact = requirement.fact().orElseThrow();
    long asked = requirement.bound().get().value();
    long below = Machine.UNKNOWN;
    long above = Machine.UNKNOWN;
    for (Machine machine : fittingBut(requirement)) {
      long found = judge.value(machine, fact);
      if (found != Machine.UNKNOWN && found < asked) {
        below = Math.max(below, found);
      } else if (found > asked && (above == Machine.UNKNOWN || found < above)) {
        above = found;
      }
    }
    if (below != Machine.UNKNOWN || above != Machine.UNKNOWN) {
      String low = below == Machine.UNKNOWN ? "" : Figures.of(fact, below);
      String high = above == Machine.UNKNOWN ? "" : Figures.of(fact, above);
      String and = low.isEmpty() || high.isEmpty() ? "" : " and ";
      parts.add("with all else as asked, " + low + and + high + " are sold");
    }
  }

  private List<Machine> fittingBut(Requirement requirement) {
    return new Misses(judge).onlyMissing(requirement);
  }

  private String nearest(Misses.Miss miss) {
    Findings findings = new Findings(judge);
    List<String> found = new ArrayList<>();
    for (Requirement requirement : miss.missed()) {
      if (miss.machine().hasRdma() || !requirement.isRdmaBandwidth()) {
        found.add(findings.of(miss.machine(), requirement));
      }
    }
    return "nearest is `" + miss.machine().name() + "`: " + String.join(", ", found);
  }
}
