package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.azure.model.Project;
import dev.hpcc.backend.PlannedGroup.Role;
import java.util.List;
import java.util.Optional;

/** Which specs of which projects run on a node. */
final class ProjectSpecs {

  private static final List<String> SLURM_ON_ALL =
      List.of(
          "cyclecloud/healthagent:default",
          "cyclecloud/monitoring:default",
          "cyclecloud/slurm:default");

  private final boolean slurm;
  private final String project;
  private final String version;
  private final Optional<String> locker;

  /**
   * The specs of one cluster.
   *
   * @param own our project; its specs may still be to come
   * @param locker where it lies, or absent: the nodes' default locker
   */
  ProjectSpecs(boolean slurm, Project own, Optional<String> locker) {
    this.slurm = slurm;
    this.project = own.name();
    this.version = own.version();
    this.locker = locker;
  }

  /** On every node, before those of its role. */
  void onAll(Section defaults) {
    if (slurm) {
      for (String spec : SLURM_ON_ALL) {
        defaults.add(new Section("cluster-init", spec));
      }
    }
  }

  /** Those of a role, then our own. */
  void add(Section node, Role role, List<String> own) {
    if (slurm && role != Role.PLAIN) {
      String spec = role == Role.COMPUTE ? "execute" : role == Role.LOGIN ? "login" : "scheduler";
      node.add(new Section("cluster-init", "cyclecloud/slurm:" + spec));
    }
    for (String spec : own) {
      String prefix = locker.isPresent() ? locker.get() + "/" : "";
      node.add(new Section("cluster-init", prefix + project + ":" + spec + ":" + version));
    }
  }

  /** The locker as the template names it. */
  static boolean isLocker(String name) {
    return !name.isEmpty() && CycleValue.isWritable(name) && name.indexOf('/') < 0;
  }
}
