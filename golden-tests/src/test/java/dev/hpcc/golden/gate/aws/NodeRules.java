package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a launch template needs so that its instances start: interfaces, Elastic Fabric Adapter
 * slots, user data (EC2 user guide: network cards, Elastic Fabric Adapter, user data).
 */
final class NodeRules {
  private static final EfaLayout LAYOUT = EfaLayout.load();

  private final Template template;
  private final Findings findings;

  NodeRules(Template template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    for (Template.Resource lt : template.resources("AWS::EC2::LaunchTemplate")) {
      JsonNode data = lt.properties().path("LaunchTemplateData");
      interfaces(lt, data);
      fabric(lt, data);
      new UserDataRules(findings).check(data.path("UserData"), lt.where() + ".UserData");
      findings.require(
          !users(lt).isEmpty(), "unused-launch-template", lt.where(), "nothing starts from it");
    }
  }

  private void interfaces(Template.Resource lt, JsonNode data) {
    JsonNode interfaces = data.path("NetworkInterfaces");
    if (interfaces.size() == 0) {
      findings.require(
          data.has("SecurityGroupIds"), "interface", lt.where(), "neither interfaces nor groups");
      return;
    }
    findings.require(
        !data.has("SecurityGroupIds") && !data.has("SecurityGroups"),
        "interface",
        lt.where(),
        "security groups beside network interfaces");
    Set<String> slots = new HashSet<>();
    for (JsonNode one : interfaces) {
      findings.require(slots.add(slot(one)), "interface", lt.where(), slot(one) + " twice");
      findings.require(
          one.path("Groups").equals(interfaces.path(0).path("Groups")),
          "interface",
          lt.where(),
          "its interfaces differ in their security groups");
      one.path("Groups").forEach(g -> group(g, lt.where()));
      findings.require(
          interfaces.size() == 1 || !one.path("AssociatePublicIpAddress").asBoolean(),
          "interface",
          lt.where(),
          "a public address with several interfaces");
    }
    findings.require(slots.contains("0:0"), "interface", lt.where(), "no primary interface 0:0");
    if (interfaces.size() > 1) {
      subnetsOf(lt).forEach(s -> privateSubnet(s, lt.where()));
    }
  }

  private void group(JsonNode group, String where) {
    boolean id =
        group.path("Fn::GetAtt").path(1).asText().equals("GroupId")
            || group.has("Ref")
            || group.has("Fn::If")
            || group.asText().startsWith("sg-");
    findings.require(id, "interface", where, "a security group by its name: " + group);
  }

  private void privateSubnet(JsonNode subnet, String where) {
    template
        .target(subnet)
        .ifPresent(
            s ->
                findings.require(
                    !s.properties().path("MapPublicIpOnLaunch").asBoolean(),
                    "interface",
                    where,
                    "several interfaces in a subnet that gives public addresses"));
  }

  private void fabric(Template.Resource lt, JsonNode data) {
    Set<String> efaOnly = new TreeSet<>();
    Set<String> efa = new TreeSet<>();
    for (JsonNode one : data.path("NetworkInterfaces")) {
      String kind = one.path("InterfaceType").asText("interface");
      if (kind.equals("efa-only")) {
        efaOnly.add(slot(one));
      } else if (kind.equals("efa")) {
        efa.add(slot(one));
      }
    }
    for (String type : typesOf(lt, data)) {
      Optional<EfaLayout.Row> row = LAYOUT.row(type);
      if (!efa.isEmpty() || !efaOnly.isEmpty()) {
        findings.require(row.isPresent(), "efa", lt.where(), type + " has no EFA");
        row.ifPresent(r -> slots(lt, r, efa, efaOnly));
      }
      boolean cluster =
          data.path("Placement").has("GroupName") || data.path("Placement").has("GroupId");
      if (cluster && row.isPresent() && isClusterGroup(data)) {
        findings.require(
            row.get().placement().contains("cluster"),
            "placement",
            lt.where(),
            type + " cannot be in a cluster placement group");
      }
    }
    if (!efa.isEmpty() || !efaOnly.isEmpty()) {
      fabricSurroundings(lt, data);
    }
  }

