package dev.hpcc.golden.gate.cyclecloud;

import dev.hpcc.golden.gate.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a node needs to start and the Slurm project to take it (its README and CycleCloud's). */
final class NodeRules {
  private final Nodes nodes;
  private final Section cluster;
  private final Findings findings;

  NodeRules(Section cluster, Findings findings) {
    this.cluster = cluster;
    this.nodes = new Nodes(cluster);
    this.findings = findings;
  }

  void check() {
    findings.require(
        cluster.name().matches("[a-zA-Z0-9@_-]{3,}"), "cluster", cluster.where(), "its name");
    findings.require(nodes.isThere("defaults"), "cluster", cluster.where(), "no [[node defaults]]");
    for (Section section : cluster.sections()) {
      section
          .attribute("Extends")
          .ifPresent(
              e -> {
                for (String base : e.value().split("\\s*,\\s*", -1)) {
                  findings.require(
                      nodes.isThere(base), "extends", section.where(), "no node " + base);
                }
              });
    }
    nodes.real().forEach(this::node);
    partitions();
    long proxies =
        nodes.real().stream()
            .filter(n -> nodes.attribute(n, "IsReturnProxy").filter(Attribute::isTrue).isPresent())
            .count();
    findings.require(proxies <= 1, "return-proxy", cluster.where(), proxies + " return proxies");
  }

  private void node(Section node) {
    for (String key :
        List.of("MachineType", "SubnetId", "Credentials", "Region", "KeyPairLocation")) {
      findings.require(
          nodes.attribute(node, key).isPresent(),
          "node-required",
          node.where(),
          key + " is missing");
    }
    findings.require(
        nodes.attribute(node, "ImageName").isPresent()
            || nodes.attribute(node, "ImageId").isPresent(),
        "node-required",
        node.where(),
        "no image");
    publicAddress(node);
    mounts(node);
    boolean array = node.type().equals("nodearray");
    findings.require(
        !array
            || nodes.attribute(node, "MaxCount").isPresent()
            || nodes.attribute(node, "InitialCount").isPresent(),
        "node-required",
        node.where(),
        "an array without a count");
    if (nodes.configured(node, "slurm.role").equals("execute")) {
      execute(node);
    }
  }

  private void publicAddress(Section node) {
    boolean told = false;
    boolean isPublic = false;
    boolean guarded = nodes.attribute(node, "NetworkSecurityGroupId").isPresent();
    for (Section nic : nodes.sections(node, "network-interface")) {
      told |= nic.attribute("AssociatePublicIpAddress").isPresent();
      isPublic |= nic.attribute("AssociatePublicIpAddress").filter(Attribute::isTrue).isPresent();
      guarded |= nic.attribute("SecurityGroup").isPresent();
    }
    findings.require(
        told, "public-address", node.where(), "AssociatePublicIpAddress has to be said");
    findings.require(
        !isPublic || guarded,
        "public-address",
        node.where(),
        "a public address with the security group that CycleCloud opens by itself");
  }

  private void mounts(Section node) {
    Set<String> points = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Section s : nodes.chain(node)) {
      for (Section c : s.sections("configuration")) {
        if (c.name().startsWith("cyclecloud.mounts.")) {
          names.add(c.name().substring("cyclecloud.mounts.".length()));
        }
      }
    }
    for (String name : names) {
      String key = "cyclecloud.mounts." + name;
      if (nodes.configured(node, key + ".disabled").equals("true")) {
        continue;
      }
      String point = nodes.configured(node, key + ".mountpoint");
      findings.require(!point.isEmpty(), "mount", node.where(), name + " has no mountpoint");
      findings.require(points.add(point), "mount", node.where(), point + " is mounted twice");
      String type = nodes.configured(node, key + ".type");
      findings.require(
          !type.equals("lustre")
              || nodes
                  .attribute(node, "EnableTerminateNotification")
                  .filter(Attribute::isTrue)
                  .isPresent(),
          "mount",
          node.where(),
          "Lustre without EnableTerminateNotification");
      findings.require(
          !type.equals("lustre") || nodes.configuration(node, key + ".address").isPresent(),
          "mount",
          node.where(),
          name + " has no address");
    }
    for (Section volume : nodes.sections(node, "volume")) {
      volume
          .attribute("Mount")
          .ifPresent(
              m ->
                  findings.require(
                      names.contains(m.text()),
                      "mount",
                      volume.where(),
                      "no cyclecloud.mounts." + m.text()));
    }
  }

  private void execute(Section array) {
    for (String key : List.of("slurm.autoscale", "slurm.hpc", "slurm.partition")) {
      findings.require(
          nodes.configuration(array, key).isPresent(),
          "slurm-array",
          array.where(),
          key + " has to be said: README and code differ in its default");
    }
    String machine = nodes.attribute(array, "MachineType").map(Attribute::value).orElse("");
    boolean dynamic = nodes.configuration(array, "slurm.dynamic_feature").isPresent();
    findings.require(
        dynamic || !machine.contains(","),
        "slurm-array",
        array.where(),
        "a static partition takes one machine type");
    if (nodes.configured(array, "slurm.hpc").equals("true")) {
      int most = number(array, "MaxCount");
      int set = Math.max(number(array, "Azure.MaxScalesetSize"), 0);
      findings.require(
          most <= set,
          "slurm-array",
          array.where(),
          most + " nodes in a scale set of " + set + ": the rest would never start");
      findings.require(set <= 300, "slurm-array", array.where(), "a scale set of " + set);
    }
  }

  private int number(Section node, String key) {
    return nodes
        .attribute(node, key)
        .map(Attribute::text)
        .filter(t -> t.matches("\\d+"))
        .map(Integer::parseInt)
        .orElse(-1);
  }

  private void partitions() {
    List<String> names = new ArrayList<>();
    int defaults = 0;
    for (Section node : nodes.real()) {
      if (nodes.configured(node, "slurm.role").equals("execute")) {
        String name = nodes.configured(node, "slurm.partition");
        boolean dynamic = nodes.configuration(node, "slurm.dynamic_feature").isPresent();
        findings.require(
            dynamic || !names.contains(name),
            "partition",
            node.where(),
            "a second static array of partition " + name + ": both would be dropped");
        names.add(name);
        defaults += nodes.configured(node, "slurm.default_partition").equals("true") ? 1 : 0;
      }
    }
    findings.require(defaults <= 1, "partition", cluster.where(), defaults + " default partitions");
  }
}
