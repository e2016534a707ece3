package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.SlurmText;
import dev.hpcc.ir.Scheduler.Accounting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that no file can take: what a person does once the cluster stands. */
final class RunBookSection {

  private static final String STARTED = "started";

  private final Build build;

  RunBookSection(Build build) {
    this.build = build;
  }

  void lower(Fleet fleet) {
    minimum(fleet);
    enforce();
  }

  private void minimum(Fleet fleet) {
    List<String> commands = new ArrayList<>();
    for (Fleet.Member member : fleet.of(Role.COMPUTE)) {
      for (Fleet.Island island : member.arrays()) {
        if (island.lower() > 0) {
          String hosts =
              SlurmText.hosts(build.naming.nodePrefix() + island.array() + "-", 1, island.lower());
          commands.add("sudo azslurm resume --node-list '" + hosts + "'");
        }
      }
    }
    if (!commands.isEmpty()) {
      build.steps.add(
          new RunBook.Step(
              STARTED,
              "Start the nodes that are kept running",
              "On the scheduler. Slurm does not stop them afterwards; whether it starts them by"
                  + " itself is UNVERIFIED.",
              commands));
    }
  }

  private void enforce() {
    Optional<Accounting> accounting = build.cluster.scheduler().accounting();
    if (accounting.isPresent() && !accounting.get().enforce().value().isEmpty()) {
      build.steps.add(
          new RunBook.Step(
              STARTED,
              "Let users submit",
              "On the scheduler. Accounting is enforced: nobody can submit a job before an account"
                  + " of theirs exists.",
              List.of(
                  "sudo sacctmgr -i add account research Description=research",
                  "sudo sacctmgr -i add user \"$some_user\" Account=research")));
    }
  }
}
