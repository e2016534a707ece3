package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may reach what. Azure's built-in rules let the network talk to itself and let nobody in from
 * outside; only what the blueprint opens is added.
 */
final class AccessRules {

  private static final long FIRST_PRIORITY = 200;
  private static final long PRIORITY_STEP = 10;

  private final Build build;
  private final Network network;

  AccessRules(Build build) {
    this.build = build;
    this.network = build.cluster.network();
  }

  /** Rules of subnets that nobody outside reaches. */
  ArmResource internal() {
    build.recorder.reach("the cluster", "the cluster", "all", false, network.origin());
    return group("internal-nsg", List.of(), network.origin());
  }

  /** Rules of the subnet with the nodes that somebody outside reaches, where there are any. */
  Optional<ArmResource> login(List<SubnetPlan.Planned> subnets, Fleet fleet) {
    List<NodeGroup> open = open(fleet);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<String> ports = new ArrayList<>();
    for (NodeGroup group : open) {
      for (String port : ports(group)) {
        if (!ports.contains(port)) {
          ports.add(port);
        }
      }
    }
    return Optional.of(group("login-subnet-nsg", rules(ports), open.get(0).origin()));
  }

  /** Rules of the interfaces of one public group; CycleCloud would make its own otherwise. */
  ArmResource ofGroup(NodeGroup group) {
    for (Sourced<Cidr> from : network.allowedFrom()) {
      for (String port : ports(group)) {
        build.recorder.reach(
            from.value().toString(), group.name(), "tcp " + port, true, group.origin());
      }
    }
    return group(
        "nodes-" + build.naming.array(group.name()) + "-nsg", rules(ports(group)), group.origin());
  }

  private static List<NodeGroup> open(Fleet fleet) {
    List<NodeGroup> open = new ArrayList<>();
    for (Fleet.Member member : fleet.members()) {
      if (NodeSubnets.isOpen(member.group())) {
        open.add(member.group());
      }
    }
    return open;
  }

  private static List<String> ports(NodeGroup group) {
    List<String> ports = new ArrayList<>();
    for (Sourced<NodeGroup.PortRange> range : group.ports()) {
      int from = range.value().from();
      int to = range.value().to();
      ports.add(from == to ? Integer.toString(from) : from + "-" + to);
    }
    return ports;
  }

  private List<ArmNode> rules(List<String> ports) {
    List<ArmNode> rules = new ArrayList<>();
    if (network.allowedFrom().isEmpty()) {
      return rules;
    }
    List<String> sources = new ArrayList<>();
    for (Sourced<Cidr> from : network.allowedFrom()) {
      sources.add(from.value().toString());
    }
    long priority = FIRST_PRIORITY;
    for (String port : ports) {
      ArmNode.Builder properties =
          ArmNode.fields()
              .put("description", "allowed_from of the blueprint")
              .put("protocol", "Tcp")
              .put("sourcePortRange", "*")
              .put("destinationPortRange", port)
              .put("sourceAddressPrefixes", ArmNode.texts(sources))
              .put("destinationAddressPrefix", "*")
              .put("access", "Allow")
              .put("priority", priority)
              .put("direction", "Inbound");
      rules.add(
          ArmNode.fields().put("name", "allow-tcp-" + port).put("properties", properties).build());
      priority += PRIORITY_STEP;
    }
    return rules;
  }

  private ArmResource group(String suffix, List<ArmNode> rules, Origin origin) {
    build.recorder.service("Network security groups", false, "network", origin);
    return Resource.of(build, NetworkSection.NSG, origin, build.naming.resource(suffix))
        .properties(ArmNode.fields().put("securityRules", new ArmNode.Items(rules)))
        .add(build);
  }
}
