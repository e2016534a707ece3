package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.TestData;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What AWS Parallel Computing Service asks beyond its schema (PCS API reference, user guide). */
final class ClusterRules {
  /** Managed instances by cluster size: CreateCluster.size. */
  private static final Map<String, Integer> SIZES =
      Map.of("SMALL", 32, "MEDIUM", 512, "LARGE", 2048);

  private static final EfaLayout LAYOUT = EfaLayout.load();
  private static final List<List<String>> SETTINGS = TestData.rows("aws/pcs-settings.tsv", 3);

  private final Template template;
  private final Findings findings;

  ClusterRules(Template template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    for (Template.Resource cluster : template.resources("AWS::PCS::Cluster")) {
      cluster(cluster);
    }
    Set<String> names = new HashSet<>();
    for (Template.Resource group : template.resources("AWS::PCS::ComputeNodeGroup")) {
      String name = group.properties().path("Name").asText(group.id());
      findings.require(names.add(name), "pcs-name", group.where(), name + " stands twice");
      group(group);
    }
    names.clear();
    for (Template.Resource queue : template.resources("AWS::PCS::Queue")) {
      String name = queue.properties().path("Name").asText(queue.id());
      findings.require(names.add(name), "pcs-name", queue.where(), name + " stands twice");
      clusterId(queue);
      settings(queue, "queue");
      for (JsonNode c : queue.properties().path("ComputeNodeGroupConfigurations")) {
        attribute(c.path("ComputeNodeGroupId"), "AWS::PCS::ComputeNodeGroup", "Id", queue.where());
      }
    }
  }

  private void cluster(Template.Resource cluster) {
    JsonNode p = cluster.properties();
    int purge = p.at("/SlurmConfiguration/Accounting/DefaultPurgeTimeInDays").asInt(-1);
    findings.require(
        purge == -1 || (purge >= 1 && purge <= 10_000),
        "pcs-accounting",
        cluster.where(),
        "purge after " + purge + " days");
    settings(cluster, "cluster");
    long instances = 0;
    for (Template.Resource group : template.resources("AWS::PCS::ComputeNodeGroup")) {
      instances += group.properties().at("/ScalingConfiguration/MaxInstanceCount").asLong();
    }
    int most = SIZES.getOrDefault(p.path("Size").asText(), 0);
    findings.require(
        instances <= most,
        "pcs-size",
        cluster.where(),
        instances + " instances in a cluster of size " + p.path("Size").asText());
    selfRules(cluster);
  }

  /** The service refuses a group that does not let its members talk, in both directions. */
  private void selfRules(Template.Resource cluster) {
    for (JsonNode group : cluster.properties().at("/Networking/SecurityGroupIds")) {
      Optional<Template.Resource> target = template.target(group);
      for (String kind : List.of("Ingress", "Egress")) {
        String peer =
            kind.equals("Ingress") ? "SourceSecurityGroupId" : "DestinationSecurityGroupId";
        boolean waits = false;
        for (Template.Resource r : template.resources("AWS::EC2::SecurityGroup" + kind)) {
          boolean self =
              template.target(r.properties().path("GroupId")).equals(target)
                  && template.target(r.properties().path(peer)).equals(target);
          waits |= self && dependsOn(cluster).contains(r.id());
        }
        findings.require(
            waits || target.isEmpty(),
            "pcs-security-group",
            cluster.where(),
            "does not wait for the " + kind + " rule of its own group");
      }
    }
  }

  static Set<String> dependsOn(Template.Resource resource) {
    Set<String> ids = new LinkedHashSet<>();
    JsonNode depends = resource.body().path("DependsOn");
    if (depends.isTextual()) {
      ids.add(depends.asText());
    }
    depends.forEach(d -> ids.add(d.asText()));
    return ids;
  }

  private void group(Template.Resource group) {
    JsonNode p = group.properties();
    clusterId(group);
    settings(group, "group");
    attribute(p.path("IamInstanceProfileArn"), "AWS::IAM::InstanceProfile", "Arn", group.where());
    role(p.path("IamInstanceProfileArn"), group.where());
    int least = p.at("/ScalingConfiguration/MinInstanceCount").asInt();
    int most = p.at("/ScalingConfiguration/MaxInstanceCount").asInt();
    findings.require(
        least <= most && most > 0, "pcs-count", group.where(), least + " to " + most + " nodes");
    Optional<Template.Resource> lt = template.target(p.at("/CustomLaunchTemplate/TemplateId"));
    boolean image =
        p.has("AmiId")
            || lt.filter(t -> t.properties().path("LaunchTemplateData").has("ImageId")).isPresent();
    findings.require(image, "pcs-image", group.where(), "no image");
    attribute(
        p.at("/CustomLaunchTemplate/Version"),
        "AWS::EC2::LaunchTemplate",
        "LatestVersionNumber",
        group.where());
    for (JsonNode config : p.path("InstanceConfigs")) {
      String type = config.path("InstanceType").asText();
      boolean spot = p.path("PurchaseOption").asText().equals("SPOT");
      boolean offered =
          LAYOUT.row(type).map(r -> r.usage().contains("spot")).orElse(!type.startsWith("hpc"));
      findings.require(!spot || offered, "pcs-spot", group.where(), type + " has no spot offer");
    }
  }

  private void clusterId(Template.Resource resource) {
    attribute(resource.properties().path("ClusterId"), "AWS::PCS::Cluster", "Id", resource.where());
  }

  /** PCS wants an id or an ARN where {@code Ref} would send something else. */
  private void attribute(JsonNode value, String type, String attribute, String where) {
    boolean right =
        template.target(value).filter(r -> r.type().equals(type)).isPresent()
            && value.path("Fn::GetAtt").path(1).asText().equals(attribute);
    findings.require(right, "pcs-reference", where, value + " is not " + attribute + " of " + type);
  }

  private void role(JsonNode profileArn, String where) {
    Optional<Template.Resource> role =
        template
            .target(profileArn)
            .flatMap(profile -> template.target(profile.properties().path("Roles").path(0)));
    if (role.isEmpty()) {
      return;
    }
    boolean named = role.get().properties().path("Path").asText().equals("/aws-pcs/");
    boolean registers =
        role.get().properties().toString().contains("pcs:RegisterComputeNodeGroupInstance");
    findings.require(
        named && registers,
        "pcs-role",
        where,
        "the node role needs the path /aws-pcs/ and pcs:RegisterComputeNodeGroupInstance");
  }

  private void settings(Template.Resource resource, String level) {
    Set<String> seen = new HashSet<>();
    for (JsonNode s : resource.properties().at("/SlurmConfiguration/SlurmCustomSettings")) {
      String name = s.path("ParameterName").asText();
      boolean known =
          SETTINGS.stream().anyMatch(r -> r.get(0).equals(level) && r.get(1).equals(name));
      findings.require(known, "pcs-setting", resource.where(), name + " is not a " + level + "'s");
      findings.require(seen.add(name), "pcs-setting", resource.where(), name + " twice");
      findings.require(
          !s.path("ParameterValue").asText().isBlank(),
          "pcs-setting",
          resource.where(),
          name + " has no value");
    }
  }
}
