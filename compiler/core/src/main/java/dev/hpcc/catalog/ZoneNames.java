package dev.hpcc.catalog;

import java.util.Optional;

/** Zones as blueprints write them. */
final class ZoneNames {
  private ZoneNames() {}

  /**
   * The catalog's id of a zone that is written as the id ({@code use2-az1}, {@code 1}, {@code a})
   * or as region and id ({@code us-central1-a}).
   */
  static Optional<String> id(Region region, String written) {
    String prefix = region.code() + "-";
    String id = written.startsWith(prefix) ? written.substring(prefix.length()) : written;
    return region.zones().contains(id) ? Optional.of(id) : Optional.empty();
  }
}
