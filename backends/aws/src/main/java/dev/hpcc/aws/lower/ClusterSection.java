package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.ServiceLimits;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.List;
import java.util.Optional;

/** The managed Slurm controller: size, version, accounting, settings of the whole cluster. */
final class ClusterSection {
  private static final List<String> VERSIONS = List.of("25.05", "25.11", "26.05");
  private static final long DAY = 86_400;
  private static final long MOST_DAYS = 10_000;
  private static final long NEVER_IDLE = 10_000_000;

  private final Lowering lowering;
  private final NetworkPlan network;
  private final Scheduler scheduler;

  ClusterSection(Lowering lowering, NetworkPlan network) {
    this.lowering = lowering;
    this.network = network;
    this.scheduler = lowering.cluster().scheduler();
  }

  /** Empty when an error was reported. */
  Optional<Resource> lower(PcsNames names) {
    Optional<ServiceLimits.ClusterSize> size = size();
    Optional<NetworkPlan.Subnet> subnet = subnet();
    boolean known = checkVersion();
    Optional<Fields> settings = slurm();
    if (!known || size.isEmpty() || subnet.isEmpty() || settings.isEmpty()) {
      return Optional.empty();
    }
    Fields version =
        Fields.fields().put("Type", "SLURM").put("Version", scheduler.version().value());
    Fields place =
        Fields.fields()
            .put("SubnetIds", Value.list(subnet.get().id()))
            .put("SecurityGroupIds", Value.list(network.members()));
    Resource cluster =
        lowering
            .stack()
            .draft("Cluster", "AWS::PCS::Cluster", scheduler.origin())
            .after(network.memberRules())
            .after(network.routes())
            .put("Name", names.cluster())
            .put("Size", size.get().name())
            .put("Scheduler", version)
            .put("Networking", place)
            .put("SlurmConfiguration", settings.get())
            .add();
    lowering.stack().output("ClusterId", "Id of the PCS cluster", cluster.attribute("Id"));
    tell(size.get());
    return Optional.of(cluster);
  }

  private Optional<NetworkPlan.Subnet> subnet() {
    Optional<NetworkPlan.Subnet> subnet = network.find(SubnetPurpose.SERVICE, false);
    if (subnet.isEmpty()) {
      lowering.error(
          AwsCodes.SUBNET_MISSING,
          lowering.cluster().network().origin(),
          "no subnet is for `service`, which the Slurm controller needs",
          "add `service` to the `for` of a subnet");
    }
    return subnet;
  }

  private Optional<ServiceLimits.ClusterSize> size() {
    long instances = 0;
    for (Member member : lowering.members()) {
      instances += member.upper();
    }
    long most = 0;
    for (ServiceLimits.ClusterSize size : ServiceLimits.clusterSizes()) {
      most = size.instances();
      if (instances <= most) {
        ledger()
            .decide(
                "AWS PCS, size " + size.name(),
                "the smallest for "
                    + instances
                    + " nodes, login nodes included: it manages "
                    + most
                    + " and tracks "
                    + size.jobs()
                    + " jobs");
        return Optional.of(size);
      }
    }
    lowering.error(
        AwsCodes.CLUSTER_SIZE,
        scheduler.origin(),
        "the groups have "
            + instances
            + " nodes together, and a Slurm cluster on AWS manages "
            + most,
        "lower the upper bounds of their counts, or use larger machines");
    return Optional.empty();
  }

  private Ledger ledger() {
    return lowering.ledger("scheduler", scheduler.origin());
  }

  private boolean checkVersion() {
    Sourced<String> version = scheduler.version();
    if (VERSIONS.contains(version.value())) {
      return true;
    }
    lowering.error(
        AwsCodes.SLURM_VERSION,
        version.origin(),
        "AWS does not offer Slurm " + version.value(),
        "it offers " + String.join(", ", VERSIONS));
    return false;
  }

