package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ConfigLine;
import dev.hpcc.azure.model.CycleParameter;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.SlurmConfigCheck;
import dev.hpcc.backend.SlurmKeys;
import dev.hpcc.ir.EnforceRule;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Scheduler.Queue;
import dev.hpcc.ir.SchedulerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slurm by CycleCloud's own project, or no scheduler. */
final class SchedulerSection {

  /**
   * Ten years: a negative time would switch off power saving, and with it the starting of nodes.
   */
  private static final long NEVER_SECONDS = 315_360_000L;

  private static final int VERSION_COLUMNS = 3;

  /** What the Slurm project allows unless it is told (README of project 4.0.9). */
  private static final long DEFAULT_MOST_NODES = 10_000;

  /** Users of Slurm's daemons, equal on every node (Slurm project 4.0.9). */
  private static final long SLURM_ID = 11_100;

  private static final long MUNGE_ID = 11_101;
  private static final long REST_ID = 11_102;

  private final Build build;
  private final Scheduler scheduler;

  SchedulerSection(Build build) {
    this.build = build;
    this.scheduler = build.cluster.scheduler();
  }

  boolean isSlurm() {
    return scheduler.kind().value() == SchedulerKind.SLURM;
  }

  /** Reports a version or a setting that Azure does not take. */
  void check() {
    if (isSlurm()) {
      exactVersion();
      SlurmConfigCheck check =
          new SlurmConfigCheck(
              SlurmKeys.parse(Table.text("slurm-keys.tsv")), "Azure CycleCloud", build.sink);
      check.lines("cluster", scheduler.config());
      for (Queue queue : scheduler.queues()) {
        check.fields("queue", queue.config());
      }
    }
  }

  private String exactVersion() {
    List<String> majors = new ArrayList<>();
    for (String[] cells : Table.read("slurm-versions.tsv", VERSION_COLUMNS)) {
      if (cells[0].equals(scheduler.version().value())) {
        return cells[1];
      }
      majors.add(cells[0]);
    }
    build.error(
        AzureCodes.VERSION,
        scheduler.version().origin(),
        "Slurm `" + scheduler.version().value() + "` is not offered by CycleCloud's Slurm project",
        "`version = \"" + String.join("\"`, \"", majors) + "\"`");
    return "";
  }

  /** Configuration of all nodes. */
  void configure(Section configuration, Fleet fleet, Partitions partitions) {
    configuration
        .put("slurm.version", exactVersion())
        .put("slurm.user.uid", SLURM_ID)
        .put("slurm.user.gid", SLURM_ID)
        .put("munge.user.uid", MUNGE_ID)
        .put("munge.user.gid", MUNGE_ID)
        .put("slurm.slurmrestd.user.uid", REST_ID)
        .put("slurm.slurmrestd.user.gid", REST_ID);
    long nodes = fleet.mostNodes();
    if (nodes > DEFAULT_MOST_NODES) {
      configuration.put("slurm.max_node_count", nodes);
    }
    configuration.put(
        "slurm.additional.config",
        build.parameters.lines(
            "SlurmConfig",
            "lines that end slurm.conf",
            new CycleParameter.Value.SlurmConfig(lines(fleet, partitions)),
            scheduler.origin()));
    build.recorder.decide(
        "scheduler",
        "Slurm " + exactVersion(),
        "the version that CycleCloud's Slurm project installs for " + scheduler.version().value(),
        scheduler.version().origin());
  }

  /** What ends slurm.conf: later lines win over those that the project writes. */
  private List<ConfigLine> lines(Fleet fleet, Partitions partitions) {
    List<ConfigLine> lines = new ArrayList<>();
    Optional<Long> idle = scheduler.idleSeconds().value();
    lines.add(ConfigLine.of("SuspendTime", Long.toString(idle.orElse(NEVER_SECONDS))));
    for (Scheduler.ConfigLine own : scheduler.config()) {
      lines.add(ConfigLine.of(own.key(), own.value()));
    }
    if (scheduler.accounting().isPresent()
        && !scheduler.accounting().get().enforce().value().isEmpty()) {
      List<String> rules = new ArrayList<>();
      for (EnforceRule rule : scheduler.accounting().get().enforce().value()) {
        rules.add(rule.word());
      }
      lines.add(ConfigLine.of("AccountingStorageEnforce", String.join(",", rules)));
    }
    String kept = partitions.kept();
    if (!kept.isEmpty()) {
      // Slurm refuses to start with an empty one.
      lines.add(ConfigLine.of("SuspendExcNodes", kept));
    }
    lines.addAll(partitions.lines());
    minimum(fleet);
    return lines;
  }

  private void minimum(Fleet fleet) {
    for (Fleet.Member member : fleet.of(Role.COMPUTE)) {
      if (member.choice().lowerNodes() > 0) {
        build.recorder.lose(
            "minimum-at-run-time",
            member.subject(),
            "at least " + member.choice().lowerNodes() + " nodes kept running",
            "Slurm does not stop so many once they run; the first start is a run-book command, and"
                + " keep-alive marks of CycleCloud's page no longer count",
            member.group().count().origin());
      }
    }
  }
}
