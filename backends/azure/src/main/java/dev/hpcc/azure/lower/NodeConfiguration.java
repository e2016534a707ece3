package dev.hpcc.azure.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import java.util.List;
import java.util.Optional;

/** The configuration that the nodes of one array have beside that of all nodes. */
final class NodeConfiguration {

  private final Build build;
  private final List<Mount> mounts;
  private final Optional<Partitions> partitions;

  /**
   * For the nodes of one cluster.
   *
   * @param mounts of all nodes
   * @param partitions absent without a scheduler
   */
  NodeConfiguration(Build build, List<Mount> mounts, Optional<Partitions> partitions) {
    this.build = build;
    this.mounts = mounts;
    this.partitions = partitions;
  }

  Section of(Fleet.Member member, Fleet.Island island, List<Mount> own) {
    Section configuration = new Section("configuration", "");
    if (partitions.isPresent()) {
      slurm(configuration, member, island, partitions.get());
    }
    for (Mount mount : mounts) {
      if (!isAmong(mount, own)) {
        configuration.put("cyclecloud.mounts." + mount.key() + ".disabled", true);
      }
    }
    return configuration;
  }

  private void slurm(
      Section configuration, Fleet.Member member, Fleet.Island island, Partitions partitions) {
    switch (member.role()) {
      case CONTROLLER ->
          configuration
              .put("slurm.role", "scheduler")
              .put("cyclecloud.mounts.nfs_sched.disabled", true);
      case LOGIN -> configuration.put("slurm.role", "login").put("autoscale.enabled", false);
      case PLAIN ->
          configuration
              .put("autoscale.enabled", false)
              .put("slurm.autoscale", false)
              .put("cyclecloud.mounts.nfs_sched.disabled", true);
      case COMPUTE -> {
        Partitions.Automatic automatic = partitions.automatic().get(island.array());
        if (automatic == null) {
          throw new IllegalStateException("no partition of " + island.array());
        }
        configuration
            .put("slurm.role", "execute")
            .put("slurm.autoscale", true)
            .put("slurm.hpc", member.compact())
            .put("slurm.partition", automatic.partition())
            .put("slurm.default_partition", automatic.isDefault())
            .put("slurm.use_pcpu", !member.group().smt().value());
      }
    }
    if (member.role() == Role.LOGIN || member.role() == Role.COMPUTE) {
      configuration
          .put("slurm.node_prefix", build.naming.nodePrefix())
          .put("slurm.use_nodename_as_hostname", true);
    }
  }

  private static boolean isAmong(Mount mount, List<Mount> mounts) {
    for (Mount other : mounts) {
      if (other.key().equals(mount.key())) {
        return true;
      }
    }
    return false;
  }
}
