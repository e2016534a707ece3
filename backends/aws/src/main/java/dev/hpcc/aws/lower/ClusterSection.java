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
import java.util.ArrayList;
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
    Optional<NetworkPlan.Subnet> subnet = network.find(SubnetPurpose.SERVICE, false);
    if (subnet.isEmpty()) {
      lowering.error(
          AwsCodes.SUBNET_MISSING,
          lowering.cluster().network().origin(),
          "no subnet is for `service`, which the Slurm controller needs",
          "add `service` to the `for` of a subnet");
    }
    checkVersion();
    Optional<Fields> settings = slurm();
    if (size.isEmpty() || subnet.isEmpty() || settings.isEmpty()) {
      return Optional.empty();
    }
    Resource cluster =
        lowering
            .stack()
            .draft("Cluster", "AWS::PCS::Cluster", scheduler.origin())
            .after(network.memberRules())
            .after(network.routes())
            .put("Name", names.cluster())
            .put("Size", size.get().name())
            .put(
                "Scheduler",
                Fields.fields().put("Type", "SLURM").put("Version", scheduler.version().value()))
            .put(
                "Networking",
                Fields.fields()
                    .put("SubnetIds", Value.list(subnet.get().id()))
                    .put("SecurityGroupIds", Value.list(network.members())))
            .put("SlurmConfiguration", settings.get())
            .add();
    lowering.stack().output("ClusterId", "Id of the PCS cluster", cluster.attribute("Id"));
    tell(size.get());
    return Optional.of(cluster);
  }

  private Optional<ServiceLimits.ClusterSize> size() {
    long instances = 0;
    for (Member member : lowering.members()) {
      instances += member.upper();
    }
    ServiceLimits.ClusterSize last = new ServiceLimits.ClusterSize("", 0, 0);
    for (ServiceLimits.ClusterSize size : ServiceLimits.clusterSizes()) {
      last = size;
      if (instances <= size.instances()) {
        lowering
            .recorder()
            .decide(
                "scheduler",
                "AWS PCS, size " + size.name(),
                "the smallest for "
                    + instances
                    + " nodes, login nodes included: it manages "
                    + size.instances()
                    + " and tracks "
                    + size.jobs()
                    + " jobs",
                scheduler.origin());
        return Optional.of(size);
      }
    }
    lowering.error(
        AwsCodes.CLUSTER_SIZE,
        scheduler.origin(),
        "the groups have "
            + instances
            + " nodes together, and a Slurm cluster on AWS manages "
            + last.instances(),
        "lower the upper bounds of their counts, or use larger machines");
    return Optional.empty();
  }

  private void checkVersion() {
    if (!VERSIONS.contains(scheduler.version().value())) {
      lowering.error(
          AwsCodes.SLURM_VERSION,
          scheduler.version().origin(),
          "AWS does not offer Slurm " + scheduler.version().value(),
          "it offers " + String.join(", ", VERSIONS));
    }
  }

  private Optional<Fields> slurm() {
    Fields slurm = Fields.fields();
    Optional<Long> idle = scheduler.idleSeconds().value();
    long seconds = idle.orElse(NEVER_IDLE);
    if (seconds < 1 || seconds > NEVER_IDLE) {
      lowering.error(
          AwsCodes.IDLE_TIMEOUT,
          scheduler.idleSeconds().origin(),
          "`idle_timeout` on AWS is 1 s to 115 days",
          "write `never` to keep nodes");
      return Optional.empty();
    }
    if (idle.isEmpty()) {
      lowering
          .recorder()
          .lose(
              "idle-limit",
              "scheduler",
              "idle_timeout = never",
              "115 days, the most that PCS takes",
              scheduler.idleSeconds().origin());
    }
    slurm.put("ScaleDownIdleTimeInSeconds", seconds);
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

  private Optional<Fields> accounting(Scheduler.Accounting accounting) {
    Sourced<Optional<Long>> retention = accounting.retentionSeconds();
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
        lowering.recorder().note("scheduler.accounting: records are kept for " + days + " days");
      }
    }
    if (accounting.password().isPresent()) {
      lowering
          .recorder()
          .lose(
              "database-managed",
              "scheduler.accounting",
              "password",
              "AWS runs the database and nobody logs in to it: the secret is not used",
              accounting.password().get().origin());
    }
    if (!accounting.enforce().value().isEmpty()) {
      lowering
          .recorder()
          .note(
              "scheduler.accounting: `enforce` keeps everybody out until accounts exist; the run-book"
                  + " adds the first");
    }
    return Optional.of(Fields.fields().put("Mode", "STANDARD").put("DefaultPurgeTimeInDays", days));
  }

  private void tell(ServiceLimits.ClusterSize size) {
    lowering.recorder().service("AWS PCS", true, "`scheduler slurm`", scheduler.origin());
    hourly("scheduler/controller", "controller " + size.name());
    if (scheduler.accounting().isPresent()) {
      hourly("scheduler/accounting", "accounting usage " + size.name());
      lowering
          .recorder()
          .metered(
              "scheduler/accounting-storage",
              "pcs",
              "accounting storage",
              "GB",
              scheduler.origin());
    }
    List<String> managed = new ArrayList<>();
    for (Member member : lowering.members()) {
      boolean advanced = member.choice().machine().hasGpu();
      lowering
          .recorder()
          .standing(
              "nodes." + member.name() + "/management-fee",
              "pcs",
              "node management fee, " + (advanced ? "advanced" : "standard"),
              "node",
              member.lower() * 1000,
              member.upper() * 1000,
              member.origin());
      managed.add(member.name());
    }
    lowering.recorder().demand("", "PCS clusters", 1, "cluster", scheduler.origin());
    lowering
        .recorder()
        .demand("", "PCS compute node groups", managed.size(), "group", scheduler.origin());
    lowering
        .recorder()
        .demand("", "PCS queues", scheduler.queues().size(), "queue", scheduler.origin());
    tellController();
  }

  private void hourly(String id, String item) {
    lowering.recorder().standing(id, "pcs", item, "hour", 1000, 1000, scheduler.origin());
  }

  private void tellController() {
    scheduler
        .controller()
        .ifPresent(
            name ->
                lowering
                    .recorder()
                    .lose(
                        "controller-managed",
                        "nodes." + name.value(),
                        "controller = " + name.value(),
                        "AWS runs the controller: no machine of ours is made for it",
                        name.origin()));
  }
}
