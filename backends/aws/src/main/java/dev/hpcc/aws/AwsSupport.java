package dev.hpcc.aws;

import dev.hpcc.backend.Support;
import dev.hpcc.backend.Support.Entry;
import dev.hpcc.backend.Support.Level;
import java.util.ArrayList;
import java.util.List;

/** What AWS does with the keys that it does not take as they are meant. */
final class AwsSupport {
  private AwsSupport() {}

  static Support support() {
    List<Entry> entries = new ArrayList<>();
    lossy(
        entries,
        "filesystem",
        "throughput",
        "throughput-not-guaranteed",
        "with `product = \"efs\"` only: EFS gives what is free at the moment");
    lossy(
        entries,
        "image",
        "os",
        "image-to-build",
        "all but `amazon` with Slurm: AWS publishes no image of it for PCS, so it is built before and given at deployment");
    lossy(
        entries,
        "scheduler",
        "controller",
        "controller-managed",
        "AWS runs the controller: no machine of ours is made for it");
    lossy(
        entries,
        "accounting",
        "password",
        "database-managed",
        "AWS runs the database and nobody logs in to it");
    lossy(
        entries,
        "monitoring",
        "logs",
        "log-days",
        "rounded up to the next number of days that CloudWatch offers; logs of the scheduler only");
    lossyValue(
        entries,
        "scheduler",
        "idle_timeout",
        "never",
        "idle-limit",
        "115 days, the most that PCS takes");
    lossyValue(
        entries,
        "nodes",
        "placement",
        "spread",
        "spread-limit",
        "for more than 7 nodes: as they come");
    missing(
        entries,
        "filesystem",
        "kind",
        "object",
        "mount a bucket in a `setup`, or `link` it to a Lustre filesystem");
    missing(
        entries,
        "filesystem",
        "on_delete",
        "snapshot",
        "EFS and FSx make no snapshot when a stack goes: write `on_delete = keep`");
    missing(
        entries,
        "bucket",
        "on_delete",
        "snapshot",
        "a bucket has no snapshot: write `on_delete = keep`");
    missing(entries, "nodes", "purchase", "reserved", "reservations follow: take `on_demand`");
    for (String kind : List.of("batch", "pbs", "gridengine", "htcondor", "lsf", "kubernetes")) {
      missing(entries, "scheduler", "kind", kind, "the nearest on AWS is `scheduler slurm`");
    }
    return new Support(entries);
  }

  private static void lossy(List<Entry> entries, String kind, String key, String id, String why) {
    entries.add(new Entry(kind, key, "", Level.TAKEN_WITH_LOSS, id, why));
  }

  private static void lossyValue(
      List<Entry> entries, String kind, String key, String value, String id, String why) {
    entries.add(new Entry(kind, key, value, Level.TAKEN_WITH_LOSS, id, why));
  }

  private static void missing(
      List<Entry> entries, String kind, String key, String value, String instead) {
    entries.add(new Entry(kind, key, value, Level.NOT_AVAILABLE, "", instead));
  }
}
