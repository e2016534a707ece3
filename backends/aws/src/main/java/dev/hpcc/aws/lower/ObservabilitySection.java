package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.ServiceLimits;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** The scheduler's logs, delivered to CloudWatch. */
final class ObservabilitySection {
  private static final long DAY = 86_400;

  private final Lowering lowering;

  ObservabilitySection(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The kinds of log that PCS delivers (AWS PCS User Guide, "Scheduler logs", 2026). */
  private enum Kind {
    SCHEDULER("Scheduler", "PCS_SCHEDULER_LOGS"),
    JOBS("JobCompletion", "PCS_JOBCOMP_LOGS"),
    AUDIT("Audit", "PCS_SCHEDULER_AUDIT_LOGS");

    private final String stem;
    private final String type;

    Kind(String stem, String type) {
      this.stem = stem;
      this.type = type;
    }
  }

  /** Delivers the logs of the cluster. */
  void lower(Resource cluster) {
    Sourced<Long> asked = lowering.cluster().monitoring().logSeconds();
    Optional<Long> days = days(asked);
    if (days.isEmpty()) {
      return;
    }
    for (Kind kind : Kind.values()) {
      deliver(kind, cluster, logGroup(kind, days.get(), asked.origin()), asked.origin());
    }
    Ledger ledger = lowering.ledger("monitoring", asked.origin());
    ledger.service("Amazon CloudWatch Logs", true, "`logs` of `monitoring`");
    ledger.metered("ingestion", "cloudwatch-logs", "log ingestion, standard class", "GB");
    ledger.metered("storage", "cloudwatch-logs", "log storage", "GB");
  }

  /** A number of days that CloudWatch offers; empty when an error was reported. */
  private Optional<Long> days(Sourced<Long> asked) {
    long days = Math.max(1, (asked.value() + DAY - 1) / DAY);
    Optional<Long> legal = ServiceLimits.logDays(days);
    if (legal.isEmpty()) {
      lowering.error(
          AwsCodes.LOG_DAYS,
          asked.origin(),
          "CloudWatch keeps logs for at most 3653 days, not " + days,
          "write a duration up to that");
    } else if (legal.get() * DAY != asked.value() && !asked.origin().isBuiltIn()) {
      lowering
          .ledger("monitoring", asked.origin())
          .lose(
              "log-days",
              "logs = " + days + " days",
              legal.get() + " days, the next that CloudWatch offers");
    }
    return legal;
  }

  /** Kept when the stack goes, as long as was asked; the stack's own id keeps names apart. */
  private Resource logGroup(Kind kind, long days, Origin origin) {
    Value name =
        Value.join(
            Value.of("/aws/vendedlogs/pcs/"),
            new Value.Ref("AWS::StackName"),
            Value.of("/" + kind.type + "/"),
            new Value.StackGuid());
    return lowering
        .stack()
        .draft(kind.stem + "Logs", "AWS::Logs::LogGroup", origin)
        .data(true)
        .put("LogGroupName", name)
        .put("RetentionInDays", days)
        .add();
  }

  private void deliver(Kind kind, Resource cluster, Resource group, Origin origin) {
    Stack stack = lowering.stack();
    Resource source =
        stack
            .draft(kind.stem + "LogSource", "AWS::Logs::DeliverySource", origin)
            .put("Name", named("-" + kind.stem + "-source"))
            .put("LogType", kind.type)
            .put("ResourceArn", cluster.attribute("Arn"))
            .add();
    Resource destination =
        stack
            .draft(kind.stem + "LogDestination", "AWS::Logs::DeliveryDestination", origin)
            .put("Name", named("-" + kind.stem + "-logs"))
            .put("DestinationResourceArn", group.attribute("Arn"))
            .add();
    stack
        .draft(kind.stem + "LogDelivery", "AWS::Logs::Delivery", origin)
        .put("DeliverySourceName", source.ref())
        .put("DeliveryDestinationArn", destination.attribute("Arn"))
        .add();
  }

  private static Value named(String ending) {
    return Value.join(new Value.Ref("AWS::StackName"), Value.of(ending));
  }

  /** Without a scheduler nothing of ours writes logs. */
  void withoutScheduler() {
    Origin origin = lowering.cluster().monitoring().logSeconds().origin();
    if (!origin.isBuiltIn()) {
      lowering
          .recorder()
          .lose(
              "node-logs",
              "monitoring",
              "logs",
              "without a scheduler the logs stay on the nodes",
              origin);
    }
  }
}
