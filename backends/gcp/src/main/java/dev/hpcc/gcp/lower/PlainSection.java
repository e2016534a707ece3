package dev.hpcc.gcp.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.lower.Families.Threads;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Machines that no scheduler starts and stops. */
final class PlainSection {
  private static final String VM = "modules/compute/vm-instance";

  private final Draft draft;
  private final PlanRecorder recorder;
  private final NodeParts parts;

  PlainSection(Draft draft, NodeParts parts) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.parts = parts;
  }

  void lower(List<NodeGroup> groups) {
    for (NodeGroup group : groups) {
      MachineChoice choice = running(group);
      boolean falcon = parts.link(group).falcon();
      Optional<String> setup = parts.setups().of(group, falcon, parts.mounts().rootsOf(group));
      if (group.publicAccess().value() == PublicAccess.STATIC) {
        fixed(group, choice, setup);
      } else {
        ToolkitModule.Builder module = named(group, group.name(), choice.lowerNodes());
        connect(module, group);
        draft.add(
            module
                .takeAll(common(group, choice, setup))
                .set("disable_public_ips", !AccessSection.isPublic(group)));
      }
    }
    if (!groups.isEmpty()) {
      recorder.service("Compute Engine", true, "nodes", groups.get(0).origin());
    }
  }

  /** The group with the nodes that run: the lower bound of its count. */
  private MachineChoice running(NodeGroup group) {
    MachineChoice choice = draft.site().choice(group.name());
    if (choice.lowerNodes() == 0) {
      draft.error(
          GcpCodes.NO_NODES,
          group.count().origin(),
          "group `" + group.name() + "` would have no node: no scheduler starts its nodes",
          "write a count of at least 1, or name the group in a queue");
    } else if (choice.upperNodes() > choice.lowerNodes()) {
      recorder.lose(
          "plain-count-fixed",
          "nodes." + group.name(),
          "count = " + choice.lowerNodes() + ".." + choice.upperNodes(),
          choice.lowerNodes() + " machines: no scheduler starts more",
          group.count().origin());
    }
    return new MachineChoice(
        group,
        choice.machine(),
        choice.price(),
        choice.lowerNodes(),
        choice.lowerNodes(),
        choice.why(),
        choice.notes());
  }

  private static String prefix(String name) {
    return Names.legal(NameRule.lowerWithHyphens(30), name);
  }

  private ToolkitModule.Builder named(NodeGroup group, String name, long count) {
    return draft
        .module(draft.names().module(name), VM, group.origin())
        .set("name_prefix", prefix(name))
        .set("add_deployment_name_before_prefix", true)
        .set("instance_count", count);
  }

  /** What all machines of a group have. */
  private ToolkitModule.Builder common(
      NodeGroup group, MachineChoice choice, Optional<String> setup) {
    ToolkitModule.Builder module = draft.module("", VM, group.origin());
    module.use(parts.mounts().of(group));
    setup.ifPresent(module::use);
    parts.machine(module, choice, Role.PLAIN);
    boolean two = group.smt().value() || parts.family(choice.machine()).threads() == Threads.FIXED;
    if (two) {
      module.set("threads_per_core", 2);
    }
    if (parts.compact(group)) {
      // With vm_count the machines would wait for each other, and Terraform makes ten at a time.
      module.set("placement_policy", Value.fields(Setting.of("collocation", "COLLOCATED")));
    }
    if (NodeParts.isSpot(group)) {
      module.set("provisioning_model", "SPOT");
    }
    module.set("allow_automatic_updates", false).set("tags", Value.texts(tags(group)));
    parts.identities().account(module, Role.PLAIN);
    if (!parts.identities().osLogin()) {
      module.set("enable_oslogin", "DISABLE").set("metadata", parts.identities().metadata());
    }
    return module;
  }

  private List<String> tags(NodeGroup group) {
    List<String> tags = new ArrayList<>();
    tags.add(draft.names().deployment());
    if (AccessSection.isPublic(group)) {
      tags.add(AccessSection.tags(draft).getOrDefault(group.name(), group.name()));
    }
    return tags;
  }

  private void connect(ToolkitModule.Builder module, NodeGroup group) {
    Optional<Value> further = parts.link(group).interfaces();
    if (further.isEmpty()) {
      parts.subnet(module, group, SubnetPurpose.COMPUTE);
      parts.link(group).bandwidth().ifPresent(tier -> module.set("bandwidth_tier", tier));
      return;
    }
    if (draft.cluster().network().existing() || AccessSection.isPublic(group)) {
      draft.error(
          GcpCodes.NODE_KIND,
          group.fabric().map(Sourced::origin).orElse(group.origin()),
          "group `"
              + group.name()
              + "` has a fabric without a scheduler: that needs a new network and no public"
              + " address",
          "write `scheduler slurm`, or leave out `fabric`");
      return;
    }
    List<Value.Output> lists = new ArrayList<>();
    lists.add(new Value.Output(parts.network().main(), "instance_additional_networks"));
    if (further.get() instanceof Value.Concatenation more) {
      lists.addAll(more.lists());
    } else if (further.get() instanceof Value.Output one) {
      lists.add(one);
    }
    module.set("network_interfaces", new Value.Concatenation(lists));
  }

  /** One module per machine, each with an address that the user has reserved. */
  private void fixed(NodeGroup group, MachineChoice choice, Optional<String> setup) {
    Options options = group.options();
    List<String> addresses =
        options.texts(GcpOptions.ADDRESSES).map(Sourced::value).orElse(List.of());
    if (addresses.size() != choice.lowerNodes()) {
      draft.error(
          GcpCodes.STATIC_ADDRESS,
          group.publicAccess().origin(),
          "group `"
              + group.name()
              + "` needs "
              + choice.lowerNodes()
              + " reserved addresses, and "
              + (addresses.isEmpty() ? "none is" : addresses.size() + " are")
              + " named",
          "reserve them with `gcloud compute addresses create` and name each in `on gcp {"
              + " addresses = [\"203.0.113.10\"] }`");
      return;
    }
    ToolkitModule.Builder common = common(group, choice, setup);
    for (int i = 0; i < addresses.size(); i++) {
      String name = addresses.size() == 1 ? group.name() : group.name() + "-" + (i + 1);
      draft.add(
          named(group, name, 1)
              .takeAll(common)
              .set("network_interfaces", new Value.Items(List.of(reserved(addresses.get(i))))));
    }
  }

  private Value reserved(String address) {
    return Value.fields(
        Setting.of("network", new Value.Output(parts.network().main(), "network_self_link")),
        Setting.of("subnetwork", new Value.Output(parts.network().main(), "subnetwork_self_link")),
        Setting.of("subnetwork_project", new Value.Variable("project_id")),
        Setting.of("network_ip", ""),
        Setting.of("nic_type", "GVNIC"),
        Setting.of("stack_type", "IPV4_ONLY"),
        Setting.of("queue_count", 0),
        Setting.of(
            "access_config",
            new Value.Items(
                List.of(
                    Value.fields(
                        Setting.of("nat_ip", address),
                        Setting.of("public_ptr_domain_name", ""),
                        Setting.of("network_tier", "PREMIUM"))))),
        Setting.of("ipv6_access_config", new Value.Items(List.of())),
        Setting.of("alias_ip_range", new Value.Items(List.of())));
  }
}
