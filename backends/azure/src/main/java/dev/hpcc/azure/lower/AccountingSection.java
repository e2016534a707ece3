package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler.Accounting;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.List;
import java.util.Optional;

/** The accounting database: MySQL flexible server, reached inside the network only. */
final class AccountingSection {

  static final String PASSWORD = "databasePassword";

  /** Option of a secret parameter: where Key Vault has it, {@code VAULT/SECRET}. */
  static final String FROM = "from";

  private static final String SERVERS = "Microsoft.DBforMySQL/flexibleServers";
  private static final String ZONES = "Microsoft.Network/privateDnsZones";
  private static final String LINKS = "Microsoft.Network/privateDnsZones/virtualNetworkLinks";
  private static final String USER = "slurmadmin";
  private static final String CYCLE_PASSWORD = "DatabasePassword";
  private static final long ADDRESSES = 16;
  private static final long STORAGE_GB = 20;
  private static final long IOPS = 360;
  private static final long BACKUP_DAYS = 7;
  private static final int SIZE_COLUMNS = 4;

  private final Build build;

  AccountingSection(Build build) {
    this.build = build;
  }

  private Optional<Accounting> accounting() {
    return build.cluster.scheduler().accounting();
  }

  List<SubnetNeed> needs() {
    return accounting().isEmpty()
        ? List.of()
        : List.of(
            new SubnetNeed(
                SubnetNeed.DATABASE,
                SubnetNeed.DATABASE,
                SubnetPurpose.SERVICE,
                ADDRESSES,
                SERVERS,
                false,
                accounting().get().origin()));
  }

  /** Makes the server and writes how Slurm reaches it into the nodes' configuration. */
  void lower(AzureNetwork network, Fleet fleet, Section configuration) {
    if (accounting().isEmpty()) {
      return;
    }
    Accounting accounting = accounting().get();
    Origin origin = accounting.origin();
    retention(accounting);
    build.provider("Microsoft.DBforMySQL");
    build.recorder.service("Database for MySQL", true, "accounting", origin);
    build.recorder.service("Private DNS zone", true, "accounting", origin);
    ArmResource server = server(network, fleet, origin);
    password(accounting);
    build.recorder.reach("the cluster", "accounting database", "tcp 3306", false, origin);
    build.output("DatabaseHost", server.property("fullyQualifiedDomainName"));
    configuration
        .put("slurm.accounting.enabled", true)
        .put(
            "slurm.accounting.url",
            build.parameters.needed(
                "DatabaseHost", TemplateParameters.STRING, "host of the database", origin))
        .put("slurm.accounting.user", USER)
        .put(
            "slurm.accounting.password",
            build.parameters.needed(CYCLE_PASSWORD, "Password", "password of the database", origin))
        .put("slurm.accounting.storageloc", build.naming.cluster().replace('-', '_') + "_acct_db");
  }

  private void retention(Accounting accounting) {
    Sourced<Optional<Long>> retention = accounting.retentionSeconds();
    if (retention.value().isPresent()) {
      build.recorder.lose(
          "accounting-never-purged",
          "accounting",
          "retention = " + retention.value().get() / 86_400 + " days",
          "records are kept for ever: the Slurm project writes slurmdbd.conf without a purge",
          retention.origin());
    }
  }

  private ArmResource server(AzureNetwork network, Fleet fleet, Origin origin) {
    String zoneName = build.naming.base() + ".private.mysql.database.azure.com";
    ArmResource zone =
        Resource.of(build, ZONES, origin, zoneName)
            .global()
            .properties(ArmNode.fields())
            .add(build);
    ArmResource link =
        Resource.of(build, LINKS, origin, zoneName, build.naming.resource("vnet"))
            .global()
            .after(zone)
            .after(network.resource())
            .properties(
                ArmNode.fields()
                    .put("virtualNetwork", ArmNode.fields().put("id", network.id()))
                    .put("registrationEnabled", false))
            .add(build);
    String[] size = size(fleet);
    bill(size[3], origin);
    ArmExpression name =
        ArmExpression.call(
            "format",
            ArmExpression.text(build.naming.resource("db") + "-{0}"),
            ArmExpression.unique());
    return Resource.of(build, SERVERS, origin, List.of(name))
        .after(link)
        .sku(ArmNode.fields().put("name", size[1]).put("tier", size[2]))
        .properties(properties(network, zone))
        .add(build);
  }

  private static ArmNode.Builder properties(AzureNetwork network, ArmResource zone) {
    return ArmNode.fields()
        .put("version", "8.0.21")
        .put("administratorLogin", USER)
        .put("administratorLoginPassword", new ArmExpression.Parameter(PASSWORD))
        .put(
            "storage",
            ArmNode.fields()
                .put("storageSizeGB", STORAGE_GB)
                .put("iops", IOPS)
                .put("autoGrow", "Enabled"))
        .put(
            "network",
            ArmNode.fields()
                .put("delegatedSubnetResourceId", network.serviceSubnet(SubnetNeed.DATABASE))
                .put("privateDnsZoneResourceId", zone.id()))
        .put("highAvailability", ArmNode.fields().put("mode", "Disabled"))
        .put(
            "backup",
            ArmNode.fields()
                .put("backupRetentionDays", BACKUP_DAYS)
                .put("geoRedundantBackup", "Disabled"));
  }

  private static String[] size(Fleet fleet) {
    long nodes = fleet.mostNodes();
    List<String[]> sizes = Table.read("database-sizes.tsv", SIZE_COLUMNS);
    for (String[] cells : sizes) {
      if (nodes <= Long.parseLong(cells[0])) {
        return cells;
      }
    }
    return sizes.get(sizes.size() - 1);
  }

  private void bill(String item, Origin origin) {
    String service = "mysql-flexible-server";
    build.recorder.standing("accounting/hours", service, item, "hour", 1000, 1000, origin);
    build.recorder.standing(
        "accounting/storage",
        service,
        "storage",
        "GB",
        STORAGE_GB * 1000,
        STORAGE_GB * 1000,
        origin);
    build.recorder.decide(
        "accounting", item, "the smallest server for the number of nodes", origin);
  }

  private void password(Accounting accounting) {
    build.armParameter(
        PASSWORD, "securestring", Optional.empty(), "password of the accounting database");
    Optional<String> vault = Optional.empty();
    if (accounting.password().isPresent()) {
      for (Cluster.Secret secret : build.cluster.secrets()) {
        if (secret.name().equals(accounting.password().get().value())) {
          vault = secret.options().text(FROM).map(Sourced::value);
        }
      }
    }
    build.secrets.add(new RunBook.Secret(PASSWORD, CYCLE_PASSWORD, vault));
    build.recorder.supply(
        PASSWORD,
        "the accounting database's password, once to the companion and once to CycleCloud (as "
            + CYCLE_PASSWORD
            + "): 8 to 128 characters of three kinds among capitals, small letters, digits and"
            + " others");
    build.recorder.note(
        "the database password is given twice, to the companion and to CycleCloud; both must agree");
    if (!accounting.enforce().value().isEmpty()) {
      build.recorder.note(
          "accounting.enforce keeps everybody out until accounts exist: the run-book has the"
              + " sacctmgr commands");
    }
  }
}
