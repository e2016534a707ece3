package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A cluster under check: look-ups by name, roles of groups, and elements to stay silent about. */
final class Subject {
  private final Cluster cluster;
  private final Set<String> faulty;
  private final Diagnostics sink;
  private final Map<String, Filesystem> filesystems = new HashMap<>();
  private final Map<String, Fabric> fabrics = new HashMap<>();
  private final Set<String> logins = new HashSet<>();
  private final Set<String> queued = new HashSet<>();

  Subject(Cluster cluster, Set<String> faulty, Diagnostics sink) {
    this.cluster = cluster;
    this.faulty = faulty;
    this.sink = sink;
    for (Filesystem filesystem : cluster.filesystems()) {
      filesystems.put(filesystem.name(), filesystem);
    }
    for (Fabric fabric : cluster.fabrics()) {
      fabrics.put(fabric.name(), fabric);
    }
    for (Sourced<String> login : cluster.scheduler().login()) {
      logins.add(login.value());
    }
    cluster
        .scheduler()
        .queues()
        .forEach(queue -> queue.groups().forEach(group -> queued.add(group.value())));
  }

  Cluster cluster() {
    return cluster;
  }

  /**
   * Whether an element has a fault already.
   *
   * @param id its kind and name: {@code nodes.cpu}
   */
  boolean isFaulty(String id) {
    return faulty.contains(id);
  }

  /** Whether anything is wrong at all. */
  boolean hasErrors() {
    return sink.hasErrors();
  }

  Optional<Filesystem> filesystem(String name) {
    return Optional.ofNullable(filesystems.get(name));
  }

  Optional<Fabric> fabric(String name) {
    return Optional.ofNullable(fabrics.get(name));
  }

  boolean isLogin(NodeGroup group) {
    return logins.contains(group.name());
  }

  boolean isController(NodeGroup group) {
    Optional<Sourced<String>> controller = cluster.scheduler().controller();
    return controller.isPresent() && controller.get().value().equals(group.name());
  }

  boolean isQueued(NodeGroup group) {
    return queued.contains(group.name());
  }

  boolean hasScheduler() {
    return cluster.scheduler().kind().value() != SchedulerKind.NONE;
  }

  /** The groups without a fault. */
  List<NodeGroup> groups() {
    return faulty.isEmpty()
        ? cluster.groups()
        : cluster.groups().stream().filter(g -> !isFaulty("nodes." + g.name())).toList();
  }

  void report(Diagnostic diagnostic) {
    sink.report(diagnostic);
  }
}
