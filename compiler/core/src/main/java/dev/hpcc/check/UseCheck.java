package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.HashSet;
import java.util.Set;

/** What is declared and reaches no node. Silent as long as anything is wrong. */
final class UseCheck implements Check {
  @Override
  public void check(Subject subject) {
    if (subject.hasErrors()) {
      return;
    }
    Set<String> used = new HashSet<>();
    for (NodeGroup group : subject.cluster().groups()) {
      group.fabric().ifPresent(name -> used.add("fabric " + name.value()));
      group.image().ifPresent(name -> used.add("image " + name.value()));
      for (Sourced<String> mount : group.mounts()) {
        used.add("filesystem " + mount.value());
      }
    }
    for (Fabric fabric : subject.cluster().fabrics()) {
      unless(used, "fabric " + fabric.name(), fabric.origin(), subject);
    }
    for (Image image : subject.cluster().images()) {
      unless(used, "image " + image.name(), image.origin(), subject);
    }
    for (Filesystem filesystem : subject.cluster().filesystems()) {
      unless(used, "filesystem " + filesystem.name(), filesystem.origin(), subject);
    }
  }

  private static void unless(Set<String> used, String name, Origin origin, Subject subject) {
    if (!used.contains(name)) {
      subject.report(
          Diagnostic.of(CheckCodes.UNUSED, origin.span(), "no group of nodes uses `" + name + "`"));
    }
  }
}
