package dev.hpcc.aws.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A variant of FSx for Lustre. Source: {@code lustre.tsv}; sizes and prices are the catalog's.
 *
 * @param name the catalog's variant
 * @param deployment {@code DeploymentType}
 * @param perUnit {@code PerUnitStorageThroughput} in MB/s per TiB, 0 where it must be absent
 * @param scratch whether data may be lost with a server
 * @param previous whether a newer generation takes its place where that is offered
 * @param countQuota quota code of the number of such filesystems
 * @param gibQuota quota code of their capacity
 */
public record LustreVariant(
    String name,
    String deployment,
    long perUnit,
    boolean scratch,
    boolean previous,
    String countQuota,
    String gibQuota) {

  /** All, in the order of preference at an equal price. */
  public static List<LustreVariant> all() {
    List<LustreVariant> all = new ArrayList<>();
    for (String[] row : Rows.read("lustre.tsv", 7)) {
      long perUnit = Long.parseLong(row[2]);
      boolean scratch = row[3].equals("yes");
      boolean previous = row[4].equals("yes");
      all.add(new LustreVariant(row[0], row[1], perUnit, scratch, previous, row[5], row[6]));
    }
    return all;
  }
}
