package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.CidrBlock;
import dev.hpcc.golden.gate.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds between network resources; no schema states it (EC2 and VPC user guides). */
final class NetworkRules {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");
  private static final List<String> PEERS =
      List.of(
          "CidrIp",
          "CidrIpv6",
          "SourcePrefixListId",
          "DestinationPrefixListId",
          "SourceSecurityGroupId",
          "DestinationSecurityGroupId");

  private final Template template;
  private final Findings findings;

  NetworkRules(Template template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    subnets();
    template.resources("AWS::EC2::SecurityGroup").forEach(this::group);
    for (Template.Resource r : template.resources("AWS::EC2::SecurityGroupIngress")) {
      rule(r.properties(), r.where(), true);
    }
    for (Template.Resource r : template.resources("AWS::EC2::SecurityGroupEgress")) {
      rule(r.properties(), r.where(), false);
    }
    template.resources("AWS::EC2::Route").forEach(this::route);
    template.resources("AWS::EC2::NatGateway").forEach(this::natGateway);
    template.resources("AWS::EC2::EIP").forEach(this::waitsForGateway);
  }

  private void subnets() {
    List<CidrBlock> taken = new ArrayList<>();
    for (Template.Resource subnet : template.resources("AWS::EC2::Subnet")) {
      Optional<CidrBlock> block = CidrBlock.parse(subnet.properties().path("CidrBlock").asText());
      if (block.isEmpty()) {
        findings.add("subnet", subnet.where(), "no block with its host bits zero");
        continue;
      }
      template
          .target(subnet.properties().path("VpcId"))
          .flatMap(vpc -> CidrBlock.parse(vpc.properties().path("CidrBlock").asText()))
          .ifPresent(
              vpc ->
                  findings.require(
                      vpc.contains(block.get()), "subnet", subnet.where(), "outside the VPC"));
      for (CidrBlock other : taken) {
        findings.require(
            !other.overlaps(block.get()), "subnet", subnet.where(), "overlaps " + other);
      }
      taken.add(block.get());
    }
  }

  private void group(Template.Resource group) {
    for (JsonNode rule : group.properties().path("SecurityGroupIngress")) {
      rule(rule, group.where(), true);
    }
    for (JsonNode rule : group.properties().path("SecurityGroupEgress")) {
      rule(rule, group.where(), false);
    }
  }

  private void rule(JsonNode rule, String where, boolean ingress) {
    long peers = PEERS.stream().filter(rule::has).count();
    findings.require(peers == 1, "security-rule", where, peers + " peers, one is due");
    String from = rule.path("CidrIp").asText() + rule.path("CidrIpv6").asText();
    findings.require(
        !ingress || !EVERYWHERE.contains(from), "open-ingress", where, "open to " + from);
    String protocol = rule.path("IpProtocol").asText();
    if (!protocol.equals("tcp") && !protocol.equals("udp")) {
      return;
    }
    int low = rule.path("FromPort").asInt(-1);
    int high = rule.path("ToPort").asInt(-1);
    findings.require(
        0 <= low && low <= high && high <= 65_535,
        "security-rule",
        where,
        protocol + " ports " + low + " to " + high);
  }

  private void route(Template.Resource route) {
    JsonNode properties = route.properties();
    if (properties.has("GatewayId")) {
      waitsForGateway(route);
    }
    long targets =
        List.of("GatewayId", "NatGatewayId", "TransitGatewayId", "VpcPeeringConnectionId").stream()
            .filter(properties::has)
            .count();
    findings.require(targets == 1, "route", route.where(), targets + " targets, one is due");
  }

  /** An address or a route through an internet gateway exists only after its attachment. */
  private void waitsForGateway(Template.Resource resource) {
    List<Template.Resource> attachments = template.resources("AWS::EC2::VPCGatewayAttachment");
    if (attachments.isEmpty()) {
      return;
    }
    JsonNode depends = resource.body().path("DependsOn");
    boolean waits = false;
    for (Template.Resource attachment : attachments) {
      waits |= depends.asText().equals(attachment.id());
      for (JsonNode one : depends) {
        waits |= one.asText().equals(attachment.id());
      }
    }
    findings.require(
        waits, "gateway-order", resource.where(), "does not wait for the gateway attachment");
  }

  private void natGateway(Template.Resource nat) {
    Optional<Template.Resource> subnet = template.target(nat.properties().path("SubnetId"));
    if (subnet.isEmpty()) {
      return;
    }
    findings.require(
        hasGatewayRoute(subnet.get().id()),
        "nat-subnet",
        nat.where(),
        "its subnet " + subnet.get().id() + " has no route to an internet gateway");
  }

  private boolean hasGatewayRoute(String subnet) {
    for (Template.Resource link : template.resources("AWS::EC2::SubnetRouteTableAssociation")) {
      if (!link.properties().path("SubnetId").path("Ref").asText().equals(subnet)) {
        continue;
      }
      JsonNode table = link.properties().path("RouteTableId");
      for (Template.Resource route : template.resources("AWS::EC2::Route")) {
        if (route.properties().path("RouteTableId").equals(table)
            && route.properties().has("GatewayId")) {
          return true;
        }
      }
    }
    return false;
  }
}
