package dev.hpcc.catalog;

import java.util.List;
import java.util.Optional;

/** What one cloud offers. Every list is in a fixed order. */
public interface CloudCatalog {
  String cloud();

  /** The provider's name for people. */
  String displayName();

  /**
   * Whether RDMA machines can only be had in a zone that somebody names (Google's network profiles
   * are named after one).
   */
  boolean rdmaNeedsZone();

  List<Region> regions();

  Optional<Region> region(String code);

  /** Sorted by name. */
  List<Machine> machines();

  Optional<Machine> machine(String name);

  /** The machine types that the data lists in the region, sorted by name. */
  List<Machine> offered(String region);

  /** Whether the data lists the machine type in the region. */
  boolean isOffered(Machine machine, String region);

  /**
   * The zones of the region where the machine type is listed; empty when the data knows regions
   * only.
   */
  List<String> zones(Machine machine, String region);

  /** The list prices of a machine type in a region, where the data has any. */
  Optional<MachinePrice> price(Machine machine, String region);

  /**
   * The on-demand list price of a machine type in a region in micro-USD per hour, {@link
   * Machine#UNKNOWN} where no source says.
   */
  default long onDemand(Machine machine, String region) {
    Optional<MachinePrice> price = price(machine, region);
    return price.isEmpty() ? Machine.UNKNOWN : price.get().onDemandMicroUsdPerHour();
  }

  /** Storage products of a service ({@code fsx-lustre}), for one region, with prices if known. */
  List<StorageProduct> storage(String service, String region);

  /** Prices of a service's items in a region; one rate for all regions counts for each. */
  List<ServicePrice> services(String service, String region);

  /** Whether any row of storage or services names the service in the region. */
  boolean hasService(String service, String region);

  /**
   * Whether the service counts as offered in the region. By the rule of the data file {@code
   * services.csv} a service either is offered exactly where it has rows, or counts as offered
   * everywhere, at an unknown price where it has none.
   */
  boolean isServiceOffered(String service, String region);

  /**
   * Prices of a machine type other than on demand and spot: reservations, capacity blocks,
   * commitments.
   */
  List<TermPrice> terms(Machine machine);

  List<CatalogImage> images();
}
