package dev.hpcc.azure.lower;

import dev.hpcc.ir.Sourced;

/** Logs and metrics. */
final class ObservabilitySection {

  private static final long DAY = 86_400;

  private final Build build;

  ObservabilitySection(Build build) {
    this.build = build;
  }

  void lower() {
    Sourced<Long> logs = build.cluster.monitoring().logSeconds();
    if (!logs.origin().isBuiltIn()) {
      build.recorder.lose(
          "logs-stay-on-nodes",
          "monitoring",
          "logs = " + (logs.value() + DAY - 1) / DAY + " days",
          "CycleCloud ships metrics and no logs: node logs go with the node",
          logs.origin());
    }
  }
}
