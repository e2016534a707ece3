package dev.hpcc.gcp.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Legal names for all that a blueprint makes. */
final class DeploymentNames {
  /** A service account is called DEPLOYMENT-NAME and has 30 characters; ours end in five. */
  private static final int DEPLOYMENT_LENGTH = 24;

  private static final int CLUSTER_LENGTH = 20;
  private static final int RESOURCE_LENGTH = 63;

  /** The Toolkit drops all other characters, then cuts at 14, both silently. */
  private static final NameRule NODESET = NameRule.lowerPlain(14);

  /** A Terraform label. */
  private static final NameRule MODULE_ID =
      new NameRule("a-z", "a-z0-9_", "a-z0-9", "_", 60, 60, true);

  private static final NameRule FSNAME = NameRule.lowerPlain(8);
  private static final NameRule RESOURCE = NameRule.lowerWithHyphens(RESOURCE_LENGTH);

  private final String deployment;
  private final String cluster;

  /** {@code vars} is what expressions call deployment variables. */
  private final List<String> ids = new ArrayList<>(List.of("vars"));

  DeploymentNames(String blueprint) {
    deployment = Names.legal(NameRule.lowerWithHyphens(DEPLOYMENT_LENGTH), blueprint);
    cluster = Names.legal(NameRule.lowerWithHyphens(CLUSTER_LENGTH), deployment);
  }

  String deployment() {
    return deployment;
  }

  /** The Slurm cluster; its nodes are called CLUSTER-NODESET-NUMBER. */
  String cluster() {
    return cluster;
  }

  /** A module id that no other module has. */
  String module(String wanted) {
    String id = Names.assign(MODULE_ID, Map.of(wanted, wanted), ids).getOrDefault(wanted, wanted);
    ids.add(id);
    return id;
  }

  /** The name of a resource of the deployment: DEPLOYMENT-WANTED. */
  String resource(String wanted) {
    return Names.legal(RESOURCE, deployment + "-" + wanted);
  }

  /** Names of resources of one kind, by what they are for. */
  Map<String, String> resources(List<String> wanted) {
    Map<String, String> full = new LinkedHashMap<>();
    for (String name : wanted) {
      full.put(name, deployment + "-" + name);
    }
    return Names.assign(RESOURCE, full, List.of());
  }

  Map<String, String> nodesets(List<String> groups) {
    return Names.assign(NODESET, groups);
  }

  /** Partitions and login groups: lower case, digits and hyphens. */
  Map<String, String> hyphened(List<String> wanted) {
    return Names.assign(NameRule.lowerWithHyphens(30), wanted);
  }

  /** The name that Lustre itself has of a filesystem; eight characters. */
  String lustre(String filesystem) {
    return Names.legal(FSNAME, filesystem);
  }
}
