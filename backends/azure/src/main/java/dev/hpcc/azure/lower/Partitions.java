package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ConfigLine;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.SlurmText;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.Exclusive;
import dev.hpcc.ir.Scheduler.Queue;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Queues as Slurm partitions. The Slurm project writes one partition per node array itself and
 * nothing else can be said in that line, so a queue that says more is a second partition over the
 * same nodes. A queue that says nothing more keeps the project's own.
 */
final class Partitions {

  private static final String ALL = "-all";
  private static final List<String> MEMORY_KEYS =
      List.of("defmempercpu", "defmempernode", "defmempergpu");
  private static final long MIB = 1L << 20;
  private static final long LEAST_KEPT_MIB = 1024;
  private static final long KEPT_PERCENT = 5;

  private final Build build;
  private final Fleet fleet;
  private final Map<String, Automatic> automatic = new LinkedHashMap<>();
  private final List<ConfigLine> lines = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();

  Partitions(Build build, Fleet fleet) {
    this.build = build;
    this.fleet = fleet;
  }

  /**
   * The partition that the project writes for a node array.
   *
   * @param isDefault whether jobs that name no queue go there
   */
  record Automatic(String partition, boolean isDefault) {}

  /** The project's own partition of each node array. */
  Map<String, Automatic> automatic() {
    return automatic;
  }

  /** The partitions of our own. */
  List<ConfigLine> lines() {
    return lines;
  }

  void plan(List<Queue> queues) {
    for (Queue queue : queues) {
      taken.add(queue.name());
    }
    for (Queue queue : queues) {
      checkName(queue);
      List<Fleet.Member> members = members(queue);
      if (keepsAutomatic(queue, members)) {
        String array = members.get(0).arrays().get(0).array();
        automatic.put(array, new Automatic(queue.name(), queue.isDefault()));
      } else {
        overlay(queue, members);
      }
    }
    nameTheRest();
  }

  /** A partition's name that no other has. */
  private String free(String wanted) {
    String name = wanted;
    while (taken.contains(name)) {
      name += "-nodes";
    }
    taken.add(name);
    return name;
  }

  private void checkName(Queue queue) {
    if (queue.name().equalsIgnoreCase("default")) {
      build.error(
          AzureCodes.QUEUE_NAME,
          queue.origin(),
          "Slurm reads a partition of the name `" + queue.name() + "` as settings for all others",
          "any other name");
    }
  }

  private List<Fleet.Member> members(Queue queue) {
    List<Fleet.Member> members = new ArrayList<>();
    for (Sourced<String> group : queue.groups()) {
      fleet.find(group.value()).ifPresent(members::add);
    }
    return members;
  }

  private boolean keepsAutomatic(Queue queue, List<Fleet.Member> members) {
    boolean oneArray = members.size() == 1 && !members.get(0).isSplit();
    return oneArray
        && !automatic.containsKey(members.get(0).arrays().get(0).array())
        && queue.timeLimitSeconds().value().isEmpty()
        && (queue.defaultTimeSeconds().isEmpty()
            || queue.defaultTimeSeconds().get().value().isEmpty())
        && queue.priority().value() == 1
        && queue.exclusive().value() == Exclusive.NO
        && queue.config().isEmpty();
  }

  private void nameTheRest() {
    for (Fleet.Member member : fleet.members()) {
      for (Fleet.Island island : member.arrays()) {
        if (!automatic.containsKey(island.array())) {
          automatic.put(island.array(), new Automatic(free(island.array() + ALL), false));
        }
      }
    }
  }

  /** A partition of our own, or one per island: a job never crosses from one to the next. */
  private void overlay(Queue queue, List<Fleet.Member> members) {
    int islands = 1;
    for (Fleet.Member member : members) {
      islands = Math.max(islands, member.arrays().size());
    }
    List<String> names = new ArrayList<>();
    for (int island = 0; island < islands; island++) {
      String name = islands == 1 ? queue.name() : free(queue.name() + "-" + (island + 1));
      names.add(name);
      String nodes = nodes(members, island);
      if (nodes.isEmpty()) {
        build.recorder.note("queue." + name + ": left out, its groups have no nodes");
      } else {
        lines.add(line(queue, name, nodes, members, island == 0));
      }
    }
    tellOverlay(queue, names);
  }

