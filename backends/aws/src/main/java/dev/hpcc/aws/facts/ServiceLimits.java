package dev.hpcc.aws.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small tables of limits: sizes of a PCS cluster, days of logs, classes of disks, quotas. */
public final class ServiceLimits {
  private ServiceLimits() {}

  /**
   * A size of a PCS cluster.
   *
   * @param name {@code SMALL}
   * @param instances most instances that it manages, login nodes included
   * @param jobs most jobs that it tracks
   */
  public record ClusterSize(String name, long instances, long jobs) {}

  /**
   * A class of root disks.
   *
   * @param iops 0 for what the volume type includes
   * @param throughput MiB/s, 0 for what the volume type includes
   * @param leastGib least size that the ratio of IOPS to size admits
   */
  public record DiskFacts(String volumeType, long iops, long throughput, long leastGib) {}

  /**
   * A quota on running vCPUs.
   *
   * @param name its class in words
   * @param onDemandCode its code, or empty
   * @param spotCode its code, or empty
   */
  public record Quota(String name, String onDemandCode, String spotCode) {}

  /** The sizes, the smallest first. */
  public static List<ClusterSize> clusterSizes() {
    List<ClusterSize> sizes = new ArrayList<>();
    for (String[] row : Rows.read("cluster-sizes.tsv", 3)) {
      sizes.add(new ClusterSize(row[0], Long.parseLong(row[1]), Long.parseLong(row[2])));
    }
    return sizes;
  }

  /** The least legal number of days that is at least {@code days}; empty above the greatest. */
  public static Optional<Long> logDays(long days) {
    for (String[] row : Rows.read("log-days.tsv", 1)) {
      long legal = Long.parseLong(row[0]);
      if (legal >= days) {
        return Optional.of(legal);
      }
    }
    return Optional.empty();
  }

  /** The disk behind a class of the language. */
  public static DiskFacts disk(String word) {
    for (String[] row : Rows.read("disk-classes.tsv", 5)) {
      if (row[0].equals(word)) {
        return new DiskFacts(
            row[1], Long.parseLong(row[2]), Long.parseLong(row[3]), Long.parseLong(row[4]));
      }
    }
    throw new IllegalStateException("no disk class " + word);
  }

  /** The quota that a family of instances counts against, where one is known. */
  public static Optional<Quota> quota(String family) {
    int end = 0;
    while (end < family.length() && Character.isLetter(family.charAt(end))) {
      end++;
    }
    String letters = family.substring(0, end);
    for (String[] row : Rows.read("quotas.tsv", 4)) {
      if (List.of(row[0].split(" ", -1)).contains(letters)) {
        return Optional.of(new Quota(row[1], code(row[2]), code(row[3])));
      }
    }
    return Optional.empty();
  }

  private static String code(String cell) {
    return cell.equals("-") || cell.equals("?") ? "" : cell;
  }

  /** Which Slurm settings PCS takes, as the tab-separated data of {@code SlurmKeys}. */
  public static String slurmKeys() {
    return Rows.text("slurm-keys.tsv");
  }
}
