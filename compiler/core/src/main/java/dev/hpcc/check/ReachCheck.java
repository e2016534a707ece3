package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;

/** Who may reach which nodes. */
final class ReachCheck implements Check {
  @Override
  public void check(Subject subject) {
    boolean nobody =
        subject.cluster().network().allowedFrom().isEmpty() && !subject.isFaulty("network");
    for (NodeGroup group : subject.groups()) {
      boolean isPublic = group.publicAccess().value() != PublicAccess.NO;
      if (isPublic && nobody && !group.ports().isEmpty()) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.NOBODY_MAY_REACH,
                    group.publicAccess().origin().span(),
                    "`nodes " + group.name() + "` is public, and nobody may reach it")
                .hint("say who may: `network { allowed_from = [\"192.0.2.0/24\"] }`"));
      }
      if (!isPublic && !group.ports().isEmpty()) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.PORTS_WITHOUT_ADDRESS,
                    group.ports().get(0).origin().span(),
                    "`nodes " + group.name() + "` opens ports and has no public address")
                .also(group.publicAccess().origin().span(), "private")
                .hint(
                    "write `public = true`, or leave `ports` out: nodes reach each other anyway"));
      }
    }
  }
}
