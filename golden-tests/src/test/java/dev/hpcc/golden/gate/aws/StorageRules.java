package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sizes and orders that FSx and EFS ask (FSx and EFS user guides and API references). */
final class StorageRules {
  private final Template template;
  private final Findings findings;

  StorageRules(Template template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    for (Template.Resource fs : template.resources("AWS::FSx::FileSystem")) {
      kept(fs);
      configuration(fs);
      if (fs.properties().path("FileSystemType").asText().equals("LUSTRE")) {
        lustre(fs);
      }
    }
    for (Template.Resource fs : template.resources("AWS::EFS::FileSystem")) {
      kept(fs);
      JsonNode p = fs.properties();
      findings.require(
          p.path("ThroughputMode").asText().equals("provisioned")
              == p.has("ProvisionedThroughputInMibps"),
          "efs-throughput",
          fs.where(),
          "provisioned mode and its MiB/s go together");
    }
    associations();
    mountOrder();
  }

  private void kept(Template.Resource fs) {
    String policy = fs.body().path("DeletionPolicy").asText();
    findings.require(
        !policy.isEmpty() && policy.equals(fs.body().path("UpdateReplacePolicy").asText()),
        "storage-policy",
        fs.where(),
        "DeletionPolicy and UpdateReplacePolicy, both and equal");
  }

  private void configuration(Template.Resource fs) {
    String type = fs.properties().path("FileSystemType").asText();
    for (String name : List.of("Lustre", "Ontap", "OpenZFS", "Windows")) {
      boolean own = name.equalsIgnoreCase(type);
      findings.require(
          own == fs.properties().has(name + "Configuration"),
          "fsx-type",
          fs.where(),
          name + "Configuration on a file system of type " + type);
    }
  }

  private void lustre(Template.Resource fs) {
    JsonNode p = fs.properties();
    JsonNode c = p.path("LustreConfiguration");
    String where = fs.where();
    findings.require(p.path("SubnetIds").size() == 1, "lustre", where, "takes one subnet");
    findings.require(
        p.path("FileSystemTypeVersion").asText().equals("2.15"),
        "lustre",
        where,
        "version 2.15 is the one that every deployment type takes");
    String deployment = c.path("DeploymentType").asText();
    boolean scratch = deployment.startsWith("SCRATCH");
    boolean hdd = p.path("StorageType").asText("SSD").equals("HDD");
    findings.require(
        !hdd || deployment.equals("PERSISTENT_1"), "lustre", where, "HDD is PERSISTENT_1 only");
    findings.require(
        scratch != c.has("PerUnitStorageThroughput"),
        "lustre",
        where,
        "throughput per TiB is given for persistent file systems, and only there");
    int rate = c.path("PerUnitStorageThroughput").asInt();
    findings.require(
        scratch || rates(deployment, hdd).contains(rate),
        "lustre",
        where,
        rate + " MB/s per TiB on " + deployment);
    long capacity = p.path("StorageCapacity").asLong();
    findings.require(
        capacity(capacity, deployment, hdd, rate),
        "lustre",
        where,
        capacity + " GiB on " + deployment);
    efa(fs, c, capacity, rate, deployment);
    waitsForSelfRules(fs);
  }

  private static Set<Integer> rates(String deployment, boolean hdd) {
    if (hdd) {
      return Set.of(12, 40);
    }
    return deployment.equals("PERSISTENT_1") ? Set.of(50, 100, 200) : Set.of(125, 250, 500, 1000);
  }

  private static boolean capacity(long gib, String deployment, boolean hdd, int rate) {
    if (hdd) {
      return gib > 0 && gib % (rate == 12 ? 6000 : 1800) == 0;
    }
    long step = deployment.equals("SCRATCH_1") ? 3600 : 2400;
    return gib == 1200 || gib == 2400 || (gib > 0 && gib % step == 0);
  }

  private void efa(Template.Resource fs, JsonNode c, long gib, int rate, String deployment) {
    if (!c.path("EfaEnabled").asBoolean()) {
      return;
    }
    boolean legal =
        deployment.equals("PERSISTENT_2")
            && c.has("MetadataConfiguration")
            && rate > 0
            && gib % (38_400L * 125 / rate) == 0;
    findings.require(
        legal,
        "lustre",
        fs.where(),
        "EFA needs PERSISTENT_2, a metadata configuration and whole multiples of its size");
  }

  private void waitsForSelfRules(Template.Resource fs) {
    for (JsonNode group : fs.properties().path("SecurityGroupIds")) {
      for (String kind : List.of("Ingress", "Egress")) {
        for (Template.Resource r : template.resources("AWS::EC2::SecurityGroup" + kind)) {
          boolean self =
              r.properties().path("IpProtocol").asText().equals("-1")
                  && template.target(r.properties().path("GroupId")).equals(template.target(group));
          findings.require(
              !self || ClusterRules.dependsOn(fs).contains(r.id()),
              "lustre",
              fs.where(),
              "does not wait for " + r.id() + ": creation fails while port 988 is closed");
        }
      }
    }
  }

  private void associations() {
    List<String> paths = new ArrayList<>();
    for (Template.Resource a : template.resources("AWS::FSx::DataRepositoryAssociation")) {
      String key =
          a.properties().path("FileSystemId")
              + a.properties().path("FileSystemPath").asText()
              + "/";
      for (String other : paths) {
        findings.require(
            !key.startsWith(other) && !other.startsWith(key),
            "data-repository",
            a.where(),
            "its path overlaps another association's");
      }
      paths.add(key);
      template
          .target(a.properties().path("FileSystemId"))
          .map(fs -> fs.properties().at("/LustreConfiguration/DeploymentType").asText())
          .ifPresent(
              d ->
                  findings.require(
                      !d.equals("SCRATCH_1"), "data-repository", a.where(), "not on SCRATCH_1"));
    }
  }

  /** Nodes that mount a created EFS must start after its mount target. */
  private void mountOrder() {
    for (Template.Resource target : template.resources("AWS::EFS::MountTarget")) {
      String fs = target.properties().path("FileSystemId").path("Ref").asText();
      for (Template.Resource node : template.resources()) {
        boolean starts =
            Set.of(
                    "AWS::PCS::ComputeNodeGroup",
                    "AWS::EC2::Instance",
                    "AWS::AutoScaling::AutoScalingGroup")
                .contains(node.type());
        if (starts && launchTemplate(node).contains(fs) && !fs.isEmpty()) {
          findings.require(
              reaches(node, target.id(), new HashSet<>()),
              "mount-order",
              node.where(),
              "mounts " + fs + " and does not wait for " + target.id());
        }
      }
    }
  }

  private String launchTemplate(Template.Resource node) {
    for (Template.Resource lt : template.resources("AWS::EC2::LaunchTemplate")) {
      if (node.properties().toString().contains("{\"Ref\":\"" + lt.id() + "\"}")) {
        return lt.properties().path("LaunchTemplateData").path("UserData").toString();
      }
    }
    return "";
  }

  private boolean reaches(Template.Resource from, String id, Set<String> seen) {
    for (String next : ClusterRules.dependsOn(from)) {
      boolean there = next.equals(id);
      if (!there && seen.add(next)) {
        there = template.resource(next).filter(r -> reaches(r, id, seen)).isPresent();
      }
      if (there) {
        return true;
      }
    }
    return false;
  }
}
