package dev.hpcc.azure;

import dev.hpcc.backend.Support;
import dev.hpcc.backend.Support.Entry;
import dev.hpcc.backend.Support.Level;
import java.util.ArrayList;
import java.util.List;

/** What Azure does with each neutral key that it does not simply take. */
final class AzureSupport {

  private static final String NODES = "nodes";
  private static final String FILESYSTEM = "filesystem";
  private static final String QUEUE = "queue";
  private static final String OVERLAY =
      "a second partition over the same nodes; the project's own stays open without limits";

  private AzureSupport() {}

  static final Support TABLE = new Support(entries());

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(losses());
    entries.addAll(missing());
    return entries;
  }

  private static List<Entry> losses() {
    return List.of(
        always(
            "network",
            "egress",
            "none",
            "no-egress-needs-packages",
            "CycleCloud's Slurm project installs from packages.microsoft.com"),
        sometimes(
            "network",
            "managed_access",
            "",
            "no-bastion-in-existing-network",
            "no Bastion is made in a network that exists"),
        sometimes(
            "fabric",
            "span",
            "groups",
            "span-over-ethernet",
            "InfiniBand ends at a scale set: groups reach each other over Ethernet"),
        sometimes(
            "fabric",
            "split",
            "true",
            "queue-per-island",
            "a partition per island of 100 machines"),
        always(
            FILESYSTEM,
            "lifetime",
            "scratch",
            "no-scratch-class",
            "no cheaper class for data that may be lost"),
        always(FILESYSTEM, "on_delete", "keep", "keep-by-lock", "a lock that the run-book sets"),
        always("bucket", "on_delete", "keep", "keep-by-lock", "a lock that the run-book sets"),
        sometimes(
            "link",
            "bucket",
            "",
            "link-shows-at-root",
            "Managed Lustre shows a container at its root"),
        sometimes(
            NODES,
            "count",
            "",
            "minimum-at-run-time",
            "a lower end above 0 is reached by a run-book command"),
        always(
            NODES,
            "placement",
            "spread",
            "spread-is-not-controlled",
            "several scale sets, and nothing forces them apart"),
        sometimes(
            NODES,
            "placement",
            "compact",
            "compact-over-scale-sets",
            "a scale set holds 100 machines"),
        sometimes(
            NODES,
            "placement",
            "none",
            "fabric-is-compact",
            "InfiniBand works inside one placement group only"),
        always(NODES, "disk_class", "fast", "fast-disk-is-premium", "Premium SSD, as for balanced"),
        sometimes(
            NODES,
            "public",
            "static",
            "static-nodes-are-fixed",
            "single nodes, so many as the lower end of count"),
        sometimes(QUEUE, "time_limit", "", "overlay-partition", OVERLAY),
        sometimes(QUEUE, "default_time", "", "overlay-partition", OVERLAY),
        sometimes(QUEUE, "priority", "", "overlay-partition", OVERLAY),
        sometimes(QUEUE, "exclusive", "job", "overlay-partition", OVERLAY),
        sometimes(QUEUE, "exclusive", "user", "overlay-partition", OVERLAY),
        sometimes(QUEUE, "config", "", "overlay-partition", OVERLAY),
        always(
            "accounting", "retention", "", "accounting-never-purged", "records are kept for ever"),
        always(
            "monitoring", "logs", "", "logs-stay-on-nodes", "CycleCloud ships metrics and no logs"),
        always("budget", "monthly", "", "budget-of-one-group", "one resource group is counted"));
  }

  private static Entry always(String kind, String key, String value, String lossId, String reason) {
    return new Entry(kind, key, value, Level.TAKEN_WITH_LOSS, lossId, reason);
  }

  /** A loss that lowering records itself, where it comes to it. */
  private static Entry sometimes(
      String kind, String key, String value, String lossId, String reason) {
    return new Entry(kind, key, value, Level.TAKEN, lossId, reason);
  }

  private static List<Entry> missing() {
    return List.of(
        not(
            FILESYSTEM,
            "kind",
            "object",
            "`nfs` or `lustre`, or a `link` from a Lustre file system"),
        not(FILESYSTEM, "on_delete", "snapshot", "`keep`, and a snapshot of NetApp Files by hand"),
        not(NODES, "purchase", "reserved", "`on_demand`: a reservation applies to it by itself"),
        not("image", "containers", "", "a set-up script"),
        not("image", "software", "", "a set-up script"));
  }

  private static Entry not(String kind, String key, String value, String reason) {
    return new Entry(kind, key, value, Level.NOT_AVAILABLE, "", reason);
  }
}