  private boolean isClusterGroup(JsonNode data) {
    return template
        .target(data.path("Placement").path("GroupName"))
        .filter(g -> g.properties().path("Strategy").asText().equals("cluster"))
        .isPresent();
  }

  private void slots(
      Template.Resource lt, EfaLayout.Row row, Set<String> efa, Set<String> efaOnly) {
    Set<String> primary = row.primary().equals("efa") ? Set.of("0:0") : Set.of();
    boolean split = efaOnly.equals(row.split()) && efa.equals(primary) && !efaOnly.isEmpty();
    boolean combined = efaOnly.isEmpty() && efa.equals(row.combined());
    findings.require(
        split || combined,
        "efa",
        lt.where(),
        row.type()
            + " takes efa-only "
            + row.split()
            + " or efa "
            + row.combined()
            + ", not "
            + efaOnly
            + " and "
            + efa);
  }

  private void fabricSurroundings(Template.Resource lt, JsonNode data) {
    JsonNode group = data.path("NetworkInterfaces").path(0).path("Groups").path(0);
    for (String kind : List.of("Ingress", "Egress")) {
      boolean there = false;
      String peer = kind.equals("Ingress") ? "SourceSecurityGroupId" : "DestinationSecurityGroupId";
      for (Template.Resource r : template.resources("AWS::EC2::SecurityGroup" + kind)) {
        JsonNode p = r.properties();
        there |=
            template.target(p.path("GroupId")).equals(template.target(group))
                && template.target(p.path(peer)).equals(template.target(group))
                && p.path("IpProtocol").asText().equals("-1");
      }
      findings.require(
          there || template.target(group).isEmpty(),
          "efa",
          lt.where(),
          "no " + kind + " rule for all traffic between the nodes of its group");
    }
    Set<JsonNode> subnets = subnetsOf(lt);
    findings.require(
        subnets.size() <= 1, "efa", lt.where(), "a fabric over " + subnets.size() + " subnets");
  }

  private static String slot(JsonNode one) {
    return one.path("NetworkCardIndex").asInt(0) + ":" + one.path("DeviceIndex").asInt(-1);
  }

  private List<Template.Resource> users(Template.Resource lt) {
    return template.resources().stream()
        .filter(
            r ->
                List.of(
                        "AWS::PCS::ComputeNodeGroup", "AWS::EC2::Instance",
                        "AWS::AutoScaling::AutoScalingGroup", "AWS::Batch::ComputeEnvironment")
                    .contains(r.type()))
        .filter(r -> r.body().toString().contains("{\"Ref\":\"" + lt.id() + "\"}"))
        .toList();
  }

  private Set<String> typesOf(Template.Resource lt, JsonNode data) {
    Set<String> types = new LinkedHashSet<>();
    if (data.path("InstanceType").isTextual()) {
      types.add(data.path("InstanceType").asText());
    }
    for (Template.Resource user : users(lt)) {
      for (JsonNode config : user.properties().path("InstanceConfigs")) {
        types.add(config.path("InstanceType").asText());
      }
    }
    return types;
  }

  private Set<JsonNode> subnetsOf(Template.Resource lt) {
    Set<JsonNode> subnets = new LinkedHashSet<>();
    JsonNode data = lt.properties().path("LaunchTemplateData");
    for (JsonNode one : data.path("NetworkInterfaces")) {
      if (one.has("SubnetId")) {
        subnets.add(one.get("SubnetId"));
      }
    }
    for (Template.Resource user : users(lt)) {
      user.properties().path("SubnetIds").forEach(subnets::add);
      user.properties().path("VPCZoneIdentifier").forEach(subnets::add);
      if (user.properties().has("SubnetId")) {
        subnets.add(user.properties().get("SubnetId"));
      }
    }
    return subnets;
  }
}
