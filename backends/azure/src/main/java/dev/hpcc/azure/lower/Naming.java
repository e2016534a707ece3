package dev.hpcc.azure.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every name that lowering gives, legal everywhere it stands. A node is called {@code
 * CLUSTER-ARRAY-NUMBER}, which must be a host name of at most 63 characters.
 *
 * @param base what resource names begin with
 * @param cluster CycleCloud's name of the cluster, at least three characters
 * @param arrays node array of each group
 * @param filesystems resource name of each filesystem
 * @param groupPascals what the cluster parameters of each group begin with
 * @param subnetPascals what the cluster parameter of each subnet with nodes begins with
 * @param pascals what the cluster parameters of each filesystem begin with
 */
record Naming(
    String base,
    String cluster,
    Map<String, String> arrays,
    Map<String, String> filesystems,
    Map<String, String> groupPascals,
    Map<String, String> subnetPascals,
    Map<String, String> pascals) {

  /** The node that runs the scheduler, whatever its group is called. */
  static final String SCHEDULER = "scheduler";

  /** The spec of all nodes that mount a filesystem at {@code /home}. */
  static final String HOME_SPEC = "shared-home";

  private static final int CLUSTER_LENGTH = 24;
  private static final int ARRAY_LENGTH = 26;
  private static final int FILESYSTEM_LENGTH = 40;
  private static final int SHORTEST_CLUSTER = 3;

  /** Sections that a template has beside the groups' own. */
  private static final List<String> TAKEN = List.of(SCHEDULER, "defaults", HOME_SPEC);

  static Naming of(Cluster cluster) {
    String base = Names.legal(NameRule.lowerWithHyphens(CLUSTER_LENGTH), cluster.name());
    Map<String, String> groups = new LinkedHashMap<>();
    for (NodeGroup group : cluster.groups()) {
      groups.put(group.name(), group.name());
    }
    List<String> filesystems = new ArrayList<>();
    for (Filesystem filesystem : cluster.filesystems()) {
      filesystems.add(filesystem.name());
    }
    return new Naming(
        base,
        base.length() < SHORTEST_CLUSTER ? base + "-hpc" : base,
        Names.assign(NameRule.lowerWithHyphens(ARRAY_LENGTH), groups, TAKEN),
        Names.assign(NameRule.lowerWithHyphens(FILESYSTEM_LENGTH), filesystems),
        pascals(new ArrayList<>(groups.keySet())),
        pascals(subnets(cluster)),
        pascals(filesystems));
  }

  private static List<String> subnets(Cluster cluster) {
    List<String> subnets = new ArrayList<>(List.of(SubnetNeed.COMPUTE, SubnetNeed.LOGIN));
    for (Network.Subnet subnet : cluster.network().subnets()) {
      if (!subnets.contains(subnet.name())) {
        subnets.add(subnet.name());
      }
    }
    return subnets;
  }

  /** Beginnings of parameter names, no two alike even without regard to case. */
  private static Map<String, String> pascals(List<String> names) {
    NameRule rule =
        new NameRule(
            "A-Z", "A-Za-z0-9", "A-Za-z0-9", "", FILESYSTEM_LENGTH, FILESYSTEM_LENGTH, false);
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String name : names) {
      wanted.put(name, pascal(name));
    }
    return Names.assign(rule, wanted, List.of());
  }

  /** The name of a resource of the companion. */
  String resource(String suffix) {
    return base + "-" + suffix;
  }

  /** What Slurm's node names begin with. */
  String nodePrefix() {
    return cluster + "-";
  }

  String array(String group) {
    return arrays.getOrDefault(group, group);
  }

  String filesystem(String name) {
    return filesystems.getOrDefault(name, name);
  }

  String pascalOf(String filesystem) {
    return pascals.getOrDefault(filesystem, filesystem);
  }

  /** The parameter that names a subnet with nodes. */
  String subnetParameter(String key) {
    return subnetPascals.getOrDefault(key, pascal(key)) + "SubnetId";
  }

  String pascalOfGroup(String group) {
    return groupPascals.getOrDefault(group, pascal(group));
  }

  /** The words of a name with a capital each: {@code ScratchFast}. */
  private static String pascal(String name) {
    StringBuilder pascal = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain) {
        pascal.append(capital ? Character.toUpperCase(c) : c);
      }
      capital = !plain;
    }
    return pascal.toString();
  }
}
