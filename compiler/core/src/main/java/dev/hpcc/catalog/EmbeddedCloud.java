package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cloud of the embedded catalog. Thread-safe: the parts are read once, under its lock. */
final class EmbeddedCloud implements CloudCatalog {
  private final String cloud;
  private @Nullable PackedTable about;
  private @Nullable List<Region> regions;
  private @Nullable MachineTable machines;
  private @Nullable ServiceTables services;
  private final List<RegionOffers> offers = new ArrayList<>();

  EmbeddedCloud(String cloud) {
    this.cloud = cloud;
  }

  @Override
  public String cloud() {
    return cloud;
  }

  @Override
  public String displayName() {
    return about().text(0, 0);
  }

  @Override
  public boolean rdmaNeedsZone() {
    return about().flag(0, 1);
  }

  private synchronized PackedTable about() {
    PackedTable table = about;
    if (table == null) {
      table = PackedTable.read(cloud + "/about");
      about = table;
    }
    return table;
  }

  @Override
  public synchronized List<Region> regions() {
    List<Region> all = regions;
    if (all == null) {
      all = readRegions();
      regions = all;
    }
    return all;
  }

  private List<Region> readRegions() {
    PackedTable table = PackedTable.read(cloud + "/regions");
    List<Region> all = new ArrayList<>(table.rows());
    for (int i = 0; i < table.rows(); i++) {
      all.add(
          new Region(
              table.text(i, 0),
              table.text(i, 1),
              Words.split(table.text(i, 2)),
              table.text(i, 3),
              table.text(i, 4),
              table.text(i, 5),
              table.number(i, 6) / 1000.0,
              table.number(i, 7) / 1000.0));
    }
    return Collections.unmodifiableList(all);
  }

  @Override
  public Optional<Region> region(String code) {
    for (Region region : regions()) {
      if (region.code().equals(code)) {
        return Optional.of(region);
      }
    }
    return Optional.empty();
  }

  private synchronized MachineTable table() {
    MachineTable table = machines;
    if (table == null) {
      table = new MachineTable(PackedTable.read(cloud + "/machines"));
      machines = table;
    }
    return table;
  }

  @Override
  public List<Machine> machines() {
    return table().all();
  }

  @Override
  public Optional<Machine> machine(String name) {
    int row = table().find(name);
    return row < 0 ? Optional.empty() : Optional.of(table().at(row));
  }

  @Override
  public List<Machine> offered(String region) {
    return offers(region).offered(table());
  }

  @Override
  public boolean isOffered(Machine machine, String region) {
    return offers(region).isOffered(table().find(machine.name()));
  }

  @Override
  public List<String> zones(Machine machine, String region) {
    return offers(region).zones(table().find(machine.name()));
  }

  @Override
  public Optional<MachinePrice> price(Machine machine, String region) {
    return offers(region).price(table().find(machine.name()));
  }

  @Override
  public long onDemand(Machine machine, String region) {
    return offers(region).onDemand(table().find(machine.name()));
  }

  private synchronized RegionOffers offers(String region) {
    for (RegionOffers known : offers) {
      if (known.region().equals(region)) {
        return known;
      }
    }
    RegionOffers read = RegionOffers.read(cloud, region);
    offers.add(read);
    return read;
  }

  private synchronized ServiceTables services() {
    ServiceTables tables = services;
    if (tables == null) {
      tables = new ServiceTables(cloud);
      services = tables;
    }
    return tables;
  }

  @Override
  public List<StorageProduct> storage(String service, String region) {
    return services().storage(service, region);
  }

  @Override
  public List<ServicePrice> services(String service, String region) {
    return services().prices(service, region);
  }

  @Override
  public boolean hasService(String service, String region) {
    return services().hasRow(service, region);
  }

  @Override
  public boolean isServiceOffered(String service, String region) {
    return services().isOffered(service, region);
  }

  @Override
  public List<TermPrice> terms(Machine machine) {
    return services().terms(machine.name());
  }

  @Override
  public List<CatalogImage> images() {
    return services().images();
  }
}
