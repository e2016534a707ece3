package dev.hpcc.gcp.lower;

import dev.hpcc.backend.LegalSizes;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.StorageProduct;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Lifetime;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the service tier of a filesystem: of those that meet it, the one whose legal size costs
 * least in total.
 */
final class StorageChoice {
  static final String FILESTORE = "filestore";
  static final String LUSTRE = "managed-lustre";

  private static final long GIB = 1L << 30;
  private static final long TIB = 1L << 40;
  private static final long MIB = 1L << 20;
  private static final long MB = 1_000_000;

  /** Where the catalog knows prices that another region lacks; they only order the tiers. */
  private static final String REFERENCE_REGION = "us-central1";

  private final CloudCatalog catalog;
  private final String region;

  StorageChoice(CloudCatalog catalog, String region) {
    this.catalog = catalog;
    this.region = region;
  }

  /**
   * A tier that could serve a filesystem.
   *
   * @param name the variant in the catalog
   * @param sizes in bytes
   * @param perTib bytes per second that a TiB gives; -1 where none follows from the size
   */
  record Tier(String name, LegalSizes sizes, long perTib) {}

  /**
   * A tier at a size.
   *
   * @param gib legal size
   * @param microUsdPerMonth total price, or {@link Machine#UNKNOWN}
   */
  record Offer(Tier tier, long gib, long microUsdPerMonth) {
    /** Bytes per second of all of it; -1 where none follows from the size. */
    long bytesPerSecond() {
      return tier.perTib() < 0 ? -1 : tier.perTib() * gib / 1024;
    }
  }

  /** The tiers of the kind that may serve the filesystem at all. */
  List<Tier> tiers(Filesystem filesystem) {
    return filesystem.kind().value() == FilesystemKind.LUSTRE ? lustre() : filestore(filesystem);
  }

  private List<Tier> filestore(Filesystem filesystem) {
    Optional<Sourced<String>> pinned = filesystem.options().text(GcpOptions.TIER);
    boolean scratch = filesystem.lifetime().value() == Lifetime.SCRATCH;
    List<Tier> tiers = new ArrayList<>();
    for (FilestoreTiers.Tier tier : FilestoreTiers.load()) {
      boolean wanted =
          pinned.isPresent()
              ? tier.name().equals(pinned.get().value())
              : scratch || tier.persistent();
      if (wanted) {
        long perTib = tier.readMib() < 0 ? -1 : tier.readMib() * MIB;
        tiers.add(new Tier(tier.name(), tier.sizes(), perTib));
      }
    }
    return tiers;
  }

  /** The tiers of Managed Lustre that its module can order: a fixed throughput per TiB. */
  private List<Tier> lustre() {
    List<Tier> tiers = new ArrayList<>();
    for (StorageProduct product : catalog.storage(LUSTRE, region)) {
      if (!isNumber(product.variant())) {
        continue;
      }
      LegalSizes sizes =
          LegalSizes.row(
              product.minGib() * GIB,
              product.incrementGib() * GIB,
              product.maxGib() * GIB,
              LegalSizes.Unit.BYTES);
      tiers.add(new Tier(product.variant(), sizes, product.mbpsPerTib() * MB));
    }
    return tiers;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /** Every tier that meets the filesystem, cheapest first; of equal price the order of the data. */
  List<Offer> offers(Filesystem filesystem) {
    List<Offer> offers = new ArrayList<>();
    for (Tier tier : tiers(filesystem)) {
      Optional<Long> size = size(filesystem, tier);
      if (size.isPresent()) {
        long gib = size.get() / GIB;
        offers.add(new Offer(tier, gib, price(filesystem, tier, gib)));
      }
    }
    offers.sort((a, b) -> Long.compare(weight(a), weight(b)));
    return offers;
  }

  private static long weight(Offer offer) {
    return offer.microUsdPerMonth() == Machine.UNKNOWN ? Long.MAX_VALUE : offer.microUsdPerMonth();
  }

  private Optional<Long> size(Filesystem filesystem, Tier tier) {
    if (!filesystem.bytesPerSecondPerTib().isEmpty()
        && (tier.perTib() < 0 || !filesystem.bytesPerSecondPerTib().admits(tier.perTib()))) {
      return Optional.empty();
    }
    Optional<Long> floor = floor(filesystem, tier);
    if (floor.isEmpty()) {
      return Optional.empty();
    }
    long asked = Math.max(filesystem.capacityBytes().least().orElse(0), floor.get());
    Optional<Long> size = tier.sizes().atLeast(asked);
    if (size.isEmpty() || !filesystem.capacityBytes().admits(size.get())) {
      return Optional.empty();
    }
    long total = tier.perTib() < 0 ? 0 : tier.perTib() * (size.get() / GIB) / 1024;
    boolean tooFast =
        filesystem.bytesPerSecond().most().isPresent()
            && total > filesystem.bytesPerSecond().most().getAsLong();
    return tooFast ? Optional.empty() : size;
  }

  /** The size that the total throughput needs; empty if no size gives it. */
  private static Optional<Long> floor(Filesystem filesystem, Tier tier) {
    if (filesystem.bytesPerSecond().least().isEmpty()) {
      return Optional.of(0L);
    }
    if (tier.perTib() <= 0) {
      return Optional.empty();
    }
    long asked = filesystem.bytesPerSecond().least().getAsLong();
    long gib = (asked * 1024 + tier.perTib() - 1) / tier.perTib();
    return Optional.of(gib * (TIB / 1024));
  }

  private long price(Filesystem filesystem, Tier tier, long gib) {
    String service = filesystem.kind().value() == FilesystemKind.LUSTRE ? LUSTRE : FILESTORE;
    long perGib = perGib(service, tier.name(), region);
    if (perGib == Machine.UNKNOWN) {
      perGib = perGib(service, tier.name(), REFERENCE_REGION);
    }
    return perGib == Machine.UNKNOWN ? Machine.UNKNOWN : perGib * gib;
  }

  /** Whether the price of the region itself is known. */
  boolean isPriced(String service, String tier) {
    return perGib(service, tier, region) != Machine.UNKNOWN;
  }

  private long perGib(String service, String tier, String where) {
    for (StorageProduct product : catalog.storage(service, where)) {
      if (product.variant().equals(tier)) {
        return product.microUsdPerGibMonth();
      }
    }
    return Machine.UNKNOWN;
  }

  /** A bound of the filesystem that says how large it must be, for messages. */
  static Optional<Bound> capacityBound(Filesystem filesystem) {
    List<Bound> all = filesystem.capacityBytes().all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }
}
