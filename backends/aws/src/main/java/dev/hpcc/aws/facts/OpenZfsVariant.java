package dev.hpcc.aws.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A variant of FSx for OpenZFS. Source: {@code openzfs.tsv}; sizes and prices are the catalog's.
 *
 * @param name the catalog's variant
 * @param deployment {@code DeploymentType}
 * @param survivesServer whether a second server takes over
 * @param throughputs MB/s it is sold with, ascending
 * @param priceItem the catalog's item of the throughput's price
 */
public record OpenZfsVariant(
    String name,
    String deployment,
    boolean survivesServer,
    List<Long> throughputs,
    String priceItem) {
  public OpenZfsVariant {
    throughputs = List.copyOf(throughputs);
  }

  /** All, newest first. */
  public static List<OpenZfsVariant> all() {
    List<OpenZfsVariant> all = new ArrayList<>();
    for (String[] row : Rows.read("openzfs.tsv", 5)) {
      List<Long> throughputs = new ArrayList<>();
      for (String one : row[3].split(" ", -1)) {
        throughputs.add(Long.parseLong(one));
      }
      all.add(new OpenZfsVariant(row[0], row[1], row[2].equals("yes"), throughputs, row[4]));
    }
    return all;
  }
}
