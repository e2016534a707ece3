package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.backend.LegalSizes;
import dev.hpcc.catalog.Machine;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Filesystem;
import java.util.List;
import java.util.Optional;

/** Chooses the class and size of a filesystem: the cheapest that meets every bound. */
final class StorageChoice {

  private static final long MB = 1_000_000;

  private StorageChoice() {}

  /**
   * What was chosen.
   *
   * @param bytes legal size
   * @param why one sentence
   */
  record Chosen(Filesystem filesystem, StorageClass storage, long bytes, String why) {}

  /**
   * Chooses for one filesystem.
   *
   * @param classes slowest first, not empty
   * @return empty when nothing fits and an error was reported
   */
  static Optional<Chosen> choose(
      Filesystem filesystem, List<StorageClass> classes, Diagnostics sink) {
    boolean priced = true;
    for (StorageClass storage : classes) {
      priced &= storage.microUsdPerGib() != Machine.UNKNOWN;
    }
    Chosen best = null;
    long least = Long.MAX_VALUE;
    int fitting = 0;
    for (StorageClass storage : classes) {
      Optional<Long> bytes = fit(filesystem, storage);
      if (bytes.isPresent()) {
        fitting++;
        long rate = priced ? storage.microUsdPerGib() : storage.rankMicroUsdPerGib();
        long cost = storage.billedGib(bytes.get()) * rate;
        if (cost < least) {
          least = cost;
          best = new Chosen(filesystem, storage, bytes.get(), "");
        }
      }
    }
    if (best == null) {
      report(filesystem, classes, sink);
      return Optional.empty();
    }
    return Optional.of(
        new Chosen(filesystem, best.storage(), best.bytes(), why(best, fitting, priced)));
  }

  /** The size to order of a class, where it can meet the request. */
  private static Optional<Long> fit(Filesystem filesystem, StorageClass storage) {
    if (!filesystem.bytesPerSecondPerTib().admits(storage.bytesPerSecondPerTib())) {
      return Optional.empty();
    }
    long asked = filesystem.capacityBytes().least().orElse(0);
    Optional<Long> bytes =
        storage.sizes().atLeast(Math.max(asked, floor(filesystem.bytesPerSecond(), storage)));
    if (bytes.isEmpty() || !filesystem.capacityBytes().admits(bytes.get())) {
      return Optional.empty();
    }
    boolean fast = filesystem.bytesPerSecond().admits(storage.bytesPerSecond(bytes.get()));
    return fast ? bytes : Optional.empty();
  }

  private static long floor(Bounds bytesPerSecond, StorageClass storage) {
    return bytesPerSecond.least().isPresent()
        ? storage.bytesFor(bytesPerSecond.least().getAsLong())
        : 0;
  }

  private static String why(Chosen best, int fitting, boolean priced) {
    String size = LegalSizes.writtenBytes(best.bytes());
    long asked = best.filesystem().capacityBytes().least().orElse(0);
    String rounded =
        asked != 0 && asked != best.bytes()
            ? LegalSizes.writtenBytes(asked) + " asked, " + size + " is the next size that fits; "
            : "";
    return rounded
        + (fitting == 1
            ? "the only class that meets every bound"
            : "the lowest "
                + (priced ? "list price" : "list price elsewhere (the region has none)")
                + " of "
                + fitting
                + " classes that meet every bound");
  }

  private static void report(Filesystem filesystem, List<StorageClass> classes, Diagnostics sink) {
    String element = "filesystem `" + filesystem.name() + "`";
    for (StorageClass storage : classes) {
      if (filesystem.bytesPerSecondPerTib().admits(storage.bytesPerSecondPerTib())) {
        LegalSizes.Request request =
            new LegalSizes.Request(
                element,
                "capacity",
                storage.title(),
                filesystem.capacityBytes(),
                floor(filesystem.bytesPerSecond(), storage));
        if (storage.sizes().choose(request, sink).isEmpty()) {
          return;
        }
      }
    }
    noClass(filesystem, classes, sink);
  }

  private static void noClass(Filesystem filesystem, List<StorageClass> classes, Diagnostics sink) {
    StorageClass fastest = classes.get(classes.size() - 1);
    Bound cause =
        filesystem
            .bytesPerSecondPerTib()
            .refusal(fastest.bytesPerSecondPerTib())
            .or(() -> firstOf(filesystem.bytesPerSecondPerTib()))
            .or(() -> firstOf(filesystem.bytesPerSecond()))
            .orElse(null);
    sink.report(
        Diagnostic.of(
                AzureCodes.CLASS,
                cause == null ? filesystem.origin().span() : cause.origin().span(),
                "no class of "
                    + fastest.serviceTitle()
                    + " gives filesystem `"
                    + filesystem.name()
                    + "`"
                    + (cause == null ? " what it asks" : " `throughput " + cause + "`"))
            .hint("the classes give " + rates(classes) + " per TiB"));
  }

  private static Optional<Bound> firstOf(Bounds bounds) {
    return bounds.isEmpty() ? Optional.empty() : Optional.of(bounds.all().get(0));
  }

  private static String rates(List<StorageClass> classes) {
    StringBuilder rates = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      String separator = i == 0 ? "" : i == classes.size() - 1 ? " or " : ", ";
      rates.append(separator).append(rate(classes.get(i)));
    }
    return rates.toString();
  }

  private static String rate(StorageClass storage) {
    long rate = storage.bytesPerSecondPerTib();
    return rate % MB == 0 ? rate / MB + " MB/s" : (rate >> 20) + " MiB/s";
  }
}
