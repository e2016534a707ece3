package dev.hpcc.aws.lower;

import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.lower.NodesSection.Prepared;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.PublicAccess;
import java.util.Map;

/** Nodes without a scheduler: single instances, or a group that AWS keeps at its size. */
final class InstancesSection {
  /** Up to so many nodes of a fixed count are resources of their own. */
  private static final long MOST_SINGLE = 20;

  private final Lowering lowering;

  InstancesSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /** Whether each node is a resource of its own. */
  static boolean areSingle(Member member) {
    boolean hasAddresses = member.choice().group().publicAccess().value() == PublicAccess.STATIC;
    return member.lower() == member.upper() && (member.upper() <= MOST_SINGLE || hasAddresses);
  }

  void lower(Map<String, Prepared> groups) {
    for (Prepared group : groups.values()) {
      if (areSingle(group.member())) {
        single(group);
      } else {
        kept(group);
      }
    }
  }

  private void single(Prepared group) {
    Member member = group.member();
    for (long i = 1; i <= member.upper(); i++) {
      String id = lowering.ids().id("nodes", member.name(), "Node" + i);
      Resource node =
          lowering
              .stack()
              .draft(id, "AWS::EC2::Instance", member.origin())
              .after(group.after())
              .put("LaunchTemplate", template(group))
              .add();
      if (!group.addresses().isEmpty()) {
        Resource address = group.addresses().get((int) i - 1);
        lowering
            .stack()
            .draft(address.id() + "Of" + node.id(), "AWS::EC2::EIPAssociation", member.origin())
            .put("AllocationId", address.attribute("AllocationId"))
            .put("InstanceId", node.ref())
            .add();
      }
    }
  }

  private void kept(Prepared group) {
    Member member = group.member();
    lowering
        .stack()
        .draft(
            lowering.ids().id("nodes", member.name(), "Nodes"),
            "AWS::AutoScaling::AutoScalingGroup",
            member.origin())
        .after(group.after())
        .put("MinSize", Long.toString(member.lower()))
        .put("MaxSize", Long.toString(member.upper()))
        .put("DesiredCapacity", Long.toString(member.lower()))
        .put("LaunchTemplate", template(group))
        .put("VPCZoneIdentifier", Value.list(group.place().subnet().id()))
        .add();
    Ledger ledger = lowering.ledger("nodes." + member.name(), member.origin());
    ledger.service("Amazon EC2 Auto Scaling", false, "a count that can change");
    if (member.lower() < member.upper()) {
      tellRange(member, ledger);
    }
  }

  private static void tellRange(Member member, Ledger ledger) {
    ledger
        .at(member.choice().group().count().origin())
        .lose(
            "count-by-hand",
            "count = " + member.lower() + ".." + member.upper(),
            "without a scheduler nothing starts more than "
                + member.lower()
                + " nodes: set the desired capacity of the group");
    if (member.choice().group().publicAccess().value() == PublicAccess.STATIC) {
      ledger
          .at(member.choice().group().publicAccess().origin())
          .lose(
              "addresses-not-attached",
              "public = static for a count that can change",
              "the addresses are reserved and attached to no node");
    }
  }

  private static Fields template(Prepared group) {
    return Fields.fields()
        .put("LaunchTemplateId", group.template().ref())
        .put("Version", group.template().attribute("LatestVersionNumber"));
  }
}
