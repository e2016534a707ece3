package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The virtual network with its subnets, its way out and its peering with CycleCloud's network. */
final class NetworkSection {

  static final String VNET = "Microsoft.Network/virtualNetworks";
  static final String SUBNETS = "Microsoft.Network/virtualNetworks/subnets";
  static final String NSG = "Microsoft.Network/networkSecurityGroups";
  static final String PUBLIC_IP = "Microsoft.Network/publicIPAddresses";

  /** The companion's parameter with the network of the CycleCloud server; empty for none. */
  static final String SERVER_NETWORK = "cyclecloudVnetId";

  /** Azure's RDMA network has it (azure-compute-docs, setup-infiniband.md, read 2026-11-23). */
  private static final Cidr RDMA_RANGE = new Cidr(172L << 24 | 16L << 16, 16);

  private static final Cidr DEFAULT_RANGE = new Cidr(10L << 24, 16);
  private static final long NAT_IDLE_MINUTES = 10;

  private final Build build;
  private final Network network;

  NetworkSection(Build build) {
    this.build = build;
    this.network = build.cluster.network();
  }

  /**
   * Makes the network, or names what exists.
   *
   * @param needs every subnet that some section asks for
   * @return empty when an error was reported
   */
  Optional<AzureNetwork> lower(List<SubnetNeed> needs, Fleet fleet) {
    if (network.existing()) {
      return new ExistingNetwork(build).lower(needs);
    }
    Cidr range = network.cidr().isPresent() ? network.cidr().get().value() : DEFAULT_RANGE;
    checkRange(range, fleet);
    Optional<List<SubnetPlan.Planned>> subnets = SubnetPlan.of(network, range, needs, build.sink);
    if (subnets.isEmpty()) {
      return Optional.empty();
    }
    build.recorder.service("Virtual Network", false, "network", network.origin());
    AccessRules rules = new AccessRules(build);
    ArmResource inside = rules.internal();
    Optional<ArmResource> login = rules.login(subnets.get(), fleet);
    Optional<ArmResource> nat = nat();
    Resource resource =
        Resource.of(build, VNET, network.origin(), build.naming.resource("vnet"))
            .after(inside)
            .after(login)
            .after(nat)
            .properties(properties(range, subnets.get(), inside, login, nat));
    ArmResource vnet = resource.add(build);
    peering(vnet);
    return Optional.of(view(vnet, range, subnets.get()));
  }

  private void checkRange(Cidr range, Fleet fleet) {
    for (Fleet.Member member : fleet.members()) {
      if (member.rdma() && range.overlaps(RDMA_RANGE)) {
        build.error(
            AzureCodes.RANGE_RESERVED,
            network.cidr().isPresent() ? network.cidr().get().origin() : network.origin(),
            "`" + range + "` overlaps 172.16.0.0/16, which Azure's InfiniBand network uses itself",
            "take a range outside it, such as `10.20.0.0/16`");
        return;
      }
    }
  }

  private Optional<ArmResource> nat() {
    Origin origin = network.egress().origin();
    if (network.egress().value() == Egress.NONE) {
      build.recorder.lose(
          "no-egress-needs-packages",
          "network",
          "egress = none",
          "nodes have no way out, and CycleCloud's Slurm project installs from"
              + " packages.microsoft.com: the image must hold Slurm already",
          origin);
      return Optional.empty();
    }
    build.recorder.service("NAT Gateway", true, "egress = nat", origin);
    PublicAddresses.bill(build, "network/nat-address", origin);
    build.recorder.standing("network/nat-hours", "nat-gateway", "hour", "hour", 1000, 1000, origin);
    build.recorder.metered("network/nat-data", "nat-gateway", "data processed", "GB", origin);
    build.recorder.metered(
        "network/internet-egress", "data-transfer", "internet egress, first 10 TB", "GB", origin);
    return Optional.of(makeNat(origin));
  }

  private ArmResource makeNat(Origin origin) {
    ArmResource address =
        Resource.of(build, PUBLIC_IP, origin, build.naming.resource("nat-ip"))
            .sku("Standard")
            .properties(ArmNode.fields().put("publicIPAllocationMethod", "Static"))
            .add(build);
    return Resource.of(build, "Microsoft.Network/natGateways", origin, build.naming.resource("nat"))
        .after(address)
        .sku("Standard")
        .properties(
            ArmNode.fields()
                .put(
                    "publicIpAddresses",
                    ArmNode.items(ArmNode.fields().put("id", address.id()).build()))
                .put("idleTimeoutInMinutes", NAT_IDLE_MINUTES))
        .add(build);
  }

