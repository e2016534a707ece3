package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compute and login nodes of a Slurm cluster. */
final class NodesSection {
  private static final String NODESET = "community/modules/compute/schedmd-slurm-gcp-v6-nodeset";
  private static final String LOGIN = "community/modules/scheduler/schedmd-slurm-gcp-v6-login";

  private final Draft draft;
  private final NetworkWiring network;
  private final NodeParts parts;
  private final MountPlan mounts;
  private final SetupSection setups;

  NodesSection(
      Draft draft, NetworkWiring network, NodeParts parts, MountPlan mounts, SetupSection setups) {
    this.draft = draft;
    this.network = network;
    this.parts = parts;
    this.mounts = mounts;
    this.setups = setups;
  }

  /**
   * A group's nodeset.
   *
   * @param module its id
   * @param setup whether scripts run before its nodes take jobs
   * @param fixed whether some of its nodes always run
   */
  record Nodeset(String module, boolean setup, boolean fixed, boolean rdma) {}

  /** A nodeset for each group that a queue serves, by the group's name. */
  Map<String, Nodeset> compute(List<NodeGroup> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(group.name()));
    Map<String, String> nodesets = draft.names().nodesets(names);
    Map<String, Nodeset> made = new LinkedHashMap<>();
    for (NodeGroup group : groups) {
      made.put(group.name(), nodeset(group, nodesets.getOrDefault(group.name(), group.name())));
    }
    return made;
  }

  private Nodeset nodeset(NodeGroup group, String name) {
    MachineChoice choice = draft.site().choice(group.name());
    checkCount(group, choice);
    refuseFixedAddress(group);
    boolean falcon = parts.link(group).falcon();
    Optional<String> setup = setups.of(group, falcon, mounts.rootsOf(group));
    String id = draft.names().module(group.name() + "_nodeset");
    ToolkitModule.Builder module = draft.module(id, NODESET, group.origin());
    network
        .subnet(group.subnet().map(subnet -> subnet.value()), SubnetPurpose.COMPUTE.word())
        .connect(module);
    setup.ifPresent(module::use);
    module.use(mounts.of(group)).set("name", name);
    parts.machine(module, choice, Role.COMPUTE);
    module
        .set("node_count_static", choice.lowerNodes())
        .set("node_count_dynamic_max", choice.upperNodes() - choice.lowerNodes());
    parts.fabric(module, group);
    parts.threads(module, group);
    module
        .set("node_conf", parts.layout(group))
        .set("enable_placement", parts.compact(group))
        .set("on_host_maintenance", "TERMINATE")
        .set("allow_automatic_updates", false);
    if (NodeParts.isSpot(group)) {
      module.set("enable_spot_vm", true);
    }
    if (AccessSection.isPublic(group)) {
      module.set("enable_public_ips", true);
    }
    parts.tag(module, group);
    parts.logins(module, Role.COMPUTE);
    draft.add(module);
    boolean rdma = parts.link(group).interfaces().isPresent();
    return new Nodeset(id, setup.isPresent(), choice.lowerNodes() > 0, rdma);
  }

  private void checkCount(NodeGroup group, MachineChoice choice) {
    if (choice.upperNodes() == 0) {
      draft.error(
          GcpCodes.NO_NODES,
          group.count().origin(),
          "group `" + group.name() + "` can have no node at all",
          "a nodeset has at least one node; write `0..1`, or `when = false` to switch it off");
    }
  }

  /** Host names of login groups: CLUSTER-GROUP-NUMBER. */
  Map<String, String> loginNames(List<NodeGroup> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(group.name()));
    return draft.names().hyphened(names);
  }

  /** A module for each login group; their ids. */
  List<String> login(List<NodeGroup> groups) {
    List<String> ids = new ArrayList<>();
    Map<String, String> names = loginNames(groups);
    for (NodeGroup group : groups) {
      refuseFixedAddress(group);
      refuseSpot(group);
      String id = draft.names().module(group.name());
      ids.add(id);
      ToolkitModule.Builder module = draft.module(id, LOGIN, group.origin());
      network
          .subnet(group.subnet().map(subnet -> subnet.value()), SubnetPurpose.LOGIN.word())
          .connect(module);
      module
          .set("name_prefix", names.getOrDefault(group.name(), group.name()))
          .set("num_instances", running(group));
      parts.machine(module, draft.site().choice(group.name()), Role.LOGIN);
      parts.fabric(module, group);
      parts.threads(module, group);
      module
          .set("enable_login_public_ips", AccessSection.isPublic(group))
          .set("allow_automatic_updates", false);
      if (draft.site().choice(group.name()).machine().hasGpu()
          || parts.link(group).interfaces().isPresent()) {
        module.set("on_host_maintenance", "TERMINATE");
      }
      parts.tag(module, group);
      parts.logins(module, Role.LOGIN);
      draft.add(module);
    }
    return ids;
  }

  /** Nodes of a group that nothing starts and stops: its lower bound. */
  private long running(NodeGroup group) {
    MachineChoice choice = draft.site().choice(group.name());
    if (choice.lowerNodes() == 0) {
      draft.error(
          GcpCodes.NO_NODES,
          group.count().origin(),
          "login group `" + group.name() + "` would have no node: nothing starts login nodes",
          "write a count of at least 1");
      return 1;
    }
    if (choice.upperNodes() > choice.lowerNodes()) {
      draft
          .recorder()
          .lose(
              "login-count-fixed",
              "nodes." + group.name(),
              "count = " + choice.lowerNodes() + ".." + choice.upperNodes(),
              choice.lowerNodes() + " nodes: nothing starts more login nodes",
              group.count().origin());
    }
    return choice.lowerNodes();
  }

  private void refuseSpot(NodeGroup group) {
    if (NodeParts.isSpot(group)) {
      draft.error(
          GcpCodes.NODE_KIND,
          group.purchase().origin(),
          "login group `" + group.name() + "` cannot be Spot VMs",
          "write `purchase = on_demand`");
    }
  }

  private void refuseFixedAddress(NodeGroup group) {
    if (group.publicAccess().value() == PublicAccess.STATIC) {
      draft.error(
          GcpCodes.STATIC_ADDRESS,
          group.publicAccess().origin(),
          "nodes of a Slurm cluster cannot have a fixed public address on Google Cloud: the"
              + " Toolkit's `static_ips` are internal",
          "write `on gcp { public = true }` for an address that changes, or `scheduler none`");
    }
  }
}
