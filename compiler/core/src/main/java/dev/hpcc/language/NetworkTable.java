package dev.hpcc.language;

import static dev.hpcc.language.KeySpec.key;
import static dev.hpcc.language.KeySpec.later;
import static dev.hpcc.language.Types.choice;

import dev.hpcc.language.BlockSpec.Common;
import dev.hpcc.language.BlockSpec.Label;
import java.util.List;

/** Reach: {@code network}, {@code subnet} and {@code fabric}. */
final class NetworkTable {
  private NetworkTable() {}

  static List<BlockSpec> specs() {
    return List.of(network(), existingNetwork(), subnet(), existingSubnet(), fabric());
  }

  private static KeySpec allowedFrom() {
    return key("allowed_from", Types.set(Types.CIDR), "who may reach public nodes")
        .standard(new Value.Items(List.of()));
  }

  private static KeySpec managedAccess() {
    return key(
            "managed_access",
            Types.BOOL,
            "reach private nodes through the cloud's own session service, no open port")
        .standard(true);
  }

  private static KeySpec purposes() {
    return key(
            "for", Types.set(choice("compute", "storage", "login", "service")), "what stands in it")
        .otherwise("all of them");
  }

  private static BlockSpec network() {
    return BlockSpec.of(
            BlockKind.NETWORK,
            Label.NONE,
            Common.ALL,
            "The network; there is always one.",
            key("cidr", Types.CIDR, "its addresses; too few for the fleet is an error")
                .standard(new Value.Text("10.0.0.0/16")),
            allowedFrom(),
            managedAccess(),
            key("egress", choice("nat", "none"), "how private nodes reach the internet")
                .standard("nat"),
            later("endpoints", "private ways to the cloud's services"),
            later("peers", "networks to connect to"),
            later("dns", "name servers"),
            later("proxy", "a proxy for the internet"),
            later("flow_logs", "record connections"))
        .holding(BlockKind.SUBNET);
  }

  private static BlockSpec existingNetwork() {
    return BlockSpec.of(
            BlockKind.NETWORK,
            Label.NONE,
            Common.ALL,
            "A network that is there already; its id stands in `on CLOUD`.",
            allowedFrom(),
            managedAccess())
        .holding(BlockKind.SUBNET)
        .existingForm();
  }

  private static BlockSpec subnet() {
    return BlockSpec.of(
            BlockKind.SUBNET,
            Label.NAME,
            Common.ALL,
            "A part of the network.",
            key("cidr", Types.CIDR, "its addresses").otherwise("by plan"),
            key("public", Types.BOOL, "whether its nodes can have public addresses")
                .otherwise("by plan"),
            purposes())
        .inside(BlockKind.NETWORK)
        .alone();
  }

  private static BlockSpec existingSubnet() {
    return BlockSpec.of(
            BlockKind.SUBNET,
            Label.NAME,
            Common.ALL,
            "A subnet that is there already; its id stands in `on CLOUD`.",
            purposes())
        .inside(BlockKind.NETWORK)
        .alone()
        .existingForm();
  }

  private static BlockSpec fabric() {
    return BlockSpec.of(
        BlockKind.FABRIC,
        Label.NAME,
        Common.ALL,
        "One interconnect domain.",
        key("bandwidth", Types.BANDWIDTH, "per node, summed over its interfaces").bounded(),
        key("kind", choice("rdma", "ethernet"), "`ethernet`: full network speed, no RDMA")
            .standard("rdma"),
        key(
                "span",
                choice("group", "groups"),
                "whether jobs of one group, or several groups, reach each other over it")
            .standard("group"),
        key("split", Types.BOOL, "a group may be larger than one island").standard(false));
  }
}
