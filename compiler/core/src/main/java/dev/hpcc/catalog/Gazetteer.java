package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** Finds the place that {@code near} names. */
final class Gazetteer {
  private final CloudCatalog catalog;
  private final Diagnostics sink;

  Gazetteer(CloudCatalog catalog, Diagnostics sink) {
    this.catalog = catalog;
    this.sink = sink;
  }

  Optional<Nearness> find(Sourced<String> near) {
    List<Region> regions = catalog.regions();
    for (Region region : regions) {
      if (region.city().equalsIgnoreCase(near.value())
          || region.country().equalsIgnoreCase(near.value())) {
        return Optional.of(
            new Nearness(near.value(), region.latitude(), region.longitude(), regions));
      }
    }
    sink.report(
        Diagnostic.of(
            CatalogCodes.UNKNOWN_PLACE,
            near.origin().span(),
            "no city or country `" + near.value() + "` is known"));
    return Optional.empty();
  }
}
