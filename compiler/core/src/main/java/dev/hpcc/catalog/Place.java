package dev.hpcc.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A region, or a zone of it, as the place of a choice.
 *
 * @param zone one of the region's zones, as the catalog names it
 */
record Place(CloudCatalog catalog, Region region, Optional<String> zone) {

  /** Whether the type is listed in the region. */
  List<Machine> offered() {
    return catalog.offered(region.code());
  }

  /** Whether the type may stand in the zone; where the data has no zones it may. */
  boolean inZone(Machine machine) {
    if (zone.isEmpty()) {
      return true;
    }
    List<String> zones = catalog.zones(machine, region.code());
    return zones.isEmpty() || zones.contains(zone.get());
  }

  long onDemand(Machine machine) {
    return catalog.onDemand(machine, region.code());
  }

  /** For messages: the region in backticks, and the zone where there is one. */
  String words() {
    String where = "`" + region.code() + "`";
    return zone.isEmpty() ? where : where + " zone `" + zone.get() + "`";
  }
}
