package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The regions of a cloud by their distance from a place; from a country, its own regions first.
 * Distances are great circles between coordinates with one decimal: good enough to rank, told as
 * "about".
 */
final class Nearness {
  private static final double EARTH_RADIUS_KM = 6371;

  private final String name;
  private final double latitude;
  private final double longitude;
  private final List<Region> regions;

  /**
   * @param country whose regions come first, or empty
   */
  Nearness(String name, double latitude, double longitude, String country, List<Region> all) {
    this.name = name;
    this.latitude = latitude;
    this.longitude = longitude;
    this.regions = new ArrayList<>(all);
    this.regions.sort(
        Comparator.comparing((Region region) -> !region.country().equals(country))
            .thenComparingLong(this::kilometres)
            .thenComparing(Region::code));
  }

  static Nearness of(Region region, List<Region> all) {
    return new Nearness(region.code(), region.latitude(), region.longitude(), "", all);
  }

  /** The order of trying; those equally near by code. */
  List<Region> regions() {
    return regions;
  }

  /** Rounded to a kilometre, which is finer than the coordinates. */
  long kilometres(Region region) {
    double phi = Math.toRadians(region.latitude());
    double psi = Math.toRadians(latitude);
    double half = Math.sin((phi - psi) / 2);
    double turn = Math.sin(Math.toRadians(region.longitude() - longitude) / 2);
    double chord = half * half + Math.cos(phi) * Math.cos(psi) * turn * turn;
    return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord)));
  }

  String why(Region region) {
    String nearest =
        regions.get(0).equals(region) ? "the nearest" : "the nearest that offers all that is asked";
    return nearest + " to " + name + ", about " + kilometres(region) + " km";
  }
}
