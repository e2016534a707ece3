package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
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

/** Login nodes of a Slurm cluster, a module per group. */
final class LoginSection {
  private static final String LOGIN = "community/modules/scheduler/schedmd-slurm-gcp-v6-login";

  private final Draft draft;
  private final PlanRecorder recorder;
  private final NodeParts parts;
  private final List<NodeGroup> groups;
  private final Map<String, String> names;

  LoginSection(Draft draft, NodeParts parts, List<NodeGroup> groups) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.parts = parts;
    this.groups = groups;
    List<String> written = new ArrayList<>();
    groups.forEach(group -> written.add(group.name()));
    this.names = draft.names().hyphened(written);
  }

  /** The ids of the modules. */
  List<String> lower() {
    List<String> ids = new ArrayList<>();
    for (NodeGroup group : groups) {
      parts.refuseFixedAddress(group);
      refuseSpot(group);
      ids.add(add(group));
    }
    return ids;
  }

  /** The module of the script that all login nodes run; host names are CLUSTER-GROUP-NUMBER. */
  Optional<String> setup() {
    Map<String, String> hosts = new LinkedHashMap<>();
    Map<String, List<String>> roots = new LinkedHashMap<>();
    for (NodeGroup group : groups) {
      hosts.put(group.name(), draft.names().cluster() + "-" + name(group) + "-");
      roots.put(group.name(), parts.mounts().rootsOf(group));
    }
    return parts.setups().ofLogin(groups, hosts, roots);
  }

  private String name(NodeGroup group) {
    return names.getOrDefault(group.name(), group.name());
  }

  private String add(NodeGroup group) {
    MachineChoice choice = draft.site().choice(group.name());
    String id = draft.names().module(group.name());
    ToolkitModule.Builder module = draft.module(id, LOGIN, group.origin());
    parts.subnet(module, group, SubnetPurpose.LOGIN);
    module.set("name_prefix", name(group)).set("num_instances", running(group, choice));
    parts.machine(module, choice, Role.LOGIN);
    parts.fabric(module, group);
    parts.threads(module, group);
    module
        .set("enable_login_public_ips", AccessSection.isPublic(group))
        .set("allow_automatic_updates", false);
    if (choice.machine().hasGpu() || parts.link(group).interfaces().isPresent()) {
      module.set("on_host_maintenance", "TERMINATE");
    }
    parts.tag(module, group);
    parts.logins(module, Role.LOGIN);
    draft.add(module);
    return id;
  }

  /** The lower bound: nothing starts and stops login nodes. */
  private long running(NodeGroup group, MachineChoice choice) {
    if (choice.lowerNodes() == 0) {
      draft.error(
          GcpCodes.NO_NODES,
          group.count().origin(),
          "login group `" + group.name() + "` would have no node: nothing starts login nodes",
          "write a count of at least 1");
      return 1;
    }
    if (choice.upperNodes() > choice.lowerNodes()) {
      recorder.lose(
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
}
