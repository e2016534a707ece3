package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What exists already and has no address on some clouds: told once for all of them. */
final class Unaddressed {
  private final IdentityHashMap<Span, Place> places = new IdentityHashMap<>();
  private final List<Place> inOrder = new ArrayList<>();

  private record Place(Merged merged, String key, List<String> clouds) {}

  /**
   * @param key the option that would say where it is
   */
  void add(Merged merged, String cloud, String key) {
    Place place = places.get(merged.header());
    if (place == null) {
      place = new Place(merged, key, new ArrayList<>());
      places.put(merged.header(), place);
      inOrder.add(place);
    }
    place.clouds().add(cloud);
  }

  void report(Diagnostics sink) {
    for (Place place : inOrder) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NO_ADDRESS,
                  place.merged().header(),
                  View.title(place.merged())
                      + " exists already, and nothing says where on "
                      + Suggestions.enumerate(place.clouds(), "and"))
              .hint("add `on " + place.clouds().get(0) + " { " + place.key() + " = … }`"));
    }
  }
}
