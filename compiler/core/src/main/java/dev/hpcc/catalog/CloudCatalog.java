package dev.hpcc.catalog;

import java.util.List;
import java.util.Optional;

/** What one cloud offers. Every list is in a fixed order. */
public interface CloudCatalog {
  String cloud();

  List<Region> regions();

  Optional<Region> region(String code);

  /** Sorted by name. */
  List<Machine> machines();

  Optional<Machine> machine(String name);

  /** Whether the data lists the machine type in the region. */
  boolean isOffered(Machine machine, String region);

  /**
   * The zones of the region where the machine type is listed; empty when the data knows regions
   * only.
   */
  List<String> zones(Machine machine, String region);

  /** The list prices of a machine type in a region, where the data has any. */
  Optional<MachinePrice> price(Machine machine, String region);

  /** Storage products of a service ({@code fsx-lustre}), for one region, with prices if known. */
  List<StorageProduct> storage(String service, String region);

  /** Prices of a service's items in a region; one rate for all regions counts for each. */
  List<ServicePrice> services(String service, String region);

  /** Whether any row names the service in the region. */
  boolean hasService(String service, String region);

  List<CatalogImage> images();
}
