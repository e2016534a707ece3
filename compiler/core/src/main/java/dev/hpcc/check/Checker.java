package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.resolve.Resolution;

/**
 * Checks clusters as wholes, knowing no provider. It goes on after faults: an element that has one
 * already is left alone.
 */
public final class Checker {
  private static final Check[] CHECKS = {
    new MountCheck(),
    new LinkCheck(),
    new ScriptCheck(),
    new NetworkCheck(),
    new SubnetCheck(),
    new ReachCheck(),
    new MachineCheck(),
    new QueueCheck(),
    new ServerCheck(),
    new TagCheck(),
    new BudgetCheck(),
    new UseCheck(),
  };

  private Checker() {}

  /** Checks the cluster of every target, or the neutral one where there is no target. */
  public static void check(Resolution resolution, Diagnostics sink) {
    if (resolution.clusters().isEmpty()) {
      check(resolution, resolution.neutral(), sink);
    }
    for (Cluster cluster : resolution.clusters().values()) {
      check(resolution, cluster, sink);
    }
  }

  private static void check(Resolution resolution, Cluster cluster, Diagnostics sink) {
    Subject subject = new Subject(cluster, resolution.faulty(), sink);
    for (Check check : CHECKS) {
      check.check(subject);
    }
  }
}
