package dev.hpcc.golden.gate.cyclecloud;

import dev.hpcc.golden.gate.Findings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that go to the end of slurm.conf. The project writes the partition of every array
 * itself; a second line of one name stops slurmctld, so ours have names of their own over nodes
 * that exist (slurm.conf manual page; tried with slurmctld 22.05).
 */
final class SlurmLines {
  private static final Pattern SETTING = Pattern.compile("([A-Za-z]+)=(\"[^\"]*\"|\\S*)");
  private static final Pattern NODES =
      Pattern.compile("([A-Za-z0-9-]+)-(?:\\[1-(\\d+)]|(\\d+))(?::(\\d+))?");

  private final Section cluster;
  private final Nodes nodes;
  private final Findings findings;

  SlurmLines(Section cluster, Findings findings) {
    this.cluster = cluster;
    this.nodes = new Nodes(cluster);
    this.findings = findings;
  }

  void check(String config) {
    Set<String> partitions = new LinkedHashSet<>();
    int defaults = 0;
    for (Section node : nodes.real()) {
      if (nodes.configured(node, "slurm.role").equals("execute")) {
        partitions.add(nodes.configured(node, "slurm.partition"));
        defaults += nodes.configured(node, "slurm.default_partition").equals("true") ? 1 : 0;
      }
    }
    for (String line : config.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Map<String, String> settings = new LinkedHashMap<>();
      String rest = line;
      Matcher m = SETTING.matcher(line);
      while (m.find()) {
        settings.put(m.group(1), m.group(2));
        rest = rest.replace(m.group(), "");
      }
      findings.require(rest.isBlank(), "slurm-config", "slurm config", "cannot read: " + line);
      if (settings.containsKey("PartitionName")) {
        String name = settings.getOrDefault("PartitionName", "");
        findings.require(
            partitions.add(name), "slurm-config", "slurm config", "a second partition " + name);
        findings.require(
            settings.containsKey("DefMemPerCPU"),
            "slurm-config",
            "slurm config",
            name + " without DefMemPerCPU: every job would take a whole node's memory");
        defaults += settings.getOrDefault("Default", "NO").equals("YES") ? 1 : 0;
        nodes(settings.getOrDefault("Nodes", ""), name);
      }
      if (settings.containsKey("SuspendExcNodes")) {
        nodes(settings.getOrDefault("SuspendExcNodes", ""), "SuspendExcNodes");
      }
    }
    boolean slurm = !partitions.isEmpty();
    findings.require(
        !slurm || defaults == 1, "partition", cluster.where(), defaults + " default partitions");
  }

  private void nodes(String list, String of) {
    Set<String> arrays = new LinkedHashSet<>();
    for (String part : list.split(",(?![^\\[]*])", -1)) {
      Matcher m = NODES.matcher(part);
      if (!m.matches()) {
        findings.add("slurm-config", "slurm config", of + ": nodes `" + part + "`");
        continue;
      }
      int last = Integer.parseInt(m.group(2) == null ? m.group(3) : m.group(2));
      boolean there = false;
      for (Section node : nodes.real()) {
        String prefix = nodes.configured(node, "slurm.node_prefix");
        if ((prefix + node.name()).equals(m.group(1))) {
          String most = nodes.attribute(node, "MaxCount").map(Attribute::text).orElse("0");
          there = last <= Integer.parseInt(most);
        }
      }
      findings.require(
          there, "slurm-config", "slurm config", of + " names nodes that no array has: " + part);
      findings.require(arrays.add(m.group(1)), "slurm-config", "slurm config", part + " twice");
    }
  }
}
