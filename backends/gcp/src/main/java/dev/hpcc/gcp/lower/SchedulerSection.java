package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.SlurmConfigCheck;
import dev.hpcc.backend.SlurmKeys;
import dev.hpcc.gcp.lower.ControllerSection.Ties;
import dev.hpcc.gcp.lower.NodesSection.Nodeset;
import dev.hpcc.gcp.toolkit.SlurmLines;
import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.ir.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Slurm: its nodes, partitions, database and controller. */
final class SchedulerSection {
  private static final int VERSION_COLUMNS = 5;

  private final Draft draft;
  private final NodeParts parts;
  private final Roles roles;

  SchedulerSection(Draft draft, NodeParts parts, Roles roles) {
    this.draft = draft;
    this.parts = parts;
    this.roles = roles;
  }

  /** Adds all modules; gives the lines that need templates. */
  SlurmLines lower() {
    checkVersion();
    SlurmKeys keys = SlurmKeys.parse(TableText.read(SchedulerSection.class, "slurm-keys.tsv"));
    SlurmConfigCheck check = new SlurmConfigCheck(keys, "Google Cloud", draft.sink());
    Map<String, Nodeset> nodesets = new NodesSection(draft, parts).lower(roles.all(Role.COMPUTE));
    List<String> modules = new ArrayList<>(new PartitionSection(draft, check).lower(nodesets));
    LoginSection login = new LoginSection(draft, parts, roles.all(Role.LOGIN));
    modules.addAll(login.lower());
    new DatabaseSection(draft, parts.network()).lower().ifPresent(modules::add);
    SlurmConfigSection config = new SlurmConfigSection(draft, check);
    SlurmLines lines = config.lines();
    boolean nodeSetup = false;
    for (Nodeset nodeset : nodesets.values()) {
      nodeSetup |= nodeset.setup();
    }
    new ControllerSection(draft, parts, roles)
        .lower(new Ties(modules, login.setup(), nodeSetup, config.cloudParameters(), lines));
    return lines;
  }

  private void checkVersion() {
    Scheduler scheduler = draft.cluster().scheduler();
    List<String> versions = new ArrayList<>();
    for (String[] row :
        TableText.rows(SchedulerSection.class, "slurm-versions.tsv", VERSION_COLUMNS)) {
      versions.add(row[0]);
      if (row[0].equals(scheduler.version().value())) {
        String why = "what the images " + row[2] + " hold";
        draft.recorder().decide("scheduler", "Slurm " + row[1], why, scheduler.version().origin());
        return;
      }
    }
    draft.error(
        GcpCodes.SCHEDULER_VERSION,
        scheduler.version().origin(),
        "the Toolkit's images have no Slurm " + scheduler.version().value(),
        "they have " + String.join(", ", versions));
  }
}
