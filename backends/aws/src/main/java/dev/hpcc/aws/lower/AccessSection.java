package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who reaches the nodes from outside, and in which subnet each group stands. */
final class AccessSection {
  private final Lowering lowering;
  private final NetworkPlan network;

  AccessSection(Lowering lowering, NetworkPlan network) {
    this.lowering = lowering;
    this.network = network;
  }

  /**
   * Where a group stands.
   *
   * @param groups ids of security groups
   */
  record Place(NetworkPlan.Subnet subnet, boolean isPublic, List<Value> groups) {
    Place {
      groups = List.copyOf(groups);
    }
  }

  static boolean hasPublicNodes(Lowering lowering) {
    for (Member member : lowering.members()) {
      if (member.choice().group().publicAccess().value() != PublicAccess.NO) {
        return true;
      }
    }
    return false;
  }

  /** The place of a group; empty when an error was reported. */
  Optional<Place> place(Member member) {
    NodeGroup group = member.choice().group();
    boolean isPublic = group.publicAccess().value() != PublicAccess.NO;
    Optional<NetworkPlan.Subnet> subnet = subnet(member, isPublic);
    if (subnet.isEmpty()) {
      return Optional.empty();
    }
    if (isPublic && !subnet.get().isPublic().orElse(true)) {
      lowering.error(
          AwsCodes.SUBNET_MISSING,
          group.publicAccess().origin(),
          "`"
              + group.name()
              + "` is public and stands in the private subnet `"
              + subnet.get().name()
              + "`",
          "leave `subnet` out, name a public one, or make the group private");
      return Optional.empty();
    }
    List<Value> groups = new ArrayList<>();
    groups.add(network.members());
    if (isPublic) {
      door(group).ifPresent(groups::add);
    }
    tellSessions(group);
    return Optional.of(new Place(subnet.get(), isPublic, groups));
  }

  private Optional<NetworkPlan.Subnet> subnet(Member member, boolean isPublic) {
    NodeGroup group = member.choice().group();
    if (group.subnet().isPresent()) {
      Optional<NetworkPlan.Subnet> named = network.named(group.subnet().get().value());
      if (named.isPresent()) {
        return named;
      }
    }
    SubnetPurpose purpose =
        member.role() == Role.LOGIN ? SubnetPurpose.LOGIN : SubnetPurpose.COMPUTE;
    Optional<NetworkPlan.Subnet> found = network.find(purpose, isPublic);
    if (found.isEmpty()) {
      lowering.error(
          AwsCodes.SUBNET_MISSING,
          group.origin(),
          "no "
              + (isPublic ? "public " : "")
              + "subnet is for `"
              + purpose.word()
              + "`, which `"
              + group.name()
              + "` needs",
          "add `" + purpose.word() + "` to the `for` of a subnet, or name one: `subnet = …`");
    }
    return found;
  }

  /** The security group that lets people in; absent when nobody may. */
  private Optional<Value> door(NodeGroup group) {
    Ledger ledger = lowering.ledger("nodes." + group.name(), group.publicAccess().origin());
    List<Value> rules = new ArrayList<>();
    for (Sourced<Cidr> from : lowering.cluster().network().allowedFrom()) {
      for (Sourced<NodeGroup.PortRange> port : group.ports()) {
        rules.add(rule(from.value(), port.value()));
        ledger.at(port.origin()).reach(from.value().toString(), words(port.value()), true);
      }
    }
    if (rules.isEmpty()) {
      ledger.note("it has public addresses, and nobody may reach them");
      return Optional.empty();
    }
    Resource door =
        lowering
            .stack()
            .draft(
                lowering.ids().id("nodes", group.name(), "Door"),
                "AWS::EC2::SecurityGroup",
                group.publicAccess().origin())
            .put("GroupDescription", "Ways into the public nodes of one group")
            .put("VpcId", network.vpc())
            .put("SecurityGroupIngress", new Value.Items(rules))
            .add();
    return Optional.of(door.attribute("GroupId"));
  }

  private static Value rule(Cidr from, NodeGroup.PortRange ports) {
    return Fields.fields()
        .put("IpProtocol", "tcp")
        .put("FromPort", ports.from())
        .put("ToPort", ports.to())
        .put("CidrIp", from.toString())
        .put("Description", "allowed_from of the blueprint")
        .struct();
  }

  private static String words(NodeGroup.PortRange ports) {
    return ports.from() == ports.to()
        ? "tcp " + ports.from()
        : "tcp " + ports.from() + "-" + ports.to();
  }

  private void tellSessions(NodeGroup group) {
    Network settings = lowering.cluster().network();
    if (settings.managedAccess().value()) {
      lowering
          .recorder()
          .reach(
              "AWS Systems Manager Session Manager",
              "nodes." + group.name(),
              "session",
              false,
              settings.managedAccess().origin());
    }
  }
}
