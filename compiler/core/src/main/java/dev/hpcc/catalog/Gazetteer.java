package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place that {@code near} names: a city ({@code Basel}), a city with its country where
 * several have the name ({@code Cambridge, GB}), or a country ({@code Germany}, {@code DE}).
 */
final class Gazetteer {
  private static final int COUNTRY_FLAG = 0;
  private static final int NAME = 1;
  private static final int COUNTRY = 2;
  private static final int LATITUDE = 3;
  private static final int LONGITUDE = 4;

  private final CloudCatalog catalog;
  private final Diagnostics sink;
  private final PackedTable places = PackedTable.read("places");

  Gazetteer(CloudCatalog catalog, Diagnostics sink) {
    this.catalog = catalog;
    this.sink = sink;
  }

  /** Empty when an error was reported. */
  Optional<Nearness> find(Sourced<String> near) {
    String written = near.value().strip();
    int comma = written.indexOf(',');
    String city = comma < 0 ? written : written.substring(0, comma).strip();
    String country = comma < 0 ? "" : countryCode(written.substring(comma + 1).strip());
    List<Integer> found = cities(city, country);
    if (found.isEmpty() && comma < 0) {
      found = countries(written);
    }
    if (found.size() == 1) {
      return Optional.of(nearness(found.get(0)));
    }
    if (found.isEmpty()) {
      unknown(near);
    } else {
      ambiguous(near, found);
    }
    return Optional.empty();
  }

  private Nearness nearness(int row) {
    return new Nearness(
        places.text(row, NAME),
        places.number(row, LATITUDE) / 1000.0,
        places.number(row, LONGITUDE) / 1000.0,
        places.flag(row, COUNTRY_FLAG) ? places.text(row, COUNTRY) : "",
        catalog.regions());
  }

  private List<Integer> cities(String name, String country) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < places.rows(); row++) {
      if (!places.flag(row, COUNTRY_FLAG)
          && places.text(row, NAME).equalsIgnoreCase(name)
          && (country.isEmpty() || places.text(row, COUNTRY).equals(country))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Integer> countries(String name) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < places.rows(); row++) {
      if (places.flag(row, COUNTRY_FLAG) && isCountry(row, name)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private boolean isCountry(int row, String name) {
    return places.text(row, NAME).equalsIgnoreCase(name)
        || places.text(row, COUNTRY).equalsIgnoreCase(name);
  }

  /** A country that is not known matches no city. */
  private String countryCode(String name) {
    List<Integer> rows = countries(name);
    return rows.isEmpty() ? "?" : places.text(rows.get(0), COUNTRY);
  }

  private void unknown(Sourced<String> near) {
    List<String> names = new ArrayList<>();
    for (int row = 0; row < places.rows(); row++) {
      names.add(places.text(row, NAME));
    }
    Optional<Region> region = catalog.region(near.value());
    String hint = Suggestions.hint(near.value(), names);
    if (region.isPresent()) {
      hint = "a region stands in `target`; its city is `" + region.get().city() + "`";
    }
    sink.report(
        Diagnostic.of(
                CatalogCodes.UNKNOWN_PLACE,
                near.origin().span(),
                "no city or country `" + near.value() + "` is known")
            .hint(hint.isEmpty() ? "name a larger city near by, or a country" : hint));
  }

  private void ambiguous(Sourced<String> near, List<Integer> found) {
    List<String> full = new ArrayList<>();
    for (int row : found) {
      full.add(places.text(row, NAME) + ", " + places.text(row, COUNTRY));
    }
    sink.report(
        Diagnostic.of(
                CatalogCodes.AMBIGUOUS_PLACE,
                near.origin().span(),
                "more than one city is called `" + near.value() + "`")
            .hint("write " + Suggestions.enumerate(full, "or")));
  }
}
