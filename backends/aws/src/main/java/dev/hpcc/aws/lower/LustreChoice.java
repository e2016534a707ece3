package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.LustreVariant;
import dev.hpcc.backend.LegalSizes;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.StorageProduct;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Picks the variant and size of FSx for Lustre: of those that give what is asked, the one with the
 * least price of the whole. More throughput per TiB can be cheaper in total when the throughput is
 * asked as a sum.
 */
final class LustreChoice {
  private static final long GIB = 1L << 30;
  private static final long MEGABYTE = 1_000_000;
  private static final long GIB_PER_TIB = 1024;

  private final Lowering lowering;
  private final Filesystem filesystem;

  LustreChoice(Lowering lowering, Filesystem filesystem) {
    this.lowering = lowering;
    this.filesystem = filesystem;
  }

  /**
   * What was picked.
   *
   * @param microUsdPerMonth of the whole, {@link Machine#UNKNOWN} where no source says
   * @param rivals how many others fit as well
   */
  record Picked(
      LustreVariant variant, StorageProduct product, long gib, long microUsdPerMonth, int rivals) {

    /** Why this one. */
    String why() {
      String price =
          microUsdPerMonth == Machine.UNKNOWN
              ? "its price here is unknown"
              : "about " + (microUsdPerMonth + 500_000) / 1_000_000 + " USD a month";
      return (rivals == 0
              ? "the only variant that fits"
              : "the cheapest of " + (rivals + 1) + " variants that fit")
          + ": "
          + megabytesPerSecond()
          + " MB/s in all, "
          + price;
    }

    /** Throughput of the whole in MB/s. */
    long megabytesPerSecond() {
      return gib * product.mbpsPerTib() / GIB_PER_TIB;
    }
  }

  /** Empty when an error was reported. */
  Optional<Picked> pick() {
    List<Picked> fitting = new ArrayList<>();
    List<Candidate> candidates = candidates();
    for (Candidate candidate : candidates) {
      gib(candidate).ifPresent(gib -> fitting.add(picked(candidate, gib)));
    }
    if (fitting.isEmpty()) {
      report(candidates);
      return Optional.empty();
    }
    Picked best = fitting.get(0);
    for (Picked other : fitting) {
      if (isCheaper(other, best)) {
        best = other;
      }
    }
    return Optional.of(
        new Picked(
            best.variant(),
            best.product(),
            best.gib(),
            best.microUsdPerMonth(),
            fitting.size() - 1));
  }

  private static boolean isCheaper(Picked one, Picked other) {
    return one.microUsdPerMonth() != Machine.UNKNOWN
        && (other.microUsdPerMonth() == Machine.UNKNOWN
            || one.microUsdPerMonth() < other.microUsdPerMonth());
  }

  private record Candidate(LustreVariant variant, StorageProduct product) {}

  /** Variants for the lifetime, of the newest generation; priced ones where there are any. */
  private List<Candidate> candidates() {
    boolean scratch = filesystem.lifetime().value() == Lifetime.SCRATCH;
    List<Candidate> current = new ArrayList<>();
    List<Candidate> previous = new ArrayList<>();
    for (LustreVariant variant : LustreVariant.all()) {
      if (!variant.scratch() || scratch) {
        for (StorageProduct product : lowering.catalog().storage("fsx-lustre", lowering.region())) {
          if (product.variant().equals(variant.name())) {
            (variant.previous() ? previous : current).add(new Candidate(variant, product));
          }
        }
      }
    }
    List<Candidate> priced = priced(current);
    if (!priced.isEmpty() && (scratch || hasPersistent(priced))) {
      return priced;
    }
    List<Candidate> older = priced(previous);
    return older.isEmpty() ? current : older;
  }

  private static boolean hasPersistent(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (!candidate.variant().scratch()) {
        return true;
      }
    }
    return false;
  }

  private static List<Candidate> priced(List<Candidate> candidates) {
    List<Candidate> priced = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.product().microUsdPerGibMonth() != Machine.UNKNOWN) {
        priced.add(candidate);
      }
    }
    return priced;
  }

  private Optional<Long> gib(Candidate candidate) {
    if (!filesystem.bytesPerSecondPerTib().admits(candidate.product().mbpsPerTib() * MEGABYTE)) {
      return Optional.empty();
    }
    Bounds capacity = filesystem.capacityBytes();
    long floor = Math.max(capacity.least().orElse(0), floor(candidate.product()));
    Optional<Long> bytes = sizes(candidate.product()).atLeast(floor);
    if (bytes.isEmpty() || !capacity.admits(bytes.get())) {
      return Optional.empty();
    }
    long gib = bytes.get() / GIB;
    long total = gib * candidate.product().mbpsPerTib() / GIB_PER_TIB * MEGABYTE;
    return filesystem.bytesPerSecond().most().orElse(Long.MAX_VALUE) < total
        ? Optional.empty()
        : Optional.of(gib);
  }

  /** Bytes of capacity that the throughput asked as a sum needs. */
  private long floor(StorageProduct product) {
    long asked = filesystem.bytesPerSecond().least().orElse(0);
    long perGib = product.mbpsPerTib() * MEGABYTE;
    long gib = (Math.multiplyExact(asked, GIB_PER_TIB) + perGib - 1) / perGib;
    return gib * GIB;
  }

  private static LegalSizes sizes(StorageProduct product) {
    long least = product.minGib() * GIB;
    long step = product.incrementGib() * GIB;
    long most = product.maxGib() == Machine.UNKNOWN ? Long.MAX_VALUE : product.maxGib() * GIB;
    return least < step
        ? new LegalSizes(List.of(least), step, step, most, LegalSizes.Unit.BYTES)
        : LegalSizes.row(least, step, most, LegalSizes.Unit.BYTES);
  }

  private static Picked picked(Candidate candidate, long gib) {
    long price = candidate.product().microUsdPerGibMonth();
    return new Picked(
        candidate.variant(),
        candidate.product(),
        gib,
        price == Machine.UNKNOWN ? Machine.UNKNOWN : price * gib,
        0);
  }

  /** The capacity is at fault where a throughput fits, else the throughput. */
  private void report(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      long perTib = candidate.product().mbpsPerTib() * MEGABYTE;
      if (filesystem.bytesPerSecondPerTib().admits(perTib) && refusesCapacity(candidate)) {
        return;
      }
    }
    StringBuilder sold = new StringBuilder();
    for (Candidate candidate : candidates) {
      sold.append(sold.length() == 0 ? "" : ", ").append(candidate.product().mbpsPerTib());
    }
    Bounds asked =
        filesystem.bytesPerSecondPerTib().isEmpty()
            ? filesystem.bytesPerSecond()
            : filesystem.bytesPerSecondPerTib();
    lowering.error(
        AwsCodes.LUSTRE_THROUGHPUT,
        asked.all().get(0).origin(),
        "no FSx for Lustre gives `throughput "
            + asked.all().get(0)
            + "` to `"
            + filesystem.name()
            + "`",
        "it is sold with " + sold + " MB/s per TiB; `>=` takes the next of them");
  }

  private boolean refusesCapacity(Candidate candidate) {
    LegalSizes.Request request =
        new LegalSizes.Request(
            "filesystem `" + filesystem.name() + "`",
            "capacity",
            "FSx for Lustre " + candidate.variant().name(),
            filesystem.capacityBytes(),
            floor(candidate.product()));
    return sizes(candidate.product()).choose(request, lowering.sink()).isEmpty();
  }
}
