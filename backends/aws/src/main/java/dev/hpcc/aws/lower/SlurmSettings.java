package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.ServiceLimits;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.SlurmConfigCheck;
import dev.hpcc.backend.SlurmKeys;
import dev.hpcc.backend.SlurmText;
import dev.hpcc.ir.EnforceRule;
import dev.hpcc.ir.Exclusive;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Scheduler.ConfigLine;
import dev.hpcc.ir.Scheduler.Queue;
import java.util.ArrayList;
import java.util.List;

/** Slurm's own settings, of the cluster and of each queue: the language's keys, then raw ones. */
final class SlurmSettings {
  private static final long MIB = 1L << 20;
  private static final long LEAST_RESERVED_MIB = 1024;

  private final Lowering lowering;
  private final List<Value> settings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  SlurmSettings(Lowering lowering) {
    this.lowering = lowering;
  }

  Value.Items ofCluster() {
    Scheduler scheduler = lowering.cluster().scheduler();
    if (scheduler.accounting().isPresent()) {
      List<EnforceRule> rules = scheduler.accounting().get().enforce().value();
      if (!rules.isEmpty()) {
        set("AccountingStorageEnforce", enforced(rules));
      }
    }
    raw("cluster", scheduler.config());
    jobsTakeMemory();
    return new Value.Items(settings);
  }

  private static String enforced(List<EnforceRule> rules) {
    StringBuilder text = new StringBuilder();
    for (EnforceRule rule : rules) {
      text.append(text.length() == 0 ? "" : ",");
      text.append(rule == EnforceRule.QOS ? "QOS" : rule.word());
    }
    return text.toString();
  }

  /**
   * Jobs take cores and memory, as on the other clouds: PCS counts cores only, unless told. A job
   * that states no memory gets its cores' share of the smallest node.
   */
  private void jobsTakeMemory() {
    if (has("SelectTypeParameters")) {
      return;
    }
    set("SelectTypeParameters", "CR_CPU_Memory");
    if (has("DefMemPerCPU")) {
      return;
    }
    long least = Long.MAX_VALUE;
    for (Member member : lowering.members(Role.COMPUTE)) {
      long mib = member.choice().machine().memoryBytes() / MIB;
      long usable = mib - Math.max(LEAST_RESERVED_MIB, mib * 5 / 100);
      least = Math.min(least, usable / Math.max(1, member.choice().machine().cores()));
    }
    if (least != Long.MAX_VALUE && least > 0) {
      set("DefMemPerCPU", Long.toString(least));
      lowering
          .recorder()
          .decide(
              "scheduler.memory",
              "DefMemPerCPU=" + least + " MiB",
              "a job that asks for no memory gets the least share per core among the groups; `config`"
                  + " changes it",
              lowering.cluster().scheduler().origin());
    }
  }

  Value.Items ofQueue(Queue queue) {
    if (queue.isDefault()) {
      set("Default", "YES");
    }
    if (queue.timeLimitSeconds().value().isPresent()) {
      set("MaxTime", SlurmText.limit(queue.timeLimitSeconds().value()));
    }
    queue.defaultTimeSeconds().ifPresent(time -> set("DefaultTime", SlurmText.limit(time.value())));
    if (!queue.priority().origin().isBuiltIn()) {
      set("PriorityTier", Long.toString(queue.priority().value()));
    }
    if (queue.exclusive().value() == Exclusive.JOB) {
      set("OverSubscribe", "EXCLUSIVE");
    } else if (queue.exclusive().value() == Exclusive.USER) {
      set("ExclusiveUser", "YES");
    }
    raw("queue", queue.config());
    return new Value.Items(settings);
  }

  private void raw(String level, List<ConfigLine> config) {
    SlurmConfigCheck check =
        new SlurmConfigCheck(
            SlurmKeys.parse(ServiceLimits.slurmKeys()), "AWS PCS", lowering.sink());
    check.lines(level, config);
    for (ConfigLine line : config) {
      if (has(line.key())) {
        lowering.error(
            AwsCodes.SETTING_TWICE,
            line.origin(),
            "`" + line.key() + "` is set twice: a key of the language sets it as well",
            "keep one of the two");
      } else if (SecretReferences.isIn(line.value())) {
        SecretReferences.report(line.value(), line.origin(), lowering.sink());
      } else {
        set(line.key(), line.value());
      }
    }
  }

  private boolean has(String name) {
    for (String known : names) {
      if (known.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private void set(String name, String value) {
    names.add(name);
    settings.add(Fields.fields().put("ParameterName", name).put("ParameterValue", value).struct());
  }
}
