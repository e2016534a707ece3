package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.ir.Cluster.Monitoring;
import dev.hpcc.ir.Origin;

/** Logs: they go to the project's own log bucket, which no module of the Toolkit makes. */
final class ObservabilitySection {
  private static final long DAY = 86_400;

  private final Draft draft;
  private final PlanRecorder recorder;

  ObservabilitySection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
  }

  /** The days that logs are to be kept, a started one counted whole. */
  long lower() {
    Origin origin = draft.cluster().monitoring().origin();
    recorder.service("Cloud Logging", true, "logs of the nodes", origin);
    recorder.metered("monitoring/ingestion", "cloud-logging", "ingestion", "GiB", origin);
    Monitoring monitoring = draft.cluster().monitoring();
    if (!monitoring.logSeconds().origin().isBuiltIn()) {
      recorder.lose(
          GcpSupport.LOGS,
          "monitoring",
          "logs = " + logDays() + " days",
          "logs go to the project's `_Default` bucket, whose retention is the project's: a"
              + " command in the run-book sets it",
          monitoring.logSeconds().origin());
    }
    return logDays();
  }

  private long logDays() {
    return (draft.cluster().monitoring().logSeconds().value() + DAY - 1) / DAY;
  }
}
