package dev.hpcc.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog made by hand: cloud {@code aws}, region {@code here}, zones {@code z1} and {@code z2}.
 */
final class HandMade implements CloudCatalog {
  private final List<Machine> machines = new ArrayList<>();
  private final Map<String, MachinePrice> prices = new HashMap<>();
  private final Map<String, List<String>> zones = new HashMap<>();
  private final List<String> elsewhere = new ArrayList<>();
  private boolean rdmaNeedsZone;
  private boolean everywhere;

  /** A type that is offered in all zones, at the price in USD per hour; {@code ?} is unknown. */
  HandMade with(MachineOf machine, String usdPerHour) {
    machines.add(machine.make());
    machines.sort((a, b) -> a.name().compareTo(b.name()));
    long price =
        usdPerHour.equals("?")
            ? Machine.UNKNOWN
            : new BigDecimal(usdPerHour).movePointRight(6).longValueExact();
    prices.put(machine.name(), new MachinePrice(price, Machine.UNKNOWN, -1, "", "2026-01-01", "T"));
    zones.put(machine.name(), List.of("z1", "z2"));
    return this;
  }

  /** Only in these zones; none means that the data does not say. */
  HandMade in(String machine, String... only) {
    zones.put(machine, List.of(only));
    return this;
  }

  /** Known, but not offered in the region. */
  HandMade notHere(String machine) {
    elsewhere.add(machine);
    return this;
  }

  /** In both regions. */
  HandMade everywhere() {
    everywhere = true;
    return this;
  }

  HandMade rdmaNeedsZone(boolean needs) {
    rdmaNeedsZone = needs;
    return this;
  }

  @Override
  public String cloud() {
    return "aws";
  }

  @Override
  public String displayName() {
    return "AWS";
  }

  @Override
  public boolean rdmaNeedsZone() {
    return rdmaNeedsZone;
  }

  @Override
  public List<Region> regions() {
    return List.of(
        new Region("here", "Here", List.of("z1", "z2"), "europe", "DE", "Berlin", 52.5, 13.4),
        new Region("there", "There", List.of(), "europe", "FR", "Strasbourg", 48.6, 7.8));
  }

  @Override
  public Optional<Region> region(String code) {
    return regions().stream().filter(region -> region.code().equals(code)).findFirst();
  }

  @Override
  public List<Machine> machines() {
    return machines;
  }

  @Override
  public Optional<Machine> machine(String name) {
    return machines.stream().filter(machine -> machine.name().equals(name)).findFirst();
  }

  @Override
  public List<Machine> offered(String region) {
    return machines.stream().filter(machine -> isOffered(machine, region)).toList();
  }

  @Override
  public boolean isOffered(Machine machine, String region) {
    return everywhere || region.equals("here") != elsewhere.contains(machine.name());
  }

  @Override
  public List<String> zones(Machine machine, String region) {
    return region.equals("here") ? zones.getOrDefault(machine.name(), List.of()) : List.of();
  }

  @Override
  public Optional<MachinePrice> price(Machine machine, String region) {
    return Optional.ofNullable(prices.get(machine.name()));
  }

  @Override
  public List<StorageProduct> storage(String service, String region) {
    return List.of();
  }

  @Override
  public List<ServicePrice> services(String service, String region) {
    return List.of();
  }

  @Override
  public boolean hasService(String service, String region) {
    return false;
  }

  @Override
  public boolean isServiceOffered(String service, String region) {
    return true;
  }

  @Override
  public List<TermPrice> terms(Machine machine) {
    return List.of();
  }

  @Override
  public List<CatalogImage> images() {
    return List.of();
  }
}
