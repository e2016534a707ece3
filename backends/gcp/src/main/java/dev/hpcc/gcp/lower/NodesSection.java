package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compute nodes of a Slurm cluster, a nodeset per group. */
final class NodesSection {
  private static final String NODESET = "community/modules/compute/schedmd-slurm-gcp-v6-nodeset";

  private final Draft draft;
  private final NodeParts parts;

  NodesSection(Draft draft, NodeParts parts) {
    this.draft = draft;
    this.parts = parts;
  }

  /**
   * A group's nodeset.
   *
   * @param module its id
   * @param setup whether scripts run before its nodes take jobs
   * @param fixed whether some of its nodes always run
   * @param rdma whether its nodes take long to start and to stop
   */
  record Nodeset(String module, boolean setup, boolean fixed, boolean rdma) {}

  /** A nodeset for each group that a queue serves, by the group's name. */
  Map<String, Nodeset> lower(List<NodeGroup> groups) {
    List<String> written = new ArrayList<>();
    groups.forEach(group -> written.add(group.name()));
    Map<String, String> names = draft.names().nodesets(written);
    Map<String, Nodeset> made = new LinkedHashMap<>();
    for (NodeGroup group : groups) {
      checkCount(group);
      parts.refuseFixedAddress(group);
      made.put(group.name(), add(group, names.getOrDefault(group.name(), group.name())));
    }
    return made;
  }

  private Nodeset add(NodeGroup group, String name) {
    MachineChoice choice = draft.site().choice(group.name());
    boolean falcon = parts.link(group).falcon();
    Optional<String> setup = parts.setups().of(group, falcon, parts.mounts().rootsOf(group));
    String id = draft.names().module(group.name() + "_nodeset");
    ToolkitModule.Builder module = draft.module(id, NODESET, group.origin());
    parts.subnet(module, group, SubnetPurpose.COMPUTE);
    setup.ifPresent(module::use);
    module.use(parts.mounts().of(group)).set("name", name);
    parts.machine(module, choice, Role.COMPUTE);
    module
        .set("node_count_static", choice.lowerNodes())
        .set("node_count_dynamic_max", choice.upperNodes() - choice.lowerNodes());
    parts.fabric(module, group);
    parts.threads(module, group);
    running(module, group);
    parts.tag(module, group);
    parts.logins(module, Role.COMPUTE);
    draft.add(module);
    boolean rdma = parts.link(group).interfaces().isPresent();
    return new Nodeset(id, setup.isPresent(), choice.lowerNodes() > 0, rdma);
  }

  /** How the nodes run: what the Toolkit would do otherwise is what few people want. */
  private void running(ToolkitModule.Builder module, NodeGroup group) {
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
  }

  private void checkCount(NodeGroup group) {
    if (draft.site().choice(group.name()).upperNodes() == 0) {
      draft.error(
          GcpCodes.NO_NODES,
          group.count().origin(),
          "group `" + group.name() + "` can have no node at all",
          "a nodeset has at least one node; write `0..1`, or `when = false` to switch it off");
    }
  }
}
