package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.gcp.lower.FilesystemSection.Mounted;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which module mounts which filesystem. What the Slurm controller mounts is on every node of its
 * cluster, so it mounts what every group mounts; anything else is given to the groups one by one.
 */
final class MountPlan {
  private static final String HOME = "/home";

  private final Draft draft;
  private final PlanRecorder recorder;
  private final Roles roles;
  private final List<String> controller = new ArrayList<>();
  private final List<String> login = new ArrayList<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final List<String> controllerRoots = new ArrayList<>();
  private final Map<String, List<String>> groupRoots = new LinkedHashMap<>();

  MountPlan(Draft draft, Roles roles, List<Mounted> filesystems) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.roles = roles;
    for (Mounted mounted : filesystems) {
      place(mounted);
    }
  }

  /** Modules that the controller mounts, and with it every node of the cluster. */
  List<String> controller() {
    return controller;
  }

  /** Modules that all login nodes mount beside them. */
  List<String> login() {
    return login;
  }

  /** Modules that a group mounts by itself. */
  List<String> of(NodeGroup group) {
    return groups.getOrDefault(group.name(), List.of());
  }

  /** Mount points whose roots the controller opens to all users. */
  List<String> controllerRoots() {
    return controllerRoots;
  }

  /** Mount points whose roots a group opens to all users. */
  List<String> rootsOf(NodeGroup group) {
    return groupRoots.getOrDefault(group.name(), List.of());
  }

  private void place(Mounted mounted) {
    Filesystem filesystem = mounted.filesystem();
    List<NodeGroup> with = new ArrayList<>();
    List<NodeGroup> without = new ArrayList<>();
    for (NodeGroup group : draft.cluster().groups()) {
      (mounts(group, filesystem) ? with : without).add(group);
    }
    boolean opens = mounted.created() && !filesystem.mount().value().equals(HOME);
    if (with.isEmpty() && !draft.cluster().groups().isEmpty()) {
      recorder.note("filesystem." + filesystem.name() + ": no group mounts it, and it is billed");
    }
    boolean everywhere = draft.slurm();
    for (NodeGroup group : without) {
      everywhere &= isPlain(group);
    }
    if (everywhere) {
      controller.add(mounted.module());
      if (opens) {
        controllerRoots.add(filesystem.mount().value());
      }
    }
    for (NodeGroup group : with) {
      if (!everywhere || isPlain(group)) {
        give(group, mounted, opens && !everywhere);
      }
    }
    if (!everywhere) {
      tellLogin(filesystem, with, without);
    }
  }

  private void give(NodeGroup group, Mounted mounted, boolean opens) {
    Role role = roles.of(group);
    String mount = mounted.filesystem().mount().value();
    switch (role) {
      case CONTROLLER ->
          recorder.lose(
              "controller-mounts-for-all",
              "nodes." + group.name(),
              "mounts " + mount + " on the controller",
              "not mounted there: what the controller mounts is on every node, and not every"
                  + " group asks for it",
              group.origin());
      case LOGIN -> {
        if (!login.contains(mounted.module())) {
          login.add(mounted.module());
        }
      }
      case COMPUTE, PLAIN ->
          groups.computeIfAbsent(group.name(), name -> new ArrayList<>()).add(mounted.module());
    }
    if (opens && role != Role.CONTROLLER) {
      groupRoots.computeIfAbsent(group.name(), name -> new ArrayList<>()).add(mount);
    }
  }

  private void tellLogin(Filesystem filesystem, List<NodeGroup> with, List<NodeGroup> without) {
    boolean some = false;
    for (NodeGroup group : with) {
      some |= roles.of(group) == Role.LOGIN;
    }
    for (NodeGroup group : without) {
      if (some && roles.of(group) == Role.LOGIN) {
        recorder.lose(
            "login-mounts-shared",
            "nodes." + group.name(),
            "does not mount " + filesystem.name(),
            "all login groups mount the same filesystems, so it is mounted there too",
            group.origin());
      }
    }
  }

  private boolean isPlain(NodeGroup group) {
    return roles.of(group) == Role.PLAIN;
  }

  private static boolean mounts(NodeGroup group, Filesystem filesystem) {
    for (Sourced<String> name : group.mounts()) {
      if (name.value().equals(filesystem.name())) {
        return true;
      }
    }
    return false;
  }
}
