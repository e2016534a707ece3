package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** Tells why a group gets no machine at a place. */
final class MachineFaults {
  private final Judge judge;
  private final NodeGroup group;
  private final Place place;
  private final Diagnostics sink;

  MachineFaults(Judge judge, Diagnostics sink) {
    this.judge = judge;
    this.group = judge.group();
    this.place = judge.place();
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
      sink.report(
          Diagnostic.of(
              CatalogCodes.UNKNOWN_MACHINE,
              pin.origin().span(),
              place.catalog().displayName() + " has no machine type `" + pin.value() + "`"));
    } else if (!place.catalog().isOffered(machine.get(), place.region().code())) {
      sink.report(
          Diagnostic.of(
              CatalogCodes.NOT_OFFERED,
              pin.origin().span(),
              "`" + pin.value() + "` is not offered in `" + place.region().code() + "`"));
    } else {
      misses(pin, new MachineChooser(judge).missedByPin(machine.get()));
    }
  }

  private void misses(Sourced<String> pin, List<Requirement> missed) {
    for (Requirement requirement : missed) {
      sink.report(
          Diagnostic.of(
                  CatalogCodes.PIN_MISSES,
                  pin.origin().span(),
                  "`" + pin.value() + "` does not meet `" + requirement.words() + "`")
              .also(requirement.origin().span(), "asked here"));
    }
  }

  private void nothingFits() {
    sink.report(
        Diagnostic.of(
            CatalogCodes.NO_MACHINE_FITS,
            group.origin().span(),
            "no machine type in "
                + place.code()
                + " meets all that `nodes "
                + group.name()
                + "` asks"));
  }
}
