package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler.Accounting;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** The database of job accounting: Cloud SQL, where the blueprint asks for accounting. */
final class DatabaseSection {
  private static final String MODULE = "community/modules/database/slurm-cloudsql-federation";

  private static final String SUBJECT = "scheduler.accounting";

  /** The smallest tier with a price in the catalog; enough for a few thousand jobs a day. */
  private static final String SMALL = "db-g1-small";

  /** Cloud SQL's least disk, which grows by itself. */
  private static final long DISK_GB = 10;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final NetworkWiring network;

  DatabaseSection(Draft draft, NetworkWiring network) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.network = network;
  }

  /** The id of its module. */
  Optional<String> lower() {
    Optional<Accounting> accounting = draft.cluster().scheduler().accounting();
    if (accounting.isEmpty()) {
      recorder.decide(
          SUBJECT,
          "a database on the controller",
          "the Toolkit always records jobs; `accounting` moves them to Cloud SQL",
          draft.cluster().scheduler().origin());
      return Optional.empty();
    }
    Optional<Sourced<String>> named = accounting.get().options().text(GcpOptions.DATABASE_TIER);
    String tier = Sourced.valueOr(named, SMALL);
    Origin origin = accounting.get().origin();
    bill(tier, origin);
    String why =
        named.isPresent()
            ? "named by `database_tier`"
            : "the smallest tier; `on gcp { database_tier = … }` names another";
    recorder.decide(SUBJECT, "Cloud SQL " + tier, why, origin);
    recorder.note(
        SUBJECT
            + ": the name of a deleted Cloud SQL instance is not free again for a week (UNVERIFIED"
            + " how long)");
    return Optional.of(add(tier, origin));
  }

  private String add(String tier, Origin origin) {
    String id = draft.names().module("accounting_database");
    ToolkitModule.Builder module =
        draft
            .module(id, MODULE, origin)
            .use(network.main())
            .set("sql_instance_name", draft.names().resource("accounting"))
            .set("tier", tier)
            .set("database_version", "MYSQL_8_0")
            .set("edition", "ENTERPRISE")
            .set("enable_backups", true)
            .set("deletion_protection", "false");
    network.access().ifPresent(access -> access.connect(module));
    draft.add(module);
    return id;
  }

  private void bill(String tier, Origin origin) {
    recorder.service("Cloud SQL", true, SUBJECT, origin);
    recorder.standing(
        SUBJECT + "/database", "cloud-sql", tier + ", zonal", "hour", 1000, 1000, origin);
    recorder.standing(
        SUBJECT + "/storage",
        "cloud-sql",
        "SSD storage, zonal",
        "GB-month",
        DISK_GB * 1000,
        DISK_GB * 1000,
        origin);
    recorder.metered(SUBJECT + "/backups", "cloud-sql", "backup storage", "GB-month", origin);
  }
}
