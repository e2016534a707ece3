package dev.hpcc.gcp.lower;

import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler.Accounting;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** The database of job accounting: Cloud SQL, where the blueprint asks for accounting. */
final class DatabaseSection {
  private static final String MODULE = "community/modules/database/slurm-cloudsql-federation";

  /** The smallest tier with a price in the catalog; enough for a few thousand jobs a day. */
  private static final String SMALL = "db-g1-small";

  /** Cloud SQL's least disk, which grows by itself. */
  private static final long DISK_GB = 10;

  private final Draft draft;
  private final NetworkWiring network;

  DatabaseSection(Draft draft, NetworkWiring network) {
    this.draft = draft;
    this.network = network;
  }

  /** The id of its module. */
  Optional<String> lower() {
    Optional<Accounting> accounting = draft.cluster().scheduler().accounting();
    if (accounting.isEmpty()) {
      draft
          .recorder()
          .decide(
              "scheduler.accounting",
              "a database on the controller",
              "the Toolkit always records jobs; `accounting` moves them to Cloud SQL",
              draft.cluster().scheduler().origin());
      return Optional.empty();
    }
    Origin origin = accounting.get().origin();
    String tier = Sourced.valueOr(accounting.get().options().text(GcpOptions.DATABASE_TIER), SMALL);
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
    bill(tier, origin);
    draft
        .recorder()
        .note(
            "scheduler.accounting: the name of a deleted Cloud SQL instance is not free again for"
                + " a week (UNVERIFIED how long)");
    return Optional.of(id);
  }

  private void bill(String tier, Origin origin) {
    draft.recorder().service("Cloud SQL", true, "scheduler.accounting", origin);
    draft
        .recorder()
        .standing(
            "scheduler.accounting/database",
            "cloud-sql",
            tier + ", zonal",
            "hour",
            1000,
            1000,
            origin);
    draft
        .recorder()
        .standing(
            "scheduler.accounting/storage",
            "cloud-sql",
            "SSD storage, zonal",
            "GB-month",
            DISK_GB * 1000,
            DISK_GB * 1000,
            origin);
    draft
        .recorder()
        .metered("scheduler.accounting/backups", "cloud-sql", "backup storage", "GB-month", origin);
    draft
        .recorder()
        .decide(
            "scheduler.accounting",
            "Cloud SQL " + tier,
            "the smallest tier; `on gcp { database_tier = … }` names another",
            origin);
  }
}
