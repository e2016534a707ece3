package dev.hpcc.gcp.lower;

import dev.hpcc.backend.Support;
import dev.hpcc.backend.Support.Entry;
import dev.hpcc.backend.Support.Level;
import java.util.List;

/** What this backend does with each neutral key; a key that is not listed is taken as meant. */
public final class GcpSupport {
  static final String BOOT_SCRIPT = "boot-script-runs-ready";
  static final String BUDGET = "budget-by-command";
  static final String LOGS = "logs-kept-by-project";
  static final String SSH_KEY = "ssh-key-users-per-node";
  static final String SPREAD = "no-spread-placement";
  static final String PASSWORD = "database-password-generated";
  static final String PUBLIC_SUBNET = "subnet-public-is-per-node";

  private static final String SLURM_ONLY =
      "the Cluster Toolkit has no module for it; `scheduler slurm` is the nearest";

  private GcpSupport() {}

  /** The table. */
  public static Support support() {
    return new Support(
        List.of(
            missing("target", "overlay", "", "not built yet; edit the blueprint after compiling"),
            missing("network", "endpoints", "", "Private Google Access is always on"),
            missing("network", "peers", "", "not built yet; peer the networks by hand"),
            missing("network", "dns", "", "not built yet"),
            missing("network", "proxy", "", "not built yet; `egress = nat` gives internet access"),
            missing("network", "flow_logs", "", "not built yet"),
            lossy(
                "subnet",
                "public",
                "",
                PUBLIC_SUBNET,
                "a subnet of Google Cloud is neither public nor private: a node has a public"
                    + " address or has none"),
            missing("filesystem", "kind", "object", "not built yet; `nfs` and `lustre` are"),
            missing("filesystem", "on_delete", "snapshot", "no module takes one; use `keep`"),
            missing("filesystem", "iops", "", "not built yet; ask for `throughput`"),
            missing("filesystem", "server", "", "not built yet; leave it out for Filestore"),
            missing("filesystem", "root_squash", "", "not built yet"),
            missing("filesystem", "backup", "", "not built yet; schedule backups by hand"),
            missing("filesystem", "snapshot", "", "not built yet; schedule snapshots by hand"),
            missing("filesystem", "compression", "", "neither Filestore nor Lustre offers it"),
            missing("filesystem", "protocols", "", "not built yet; NFS is version 3"),
            missing("filesystem", "mode", "", "not built yet; the root is open to all"),
            missing("link", "import", "", "not built yet; a link is loaded at creation"),
            missing("link", "export", "", "not built yet; a link is loaded at creation"),
            missing("image", "containers", "", "not built yet; enroot and pyxis are in the images"),
            missing("image", "software", "", "not built yet; use `setup` in the nodes"),
            missing("nodes", "clock", "", "not built yet; pin the machine with `instance`"),
            missing("nodes", "max_types", "", "a nodeset has one machine type"),
            missing("nodes", "purchase", "reserved", "not built yet; use `on_demand`"),
            missing("nodes", "max_price", "", "Spot VMs take no bid"),
            missing("nodes", "reservation", "", "not built yet"),
            lossy(
                "nodes",
                "placement",
                "spread",
                SPREAD,
                "the Toolkit makes compact placement policies only; nodes are placed as they come"),
            lossy(
                "setup",
                "at",
                "boot",
                BOOT_SCRIPT,
                "runs with the scripts of `ready`, before them: the Toolkit runs scripts after the"
                    + " mounts"),
            missing("nodes", "read_buckets", "", "not built yet"),
            missing("nodes", "write_buckets", "", "not built yet"),
            missing("nodes", "features", "", "not built yet"),
            missing("nodes", "weight", "", "not built yet"),
            missing("nodes", "reserved_memory", "", "not built yet"),
            missing("nodes", "boot_timeout", "", "not built yet"),
            missing("nodes", "health_check", "", "not built yet"),
            missing("nodes", "desktop", "", "not built yet"),
            missing("nodes", "config", "", "not built yet"),
            missing("scheduler", "kind", "batch", SLURM_ONLY),
            missing("scheduler", "kind", "pbs", SLURM_ONLY),
            missing("scheduler", "kind", "gridengine", SLURM_ONLY),
            missing("scheduler", "kind", "htcondor", "not built yet; use `scheduler slurm`"),
            missing("scheduler", "kind", "lsf", SLURM_ONLY),
            missing("scheduler", "kind", "kubernetes", "not built yet; use `scheduler slurm`"),
            missing("accounting", "database", "local", "not built yet; leave it out for Cloud SQL"),
            lossy(
                "accounting",
                "password",
                "",
                PASSWORD,
                "the Toolkit makes a password for the database and keeps it in its state: the"
                    + " secret of the blueprint is not used"),
            lossy(
                "identity",
                "ssh_key",
                "",
                SSH_KEY,
                "OS Login is off, and each node makes the user of the key by itself: user numbers"
                    + " can differ between nodes"),
            lossy(
                "monitoring",
                "logs",
                "",
                LOGS,
                "logs go to the project's `_Default` bucket, whose retention is the project's: a"
                    + " command in the run-book sets it"),
            lossy(
                "budget",
                "monthly",
                "",
                BUDGET,
                "a budget belongs to a billing account: a command in the run-book makes it")));
  }

  private static Entry missing(String kind, String key, String value, String reason) {
    return new Entry(kind, key, value, Level.NOT_AVAILABLE, "", reason);
  }

  private static Entry lossy(String kind, String key, String value, String loss, String reason) {
    return new Entry(kind, key, value, Level.TAKEN_WITH_LOSS, loss, reason);
  }
}
