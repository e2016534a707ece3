package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.lower.NodesSection.Prepared;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Scheduler.Queue;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slurm: the managed cluster, its node groups, its queues. */
final class SchedulerSection {
  /** What PCS takes by itself, said so that a reader sees it. */
  private static final String SPOT_STRATEGY = "price-capacity-optimized";

  private final Lowering lowering;
  private final NetworkPlan network;

  SchedulerSection(Lowering lowering, NetworkPlan network) {
    this.lowering = lowering;
    this.network = network;
  }

  /** The cluster; empty when an error was reported. */
  Optional<Resource> lower(Map<String, Prepared> prepared) {
    PcsNames names = new PcsNames(lowering);
    Optional<Resource> cluster = new ClusterSection(lowering, network).lower(names);
    if (cluster.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Resource> groups = new LinkedHashMap<>();
    for (Prepared group : prepared.values()) {
      groups.put(group.member().name(), group(cluster.get(), group, names));
    }
    for (Queue queue : lowering.cluster().scheduler().queues()) {
      queue(cluster.get(), queue, groups, names);
    }
    return cluster;
  }

  private Resource group(Resource cluster, Prepared prepared, PcsNames names) {
    Member member = prepared.member();
    boolean spot = member.choice().group().purchase().value() == Purchase.SPOT;
    String id = lowering.ids().id("nodes", member.name(), "Nodes");
    Stack.Draft draft =
        lowering
            .stack()
            .draft(id, "AWS::PCS::ComputeNodeGroup", member.origin())
            .after(prepared.after())
            .put("Name", names.group(member.name()))
            .put("ClusterId", cluster.attribute("Id"))
            .put("AmiId", prepared.image().ami())
            .put("CustomLaunchTemplate", template(prepared.template()))
            .put("IamInstanceProfileArn", prepared.profile().orElseThrow())
            .put("InstanceConfigs", Value.list(machine(member)))
            .put("PurchaseOption", spot ? "SPOT" : "ONDEMAND");
    if (spot) {
      draft.put("SpotOptions", Fields.fields().put("AllocationStrategy", SPOT_STRATEGY));
    }
    Resource made =
        draft
            .put("ScalingConfiguration", scaling(member))
            .put("SubnetIds", Value.list(prepared.place().subnet().id()))
            .add();
    if (member.role() != Role.COMPUTE) {
      lowering
          .stack()
          .output(id + "Id", "Id of the node group " + member.name(), made.attribute("Id"));
    }
    return made;
  }

  private static Fields template(Resource template) {
    return Fields.fields()
        .put("TemplateId", template.ref())
        .put("Version", template.attribute("LatestVersionNumber"));
  }

  private static Value machine(Member member) {
    return Fields.fields().put("InstanceType", member.choice().machine().name()).struct();
  }

  private static Fields scaling(Member member) {
    return Fields.fields()
        .put("MinInstanceCount", member.lower())
        .put("MaxInstanceCount", member.upper());
  }

  private void queue(Resource cluster, Queue queue, Map<String, Resource> groups, PcsNames names) {
    List<Value> members = new ArrayList<>();
    for (Sourced<String> name : queue.groups()) {
      Resource group = groups.get(name.value());
      if (group != null) {
        members.add(Fields.fields().put("ComputeNodeGroupId", group.attribute("Id")).struct());
      }
    }
    Stack.Draft draft =
        lowering
            .stack()
            .draft(
                lowering.ids().id("queue", queue.name(), "Queue"),
                "AWS::PCS::Queue",
                queue.origin())
            .put("Name", name(queue, names))
            .put("ClusterId", cluster.attribute("Id"))
            .put("ComputeNodeGroupConfigurations", new Value.Items(members));
    Value.Items settings = new SlurmSettings(lowering).ofQueue(queue);
    if (!settings.items().isEmpty()) {
      draft.put("SlurmConfiguration", Fields.fields().put("SlurmCustomSettings", settings));
    }
    draft.add();
  }

  private String name(Queue queue, PcsNames names) {
    String name = names.queue(queue.name());
    if (!name.equals(queue.name())) {
      lowering
          .ledger("queue." + queue.name(), queue.origin())
          .lose(
              "queue-name",
              queue.name(),
              "users write `" + name + "`: PCS takes 3 to 25 letters, digits and hyphens");
    }
    return name;
  }

  /**
   * Nodes of a group on PCS: what no queue serves runs at a fixed number, its lower bound.
   *
   * @return {@code lower, upper}; an error is reported for a group that would never run
   */
  static long[] counts(
      Lowering lowering, Role role, long lower, long upper, String name, Origin at) {
    if (role == Role.COMPUTE || lower == upper) {
      return new long[] {lower, upper};
    }
    if (lower == 0) {
      lowering.error(
          AwsCodes.NEVER_RUNS,
          at,
          "nothing would ever start a node of `"
              + name
              + "`: no queue serves it and its lower"
              + " bound is 0",
          "write `count = 1`, or name the group in a queue");
    }
    lowering
        .recorder()
        .lose(
            "count-fixed",
            "nodes." + name,
            "count = " + lower + ".." + upper,
            (lower == 1 ? "1 node" : lower + " nodes") + ": on AWS only groups of a queue grow",
            at);
    return new long[] {lower, lower};
  }

  /** What a group is in the cluster. */
  static Role role(Scheduler scheduler, String group) {
    if (scheduler.controller().isPresent() && scheduler.controller().get().value().equals(group)) {
      return Role.CONTROLLER;
    }
    for (Queue queue : scheduler.queues()) {
      for (Sourced<String> name : queue.groups()) {
        if (name.value().equals(group)) {
          return Role.COMPUTE;
        }
      }
    }
    for (Sourced<String> name : scheduler.login()) {
      if (name.value().equals(group)) {
        return Role.LOGIN;
      }
    }
    return Role.PLAIN;
  }
}
