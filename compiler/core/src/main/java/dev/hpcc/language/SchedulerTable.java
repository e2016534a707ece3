package dev.hpcc.language;

import static dev.hpcc.language.KeySpec.key;
import static dev.hpcc.language.KeySpec.later;
import static dev.hpcc.language.Types.choice;

import dev.hpcc.language.BlockSpec.Common;
import dev.hpcc.language.BlockSpec.Label;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import java.util.List;

/** Jobs: {@code scheduler}, {@code queue} and {@code accounting}. */
final class SchedulerTable {
  /** The words after {@code scheduler}. */
  static final Type.Choice KINDS =
      choice(
          List.of("slurm", "none"),
          List.of("batch", "pbs", "gridengine", "htcondor", "lsf", "kubernetes"));

  private static final Value EMPTY_LIST = new Value.Items(List.of());
  private static final Value EMPTY_MAP = new Value.Entries(List.of());

  private SchedulerTable() {}

  static List<BlockSpec> specs() {
    return List.of(scheduler(), queue(), accounting());
  }

  private static BlockSpec scheduler() {
    return BlockSpec.of(
            BlockKind.SCHEDULER,
            Label.WORD,
            Common.ALL,
            "What starts jobs; without one the cluster is plain machines.",
            key("version", Types.LINE, "the scheduler's major version")
                .standard(new Value.Text("25.11")),
            key("controller", Types.ref(BlockKind.NODES), "the machine that runs it")
                .otherwise("sized by the fleet"),
            key("login", Types.set(Types.ref(BlockKind.NODES)), "where users log in")
                .standard(EMPTY_LIST),
            key(
                    "idle_timeout",
                    Types.wordOr("never", Types.DURATION),
                    "how long an idle node is kept")
                .standard(
                    new Value.Amount(new Quantity(Rational.of(600), Dimension.DURATION), "10 min")),
            key("config", Types.MAPPING, "raw lines of the scheduler's own configuration")
                .standard(EMPTY_MAP),
            later("allocate", "what jobs consume on a node"),
            later("priority", "weights of the job priority"),
            later("preempt", "what lets a job displace another"),
            later("job_start", "scripts before each job"),
            later("job_end", "scripts after each job"),
            later("health_check", "drain nodes that fail checks"),
            later("high_availability", "a second controller"),
            later("rest_api", "the scheduler's REST service"),
            later("max_jobs", "most jobs queued and running"),
            later("start_timeout", "time a node may take to join"),
            later("state", "where the controller keeps its state"))
        .holding(BlockKind.QUEUE, BlockKind.ACCOUNTING);
  }

  private static BlockSpec queue() {
    return BlockSpec.of(
            BlockKind.QUEUE,
            Label.NAME,
            Common.ALL,
            "Where jobs wait; a Slurm partition.",
            key("nodes", Types.set(Types.ref(BlockKind.NODES)), "the groups that serve it")
                .otherwise("the group of its own name"),
            key("default", Types.BOOL, "takes jobs that name no queue")
                .ownOnly()
                .otherwise("`true` for the only queue"),
            key("time_limit", Types.wordOr("unlimited", Types.DURATION), "longest run of a job")
                .standard("unlimited"),
            key(
                    "default_time",
                    Types.wordOr("unlimited", Types.DURATION),
                    "limit of a job that states none")
                .otherwise("`time_limit`"),
            key("priority", Types.whole(0, 65_533), "the higher queue goes first")
                .standard(new Value.Amount(Quantity.number(1), "1")),
            key("exclusive", choice("no", "job", "user"), "who has a node for itself")
                .standard("no"),
            key("config", Types.MAPPING, "raw settings of the queue").standard(EMPTY_MAP),
            later("placement", "placement of its groups"),
            later("preempt", "what becomes of displaced jobs"),
            later("grace", "notice before a job is displaced"),
            later("default_memory", "memory of a job that states none"),
            later("max_nodes", "largest job"),
            later("accounts", "accounts that may submit"),
            later("groups", "Unix groups that may submit"),
            later("idle_timeout", "how long its idle nodes are kept"))
        .inside(BlockKind.SCHEDULER);
  }

  private static BlockSpec accounting() {
    return BlockSpec.of(
            BlockKind.ACCOUNTING,
            Label.NONE,
            Common.ALL,
            "Records of jobs in a database.",
            key("retention", Types.wordOr("forever", Types.DURATION), "how long records are kept")
                .standard("forever"),
            key(
                    "enforce",
                    Types.set(choice("associations", "limits", "qos", "safe", "nosteps", "nojobs")),
                    "what is enforced; users need an account before their first job")
                .standard(EMPTY_LIST),
            key("database", choice(List.of("managed"), List.of("local")), "where records live")
                .standard("managed"),
            key("password", Types.SECRET, "of the database, where the target runs one of its own")
                .otherwise("asked for at deployment"),
            later("user", "of a database of your own"),
            later("config", "raw lines of the accounting service"))
        .inside(BlockKind.SCHEDULER);
  }
}