  private void tellOverlay(Queue queue, List<String> names) {
    String subject = "queue." + queue.name();
    build.recorder.lose(
        "overlay-partition",
        subject,
        "a queue with settings of its own",
        "a second partition over the same nodes: the project's own one stays open, without limits,"
            + " to whoever names it, and slurmctld does not start while the quota is below the"
            + " group's upper count",
        queue.origin());
    if (names.size() > 1) {
      build.recorder.lose(
          "queue-per-island",
          subject,
          "one queue over " + names.size() + " InfiniBand islands",
          "a partition per island ("
              + String.join(", ", names)
              + "): jobs name them all, sbatch -p "
              + String.join(",", names),
          queue.origin());
    }
  }

  private String nodes(List<Fleet.Member> members, int index) {
    StringBuilder nodes = new StringBuilder();
    for (Fleet.Member member : members) {
      List<Fleet.Island> arrays = member.arrays();
      if (member.isSplit() && index >= arrays.size()) {
        continue;
      }
      Fleet.Island island = arrays.get(member.isSplit() ? index : 0);
      if (island.upper() > 0) {
        nodes.append(nodes.length() == 0 ? "" : ",").append(hosts(island, island.upper()));
      }
    }
    return nodes.toString();
  }

  private String hosts(Fleet.Island island, long count) {
    return SlurmText.hosts(build.naming.nodePrefix() + island.array() + "-", 1, count);
  }

  private ConfigLine line(
      Queue queue, String name, String nodes, List<Fleet.Member> members, boolean first) {
    ConfigLine.Builder line =
        new ConfigLine.Builder().put("PartitionName", name).put("Nodes", nodes);
    line.put("Default", queue.isDefault() && first ? "YES" : "NO");
    if (!setsMemory(queue)) {
      line.put("DefMemPerCPU", Long.toString(memoryPerCpu(members)));
    }
    line.put("MaxTime", SlurmText.limit(queue.timeLimitSeconds().value()));
    if (queue.defaultTimeSeconds().isPresent()) {
      line.put("DefaultTime", SlurmText.limit(queue.defaultTimeSeconds().get().value()));
    }
    line.put("PriorityTier", Long.toString(queue.priority().value()));
    if (queue.exclusive().value() == Exclusive.JOB) {
      line.put("OverSubscribe", "EXCLUSIVE");
    } else if (queue.exclusive().value() == Exclusive.USER) {
      line.put("ExclusiveUser", "YES");
    }
    for (dev.hpcc.ir.Scheduler.ConfigLine own : queue.config()) {
      line.put(own.key(), own.value());
    }
    return line.put("State", "UP").build();
  }

  private static boolean setsMemory(Queue queue) {
    for (dev.hpcc.ir.Scheduler.ConfigLine own : queue.config()) {
      if (MEMORY_KEYS.contains(own.key().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Memory of a job per CPU, in MiB, as the project computes it for its own partitions: what is
   * left after 5 %, at least 1 GiB, over the CPUs. The least over the queue's groups. Without it
   * every job would take a whole node's memory.
   */
  static long memoryPerCpu(List<Fleet.Member> members) {
    long least = Long.MAX_VALUE;
    for (Fleet.Member member : members) {
      Machine machine = member.choice().machine();
      long mib = machine.memoryBytes() / MIB;
      long kept = Math.max(LEAST_KEPT_MIB, (mib * KEPT_PERCENT + 99) / 100);
      least = Math.min(least, Math.max(1, (mib - kept) / cpus(member, machine)));
    }
    return least;
  }

  /** CPUs as the project counts them; threads where cores are unknown, which asks for less. */
  private static long cpus(Fleet.Member member, Machine machine) {
    boolean threads = member.group().smt().value() || machine.cores() == Machine.UNKNOWN;
    return Math.max(1, threads ? machine.vcpus() : machine.cores());
  }

  /** Nodes that are never stopped, so many of each group; empty where no group keeps any. */
  String kept() {
    StringBuilder kept = new StringBuilder();
    for (Fleet.Member member : fleet.of(Role.COMPUTE)) {
      for (Fleet.Island island : member.arrays()) {
        if (island.lower() > 0) {
          kept.append(kept.length() == 0 ? "" : ",").append(hosts(island, island.upper()));
          if (island.lower() < island.upper()) {
            kept.append(':').append(island.lower());
          }
        }
      }
    }
    return kept.toString();
  }
}
