package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.NodeGroup;

/** Login and controller groups: a fixed number of nodes that run no jobs. */
final class ServerCheck implements Check {
  @Override
  public void check(Subject subject) {
    for (NodeGroup group : subject.groups()) {
      boolean controller = subject.isController(group);
      if (!controller && !subject.isLogin(group)) {
        continue;
      }
      String role = controller ? "the controller" : "a login group";
      if (subject.isQueued(group)) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.SERVER_IN_QUEUE,
                    group.origin().span(),
                    "`nodes " + group.name() + "` is " + role + " and serves a queue")
                .hint("use a group of its own for jobs"));
      }
      if (!group.count().isFixed() || (controller && group.count().upper() != 1)) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.SERVER_COUNT,
                    group.count().origin().span(),
                    "`nodes " + group.name() + "` is " + role + " and needs a fixed `count`")
                .hint(
                    controller
                        ? "write `count = 1`"
                        : "no scheduler starts login nodes; write `count = "
                            + Math.max(1, group.count().lower())
                            + "`"));
      }
    }
  }
}
