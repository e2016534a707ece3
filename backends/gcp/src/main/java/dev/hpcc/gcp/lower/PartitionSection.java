package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.SlurmConfigCheck;
import dev.hpcc.backend.SlurmText;
import dev.hpcc.gcp.lower.NodesSection.Nodeset;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Exclusive;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Scheduler.Queue;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The partitions of Slurm, one per queue. */
final class PartitionSection {
  private static final String PARTITION =
      "community/modules/compute/schedmd-slurm-gcp-v6-partition";

  /** Never, in the Toolkit's words. */
  private static final long NEVER = -1;

  /** Seconds an RDMA machine may take to start and to stop, as the Toolkit's H4D example sets. */
  private static final long RDMA_START = 900;

  private static final long RDMA_STOP = 600;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final Scheduler scheduler;
  private final SlurmConfigCheck check;

  PartitionSection(Draft draft, SlurmConfigCheck check) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.scheduler = draft.cluster().scheduler();
    this.check = check;
  }

  /** The ids of the partitions' modules. */
  List<String> lower(Map<String, Nodeset> nodesets) {
    List<String> written = new ArrayList<>();
    scheduler.queues().forEach(queue -> written.add(queue.name()));
    Map<String, String> names = draft.names().hyphened(written);
    List<String> ids = new ArrayList<>();
    for (Queue queue : scheduler.queues()) {
      String name = names.getOrDefault(queue.name(), queue.name());
      if (!name.equals(queue.name())) {
        recorder.decide("queue." + queue.name(), name, "the nearest legal name", queue.origin());
      }
      ids.add(partition(queue, name, nodesets));
    }
    return ids;
  }

  private String partition(Queue queue, String name, Map<String, Nodeset> nodesets) {
    String id = draft.names().module("queue_" + queue.name());
    ToolkitModule.Builder module = draft.module(id, PARTITION, queue.origin());
    boolean fixed = false;
    boolean slow = false;
    boolean setup = false;
    for (Sourced<String> group : queue.groups()) {
      Nodeset nodeset = nodesets.get(group.value());
      if (nodeset != null) {
        module.use(nodeset.module());
        fixed |= nodeset.fixed();
        slow |= nodeset.rdma();
        setup |= nodeset.setup();
      }
    }
    // The Toolkit refuses its own job-exclusive partitions where some nodes always run.
    boolean own = queue.exclusive().value() == Exclusive.JOB && !fixed;
    module
        .set("partition_name", name)
        .set("is_default", queue.isDefault())
        .set("exclusive", own)
        .set("suspend_time", scheduler.idleSeconds().value().orElse(NEVER));
    timeouts(module, slow, setup);
    List<Setting> conf = conf(queue, own);
    if (!conf.isEmpty()) {
      module.set("partition_conf", new Value.Fields(conf));
    }
    draft.add(module);
    return id;
  }

  /**
   * How long nodes may take to join and to go, where that is longer than usual.
   *
   * @param slow whether some are RDMA machines
   * @param setup whether some run scripts first
   */
  private static void timeouts(ToolkitModule.Builder module, boolean slow, boolean setup) {
    if (setup || slow) {
      module.set("resume_timeout", setup ? ControllerSection.SCRIPT_SECONDS : RDMA_START);
    }
    if (slow) {
      module.set("suspend_timeout", RDMA_STOP);
    }
  }

  private List<Setting> conf(Queue queue, boolean own) {
    List<Setting> conf = new ArrayList<>();
    if (!queue.timeLimitSeconds().origin().isBuiltIn()) {
      conf.add(Setting.of("MaxTime", SlurmText.limit(queue.timeLimitSeconds().value())));
    }
    Optional<Sourced<Optional<Long>>> usual = queue.defaultTimeSeconds();
    usual.ifPresent(time -> conf.add(Setting.of("DefaultTime", SlurmText.limit(time.value()))));
    if (!queue.priority().origin().isBuiltIn()) {
      conf.add(Setting.of("PriorityTier", Long.toString(queue.priority().value())));
    }
    switch (queue.exclusive().value()) {
      case JOB ->
          conf.add(
              own ? Setting.of("PowerDownOnIdle", "NO") : Setting.of("OverSubscribe", "EXCLUSIVE"));
      case USER -> conf.add(Setting.of("ExclusiveUser", "YES"));
      case NO -> {}
    }
    check.fields("queue", queue.config());
    for (Scheduler.ConfigLine line : queue.config()) {
      conf.add(Setting.of(line.key(), line.value()));
    }
    return conf;
  }
}