  private Optional<Fields> slurm() {
    Optional<Long> idle = idleSeconds();
    if (idle.isEmpty()) {
      return Optional.empty();
    }
    Fields slurm = Fields.fields().put("ScaleDownIdleTimeInSeconds", idle.get());
    if (scheduler.accounting().isPresent()) {
      Optional<Fields> accounting = accounting(scheduler.accounting().get());
      if (accounting.isEmpty()) {
        return Optional.empty();
      }
      slurm.put("Accounting", accounting.get());
    }
    slurm.put("SlurmCustomSettings", new SlurmSettings(lowering).ofCluster());
    return Optional.of(slurm);
  }

  private Optional<Long> idleSeconds() {
    Sourced<Optional<Long>> idle = scheduler.idleSeconds();
    long seconds = idle.value().orElse(NEVER_IDLE);
    if (seconds < 1 || seconds > NEVER_IDLE) {
      lowering.error(
          AwsCodes.IDLE_TIMEOUT,
          idle.origin(),
          "`idle_timeout` on AWS is 1 s to 115 days",
          "write `never` to keep nodes");
      return Optional.empty();
    }
    if (idle.value().isEmpty()) {
      ledger()
          .at(idle.origin())
          .lose("idle-limit", "idle_timeout = never", "115 days, the most that PCS takes");
    }
    return Optional.of(seconds);
  }

  private Optional<Fields> accounting(Scheduler.Accounting accounting) {
    Sourced<Optional<Long>> retention = accounting.retentionSeconds();
    Ledger ledger = lowering.ledger("scheduler.accounting", retention.origin());
    long days = -1;
    if (retention.value().isPresent()) {
      days = (retention.value().get() + DAY - 1) / DAY;
      if (days < 1 || days > MOST_DAYS) {
        lowering.error(
            AwsCodes.RETENTION,
            retention.origin(),
            "accounting on AWS keeps records for 1 to " + MOST_DAYS + " days, not " + days,
            "write `retention = forever`, or a duration in that range");
        return Optional.empty();
      }
      if (days * DAY != retention.value().get()) {
        ledger.note("records are kept for " + days + " days");
      }
    }
    tellAccounting(accounting, ledger);
    return Optional.of(Fields.fields().put("Mode", "STANDARD").put("DefaultPurgeTimeInDays", days));
  }

  private static void tellAccounting(Scheduler.Accounting accounting, Ledger ledger) {
    if (accounting.password().isPresent()) {
      ledger
          .at(accounting.password().get().origin())
          .lose(
              "database-managed",
              "password",
              "AWS runs the database and nobody logs in to it: the secret is not used");
    }
    if (!accounting.enforce().value().isEmpty()) {
      ledger.note(
          "`enforce` keeps everybody out until accounts exist; the run-book adds the first");
    }
  }

  private void tell(ServiceLimits.ClusterSize size) {
    Ledger ledger = ledger();
    ledger.service("AWS PCS", true, "`scheduler slurm`");
    ledger.standing("controller", "pcs", "controller " + size.name(), "hour", 1);
    if (scheduler.accounting().isPresent()) {
      ledger.standing("accounting", "pcs", "accounting usage " + size.name(), "hour", 1);
      ledger.metered("accounting-storage", "pcs", "accounting storage", "GB");
    }
    for (Member member : lowering.members()) {
      String fee = member.choice().machine().hasGpu() ? "advanced" : "standard";
      lowering
          .ledger("nodes." + member.name(), member.origin())
          .standing(
              "management-fee",
              "pcs",
              "node management fee, " + fee,
              "node",
              member.lower(),
              member.upper());
    }
    ledger.demand("", "PCS clusters", 1, "cluster");
    ledger.demand("", "PCS compute node groups", lowering.members().size(), "group");
    ledger.demand("", "PCS queues", scheduler.queues().size(), "queue");
    tellController();
  }

  private void tellController() {
    if (scheduler.controller().isPresent()) {
      Sourced<String> name = scheduler.controller().get();
      lowering
          .ledger("nodes." + name.value(), name.origin())
          .lose(
              "controller-managed",
              "controller = " + name.value(),
              "AWS runs the controller: no machine of ours is made for it");
    }
  }
}