  private static ArmNode.Builder properties(
      Cidr range,
      List<SubnetPlan.Planned> subnets,
      ArmResource inside,
      Optional<ArmResource> login,
      Optional<ArmResource> nat) {
    List<ArmNode> items = new ArrayList<>();
    for (SubnetPlan.Planned subnet : subnets) {
      items.add(
          ArmNode.fields()
              .put("name", subnet.name())
              .put("properties", subnetProperties(subnet, inside, login, nat))
              .build());
    }
    return ArmNode.fields()
        .put(
            "addressSpace",
            ArmNode.fields().put("addressPrefixes", ArmNode.texts(List.of(range.toString()))))
        .put("subnets", new ArmNode.Items(items));
  }

  private static ArmNode.Builder subnetProperties(
      SubnetPlan.Planned subnet,
      ArmResource inside,
      Optional<ArmResource> login,
      Optional<ArmResource> nat) {
    SubnetNeed need = subnet.need();
    ArmNode.Builder properties = ArmNode.fields().put("addressPrefix", subnet.cidr().toString());
    if (need.key().equals(SubnetNeed.BASTION)) {
      // Bastion's subnet takes no rules but Bastion's own, and no NAT.
      return properties;
    }
    // Managed Lustre talks to Azure's own services; without NAT Azure's default way is left to it.
    boolean isLustre = need.key().startsWith(SubnetNeed.LUSTRE);
    properties.put("defaultOutboundAccess", isLustre && nat.isEmpty());
    boolean isLogin = need.purpose() == SubnetPurpose.LOGIN;
    ArmResource rules = isLogin && login.isPresent() ? login.get() : inside;
    properties.put("networkSecurityGroup", ArmNode.fields().put("id", rules.id()));
    if (!need.delegation().isEmpty()) {
      return properties.put(
          "delegations",
          ArmNode.items(
              ArmNode.fields()
                  .put("name", need.key())
                  .put("properties", ArmNode.fields().put("serviceName", need.delegation()))
                  .build()));
    }
    if (nat.isPresent()) {
      properties.put("natGateway", ArmNode.fields().put("id", nat.get().id()));
    }
    return properties;
  }

  /** Nodes call the CycleCloud server; where it stands in another network, the two are peered. */
  private void peering(ArmResource vnet) {
    build.armParameter(
        SERVER_NETWORK,
        "string",
        Optional.of(ArmNode.of("")),
        "resource id of the virtual network of the CycleCloud server; empty when it is reachable"
            + " without a peering");
    ArmExpression other = new ArmExpression.Parameter(SERVER_NETWORK);
    Resource.of(
            build,
            "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
            network.origin(),
            build.naming.resource("vnet"),
            "to-cyclecloud")
        .onlyIf(ArmExpression.call("not", ArmExpression.call("empty", other)))
        .after(vnet)
        .properties(
            ArmNode.fields()
                .put("remoteVirtualNetwork", ArmNode.fields().put("id", other))
                .put("allowVirtualNetworkAccess", true)
                .put("allowForwardedTraffic", false))
        .add(build);
    build.recorder.reach("the cluster", "CycleCloud server", "tcp 9443", false, network.origin());
    build.recorder.metered(
        "network/peering",
        "vnet-peering",
        "same region, inbound and outbound each",
        "GB",
        network.origin());
  }

  private AzureNetwork view(ArmResource vnet, Cidr range, List<SubnetPlan.Planned> subnets) {
    String name = build.naming.resource("vnet");
    Map<String, CycleValue> nodes = new LinkedHashMap<>();
    Map<String, ArmExpression> services = new LinkedHashMap<>();
    String main = NodeSubnets.mainKey(build.cluster);
    for (SubnetPlan.Planned subnet : subnets) {
      String key = subnet.need().key();
      if (subnet.need().nodes()) {
        nodes.put(key, nodeSubnet(key.equals(main), name, subnet));
      } else {
        services.put(
            key,
            ArmExpression.id(
                SUBNETS, List.of(ArmExpression.text(name), ArmExpression.text(subnet.name()))));
      }
    }
    return new AzureNetwork(
        Optional.of(vnet), vnet.id(), ArmNode.of(range.toString()), main, nodes, services);
  }

  /** The path of a subnet: its resource group is known when the companion is deployed. */
  private CycleValue nodeSubnet(boolean isMain, String vnet, SubnetPlan.Planned subnet) {
    String parameter = isMain ? "SubnetId" : build.naming.subnetParameter(subnet.need().key());
    build.output(
        parameter,
        ArmExpression.call(
            "format",
            ArmExpression.text("{0}/" + vnet + "/" + subnet.name()),
            ArmExpression.groupName()));
    return build.parameters.needed(
        parameter,
        "Azure.Subnet",
        "resource group, network and subnet of the nodes",
        network.origin());
  }
}
