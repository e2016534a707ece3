package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mount points: no two at one place on a node, none over the operating system. */
final class MountCheck implements Check {
  /** Directories of the Filesystem Hierarchy Standard that a running system needs. */
  private static final List<String> RESERVED =
      List.of(
          "/", "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/root", "/run", "/sbin",
          "/sys", "/tmp", "/usr", "/var");

  /** Parts of {@link #RESERVED} below which a mount is harmless. */
  private static final List<String> OPEN_BELOW = List.of("/", "/usr", "/var", "/tmp");

  @Override
  public void check(Subject subject) {
    for (Filesystem filesystem : subject.cluster().filesystems()) {
      if (!subject.isFaulty("filesystem." + filesystem.name())) {
        reserved(subject, "`filesystem " + filesystem.name() + "`", filesystem.mount());
      }
    }
    for (NodeGroup group : subject.groups()) {
      if (group.localScratch().isPresent()) {
        reserved(subject, "`nodes " + group.name() + "`", group.localScratch().get());
      }
      collisions(subject, group);
    }
  }

  private static void reserved(Subject subject, String who, Sourced<String> path) {
    for (String reserved : RESERVED) {
      boolean below = path.value().startsWith(reserved + "/") && !OPEN_BELOW.contains(reserved);
      if (path.value().equals(reserved) || below) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.RESERVED_PATH,
                    path.origin().span(),
                    who + " cannot be mounted at `" + path.value() + "`")
                .labelled("`" + reserved + "` belongs to the operating system")
                .hint("take a directory of your own, such as `/shared`"));
        return;
      }
    }
  }

  private static void collisions(Subject subject, NodeGroup group) {
    Map<String, Sourced<String>> taken = new HashMap<>();
    for (Sourced<String> mount : group.mounts()) {
      Optional<Filesystem> filesystem = subject.filesystem(mount.value());
      if (filesystem.isPresent() && !subject.isFaulty("filesystem." + mount.value())) {
        place(subject, group, taken, filesystem.get().mount());
      }
    }
    group.localScratch().ifPresent(path -> place(subject, group, taken, path));
  }

  private static void place(
      Subject subject, NodeGroup group, Map<String, Sourced<String>> taken, Sourced<String> path) {
    Sourced<String> earlier = taken.putIfAbsent(path.value(), path);
    if (earlier != null) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.MOUNTS_COLLIDE,
                  path.origin().span(),
                  "two things are mounted at `"
                      + path.value()
                      + "` on `nodes "
                      + group.name()
                      + "`")
              .also(earlier.origin().span(), "mounted there as well")
              .hint("give one another `mount`, or list the group's `mounts`"));
    }
  }
}
