package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each group of nodes is in the cluster. */
final class Roles {
  private final Cluster cluster;

  Roles(Cluster cluster) {
    this.cluster = cluster;
  }

  Role of(NodeGroup group) {
    Scheduler scheduler = cluster.scheduler();
    if (scheduler.controller().isPresent()
        && scheduler.controller().get().value().equals(group.name())) {
      return Role.CONTROLLER;
    }
    if (names(scheduler.login(), group)) {
      return Role.LOGIN;
    }
    for (Scheduler.Queue queue : scheduler.queues()) {
      if (names(queue.groups(), group)) {
        return Role.COMPUTE;
      }
    }
    return Role.PLAIN;
  }

  List<NodeGroup> all(Role role) {
    List<NodeGroup> groups = new ArrayList<>();
    for (NodeGroup group : cluster.groups()) {
      if (of(group) == role) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** The group that the blueprint names as controller. */
  Optional<NodeGroup> controller() {
    List<NodeGroup> groups = all(Role.CONTROLLER);
    return groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(0));
  }

  private static boolean names(List<Sourced<String>> names, NodeGroup group) {
    for (Sourced<String> name : names) {
      if (name.value().equals(group.name())) {
        return true;
      }
    }
    return false;
  }
}
