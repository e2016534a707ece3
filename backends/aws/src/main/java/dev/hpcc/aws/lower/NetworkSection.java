package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The VPC with its subnets, routes and security groups; or the existing one. */
final class NetworkSection {
  private static final int WIDEST = 16;
  private static final int NARROWEST = 28;

  private final Lowering lowering;
  private final Network network;
  private final Stack stack;

  NetworkSection(Lowering lowering) {
    this.lowering = lowering;
    this.network = lowering.cluster().network();
    this.stack = lowering.stack();
  }

  /** Empty when an error was reported. */
  Optional<NetworkPlan> lower() {
    checkEgress();
    return network.existing() ? existing() : created();
  }

  private void checkEgress() {
    if (network.egress().value() == Egress.NONE && lowering.isSlurm()) {
      lowering.error(
          AwsCodes.EGRESS_NONE,
          network.egress().origin(),
          "nodes of a Slurm cluster on AWS cannot do without internet access yet",
          "leave `egress` out: private nodes get it through a NAT gateway and stay unreachable");
    }
  }

  private Optional<NetworkPlan> existing() {
    Optional<Sourced<String>> id = network.options().text("id");
    if (id.isEmpty()) {
      return missing("the existing network", network.origin());
    }
    List<NetworkPlan.Subnet> subnets = new ArrayList<>();
    for (Network.Subnet subnet : network.subnets()) {
      Optional<Sourced<String>> subnetId = subnet.options().text("id");
      if (subnetId.isEmpty()) {
        return missing("the existing subnet `" + subnet.name() + "`", subnet.origin());
      }
      subnets.add(
          new NetworkPlan.Subnet(
              subnet.name(),
              Value.of(subnetId.get().value()),
              subnet.isPublic().map(Sourced::value),
              subnet.purposes().value(),
              -1));
    }
    lowering
        .recorder()
        .note(
            "the subnets must lie in a zone that offers the machines"
                + lowering.site().zone().map(zone -> ", such as " + zone).orElse("")
                + ", and private ones need a way to the internet");
    Value vpc = Value.of(id.get().value());
    return Optional.of(secured(vpc, subnets, new RouteSection.Made(List.of(), List.of())));
  }

  private Optional<NetworkPlan> missing(String what, Origin origin) {
    lowering.error(
        AwsCodes.ID_MISSING,
        origin,
        what + " has no id on AWS",
        "write `on aws { id = \"…\" }` in it");
    return Optional.empty();
  }

  private Optional<NetworkPlan> created() {
    Sourced<Cidr> cidr =
        network.cidr().orElseGet(() -> new Sourced<>(defaultCidr(), network.origin()));
    if (cidr.value().prefix() < WIDEST || cidr.value().prefix() > NARROWEST) {
      lowering.error(
          AwsCodes.NETWORK_SIZE,
          cidr.origin(),
          "a network on AWS is /16 to /28, not /" + cidr.value().prefix(),
          "take one between " + new Cidr(cidr.value().address() & -65536L, WIDEST) + " and a /28");
      return Optional.empty();
    }
    Resource vpc =
        stack
            .draft("Vpc", "AWS::EC2::VPC", network.origin())
            .put("CidrBlock", cidr.value().toString())
            .put("EnableDnsSupport", true)
            .put("EnableDnsHostnames", true)
            .add();
    Optional<List<SubnetSection.Planned>> planned =
        new SubnetSection(lowering, cidr).plan(needsPublicSubnet());
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    SubnetSection.Made made = new SubnetSection(lowering, cidr).make(vpc, planned.get());
    RouteSection.Made routes = new RouteSection(lowering, vpc).lower(made);
    return Optional.of(secured(vpc.ref(), made.subnets(), routes));
  }

  private static Cidr defaultCidr() {
    return new Cidr(10L << 24, WIDEST);
  }

  private boolean needsPublicSubnet() {
    return network.egress().value() == Egress.NAT || AccessSection.hasPublicNodes(lowering);
  }

  private NetworkPlan secured(
      Value vpc, List<NetworkPlan.Subnet> subnets, RouteSection.Made routes) {
    Resource group =
        stack
            .draft("ClusterSecurityGroup", "AWS::EC2::SecurityGroup", network.origin())
            .put("GroupDescription", "Nodes and file systems of the cluster")
            .put("VpcId", vpc)
            .put("SecurityGroupEgress", Value.list(anywhere()))
            .add();
    Value id = group.attribute("GroupId");
    Resource in =
        stack
            .draft("ClusterIngress", "AWS::EC2::SecurityGroupIngress", network.origin())
            .put("GroupId", id)
            .put("IpProtocol", "-1")
            .put("SourceSecurityGroupId", id)
            .put("Description", "Everything between the members, EFA included")
            .add();
    Resource out =
        stack
            .draft("ClusterEgress", "AWS::EC2::SecurityGroupEgress", network.origin())
            .put("GroupId", id)
            .put("IpProtocol", "-1")
            .put("DestinationSecurityGroupId", id)
            .put("Description", "Everything between the members, EFA included")
            .add();
    lowering.recorder().reach("the cluster", "the cluster", "all", false, network.origin());
    return new NetworkPlan(vpc, subnets, id, List.of(in, out), routes.gateway(), routes.routes());
  }

  private static Value anywhere() {
    return Fields.fields()
        .put("IpProtocol", "-1")
        .put("CidrIp", "0.0.0.0/0")
        .put("Description", "Out to anywhere")
        .struct();
  }
}
