package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;

/**
 * The scheduler; a blueprint without one has kind {@link SchedulerKind#NONE}.
 *
 * @param version the scheduler's own major version, {@code 25.11}
 * @param controller name of the node group that runs it; absent is sized by the fleet
 * @param login names of the login node groups
 * @param idleSeconds how long an idle node is kept; empty value is for ever
 * @param config raw lines of the scheduler's own configuration
 */
public record Scheduler(
    Sourced<SchedulerKind> kind,
    Sourced<String> version,
    Optional<Sourced<String>> controller,
    List<Sourced<String>> login,
    Sourced<Optional<Long>> idleSeconds,
    List<ConfigLine> config,
    List<Queue> queues,
    Optional<Accounting> accounting,
    Options options,
    Origin origin) {
  public Scheduler {
    login = List.copyOf(login);
    config = List.copyOf(config);
    queues = List.copyOf(queues);
  }

  /** One raw setting. */
  public record ConfigLine(String key, String value, Origin origin) {}

  /**
   * A queue (a Slurm partition).
   *
   * @param groups names of the node groups it serves; never empty
   * @param timeLimitSeconds longest run of a job; empty value is unlimited
   * @param defaultTimeSeconds limit of a job that states none; absent is the time limit
   * @param priority Slurm's priority tier, 0..65533
   */
  public record Queue(
      String name,
      List<Sourced<String>> groups,
      boolean isDefault,
      Sourced<Optional<Long>> timeLimitSeconds,
      Optional<Sourced<Optional<Long>>> defaultTimeSeconds,
      Sourced<Long> priority,
      Sourced<Exclusive> exclusive,
      List<ConfigLine> config,
      Options options,
      Origin origin) {
    public Queue {
      groups = List.copyOf(groups);
      config = List.copyOf(config);
    }
  }

  /**
   * Job accounting in a database.
   *
   * @param retentionSeconds how long records are kept; empty value is for ever
   * @param enforce in the order written
   * @param password name of a secret parameter; absent is asked for at deployment
   */
  public record Accounting(
      Sourced<Optional<Long>> retentionSeconds,
      Sourced<List<EnforceRule>> enforce,
      Optional<Sourced<String>> password,
      Options options,
      Origin origin) {}
}
