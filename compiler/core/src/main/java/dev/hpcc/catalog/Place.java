package dev.hpcc.catalog;

import dev.hpcc.catalog.Ranking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A region, or a zone of it, as the place of a choice. Many groups choose at one place. */
final class Place {
  private final CloudCatalog catalog;
  private final Region region;
  private final Optional<String> zone;
  private @Nullable List<Machine> offered;

  /** The types that meet what a group asks without its backend, by the signature of the asking. */
  private final Map<String, List<Ranked>> meeting = new HashMap<>();

  /**
   * A place.
   *
   * @param zone one of the region's zones, as the catalog names it
   */
  Place(CloudCatalog catalog, Region region, Optional<String> zone) {
    this.catalog = catalog;
    this.region = region;
    this.zone = zone;
  }

  CloudCatalog catalog() {
    return catalog;
  }

  Region region() {
    return region;
  }

  Optional<String> zone() {
    return zone;
  }

  /** The types that are listed in the region, and in the zone where one is named; by name. */
  List<Machine> offered() {
    List<Machine> known = offered;
    if (known == null) {
      known = read();
      offered = known;
    }
    return known;
  }

  /** What was remembered for this asking. */
  @Nullable List<Ranked> meeting(String asked) {
    return meeting.get(asked);
  }

  void remember(String asked, List<Ranked> types) {
    meeting.put(asked, types);
  }

  private List<Machine> read() {
    List<Machine> all = catalog.offered(region.code());
    if (zone.isEmpty()) {
      return all;
    }
    List<Machine> there = new ArrayList<>(all.size());
    for (Machine machine : all) {
      if (inZone(machine)) {
        there.add(machine);
      }
    }
    return there;
  }

  /** Whether the type may stand in the zone; where the data has no zones it may. */
  boolean inZone(Machine machine) {
    if (zone.isEmpty()) {
      return true;
    }
    List<String> zones = catalog.zones(machine, region.code());
    return zones.isEmpty() || zones.contains(zone.get());
  }

  /** In micro-USD per hour, or unknown. */
  long onDemand(Machine machine) {
    return catalog.onDemand(machine, region.code());
  }

  /** For messages: the region in backticks, and the zone where there is one. */
  String words() {
    String where = "`" + region.code() + "`";
    return zone.isEmpty() ? where : where + " zone `" + zone.get() + "`";
  }
}
