package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.NodeGroup.PortRange;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Sourced;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who reaches the nodes from outside: firewall rules, and the facts about them. */
final class AccessSection {
  /** The range that Identity-Aware Proxy comes from (Google's page on TCP forwarding). */
  private static final String IAP = "35.235.240.0/20";

  private final Draft draft;
  private final PlanRecorder recorder;
  private final NetworkWiring wiring;
  private final Network network;

  AccessSection(Draft draft, NetworkWiring wiring) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.wiring = wiring;
    this.network = draft.cluster().network();
  }

  void lower() {
    List<Value> rules = new ArrayList<>();
    if (network.managedAccess().value()) {
      managedAccess(rules);
    }
    Map<String, String> tags = tags(draft);
    for (NodeGroup group : draft.cluster().groups()) {
      if (isPublic(group)) {
        open(group, tags.getOrDefault(group.name(), group.name()), rules);
      }
    }
    if (!rules.isEmpty()) {
      add(rules);
    }
    if (network.cidr().isPresent()) {
      Sourced<Cidr> range = network.cidr().get();
      recorder.reach(range.value().toString(), "the cluster", "all", false, range.origin());
    }
  }

  private void add(List<Value> rules) {
    Optional<Value> project =
        network.options().text(GcpOptions.HOST_PROJECT).map(written -> Value.of(written.value()));
    String id = draft.names().module("firewall");
    draft.add(
        draft
            .module(id, "modules/network/firewall-rules", network.origin())
            .use(wiring.main())
            .set("project_id", project)
            .set("ingress_rules", new Value.Items(rules)));
  }

  static boolean isPublic(NodeGroup group) {
    return group.publicAccess().value() != PublicAccess.NO;
  }

  /** The network tag of each public group. */
  static Map<String, String> tags(Draft draft) {
    List<String> names = new ArrayList<>();
    for (NodeGroup group : draft.cluster().groups()) {
      if (isPublic(group)) {
        names.add(group.name());
      }
    }
    return draft.names().resources(names);
  }

  private void managedAccess(List<Value> rules) {
    recorder.reach(
        "Identity-Aware Proxy (" + IAP + ")",
        "the cluster",
        "tcp 22",
        false,
        network.managedAccess().origin());
    recorder.service(
        "Identity-Aware Proxy", false, "managed_access", network.managedAccess().origin());
    if (network.existing()) {
      rules.add(rule(draft.names().resource("iap-ssh"), List.of(IAP), allTags(), List.of("22")));
    }
  }

  /** Tags that every node has: the Toolkit gives Slurm's nodes the cluster's name. */
  private List<String> allTags() {
    List<String> tags = new ArrayList<>();
    tags.add(draft.names().cluster());
    if (!draft.names().deployment().equals(draft.names().cluster())) {
      tags.add(draft.names().deployment());
    }
    return tags;
  }

  private void open(NodeGroup group, String tag, List<Value> rules) {
    bill(group);
    String subject = "nodes." + group.name();
    if (network.allowedFrom().isEmpty() || group.ports().isEmpty()) {
      recorder.note(
          subject
              + ": public, but nobody can reach it: `allowed_from` of the network names no"
              + " address");
      return;
    }
    List<String> sources = new ArrayList<>();
    for (Sourced<Cidr> source : network.allowedFrom()) {
      sources.add(source.value().toString());
    }
    List<String> ports = new ArrayList<>();
    for (Sourced<PortRange> port : group.ports()) {
      ports.add(words(port.value()));
    }
    rules.add(rule(tag, sources, List.of(tag), ports));
    String tcp = "tcp " + String.join(", ", ports);
    for (String source : sources) {
      recorder.reach(source, subject, tcp, true, group.publicAccess().origin());
    }
  }

  private void bill(NodeGroup group) {
    MachineChoice choice = draft.site().choice(group.name());
    Origin origin = group.publicAccess().origin();
    recorder.standing(
        "nodes." + group.name() + "/addresses",
        "external-ip",
        "static or ephemeral, in use by a VM",
        "hour",
        choice.lowerNodes() * 1000,
        choice.upperNodes() * 1000,
        origin);
    String name = "external addresses in use";
    recorder.demand("IN_USE_ADDRESSES", name, choice.upperNodes(), "address", origin);
  }

  private static String words(PortRange range) {
    return range.from() == range.to()
        ? Integer.toString(range.from())
        : range.from() + "-" + range.to();
  }

  private static Value rule(
      String name, List<String> sources, List<String> targets, List<String> ports) {
    return Value.fields(
        Setting.of("name", name),
        Setting.of("source_ranges", Value.texts(sources)),
        Setting.of("target_tags", Value.texts(targets)),
        Setting.of(
            "allow",
            new Value.Items(
                List.of(
                    Value.fields(
                        Setting.of("protocol", "tcp"), Setting.of("ports", Value.texts(ports)))))));
  }
}
