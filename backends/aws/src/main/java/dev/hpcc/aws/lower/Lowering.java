package dev.hpcc.aws.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.catalog.Site;
import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.SchedulerKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What every section needs.
 *
 * @param members the groups that run as nodes of ours, in the cluster's order
 * @param ids names of elements as logical ids
 */
record Lowering(
    Cluster cluster,
    Site site,
    CloudCatalog catalog,
    PlanRecorder recorder,
    Diagnostics sink,
    Stack stack,
    List<Member> members,
    LogicalIds ids) {

  /**
   * A group of nodes and what it is for.
   *
   * @param lower nodes kept running
   * @param upper the most nodes
   */
  record Member(MachineChoice choice, Role role, long lower, long upper) {
    String name() {
      return choice.group().name();
    }

    Origin origin() {
      return choice.group().origin();
    }
  }

  String region() {
    return site.region().code();
  }

  boolean isSlurm() {
    return cluster.scheduler().kind().value() == SchedulerKind.SLURM;
  }

  /** Tells what concerns an element. */
  Ledger ledger(String subject, Origin origin) {
    return new Ledger(recorder, subject, origin);
  }

  /** The members of one role. */
  List<Member> members(Role role) {
    List<Member> found = new ArrayList<>();
    for (Member member : members) {
      if (member.role() == role) {
        found.add(member);
      }
    }
    return found;
  }

  void error(Code code, Origin origin, String message, String hint) {
    sink.report(Diagnostic.of(code, origin.span(), message).hint(hint));
  }
}
