package dev.hpcc.catalog;

import java.util.List;

/**
 * A region.
 *
 * @param code the provider's code
 * @param displayName the provider's name for people
 * @param zones the provider's zone ids (AWS {@code use2-az1}, Azure {@code 1}, Google {@code a})
 * @param country ISO 3166 alpha-2
 * @param city nearest city, approximate
 * @param latitude degrees, one decimal, approximate
 * @param longitude degrees, one decimal, approximate
 */
public record Region(
    String code,
    String displayName,
    List<String> zones,
    String continent,
    String country,
    String city,
    double latitude,
    double longitude) {
  public Region {
    zones = List.copyOf(zones);
  }
}
