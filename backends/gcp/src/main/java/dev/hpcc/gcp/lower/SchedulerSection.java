package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.SlurmConfigCheck;
import dev.hpcc.backend.SlurmKeys;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.lower.Families.Family;
import dev.hpcc.gcp.lower.NodesSection.Nodeset;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.SlurmLines;
import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slurm: its nodes, partitions, database and controller. */
final class SchedulerSection {
  /** How long set-up scripts may take; the Toolkit's own limit is five minutes. */
  static final long SCRIPT_SECONDS = 1800;

  private static final String CONTROLLER =
      "community/modules/scheduler/schedmd-slurm-gcp-v6-controller";
  private static final int VERSION_COLUMNS = 5;
  private static final long STATE_GIB = 50;

  private final Draft draft;
  private final NetworkWiring network;
  private final NodeParts parts;
  private final MountPlan mounts;
  private final SetupSection setups;
  private final Roles roles;

  SchedulerSection(
      Draft draft,
      NetworkWiring network,
      NodeParts parts,
      MountPlan mounts,
      SetupSection setups,
      Roles roles) {
    this.draft = draft;
    this.network = network;
    this.parts = parts;
    this.mounts = mounts;
    this.setups = setups;
    this.roles = roles;
  }

  /** Adds all modules; gives the lines that need templates. */
  SlurmLines lower() {
    checkVersion();
    SlurmKeys keys = SlurmKeys.parse(TableText.read(SchedulerSection.class, "slurm-keys.tsv"));
    SlurmConfigCheck check = new SlurmConfigCheck(keys, "Google Cloud", draft.sink());
    NodesSection nodes = new NodesSection(draft, network, parts, mounts, setups);
    Map<String, Nodeset> nodesets = nodes.compute(roles.all(Role.COMPUTE));
    List<String> partitions = new PartitionSection(draft, check).lower(nodesets);
    List<NodeGroup> loginGroups = roles.all(Role.LOGIN);
    List<String> logins = nodes.login(loginGroups);
    Optional<String> database = new DatabaseSection(draft, network).lower();
    SlurmConfigSection config = new SlurmConfigSection(draft, check);
    SlurmLines lines = config.lines();
    MachineChoice choice = new ControllerChoice(draft, roles).choose();
    Optional<String> setup =
        setups.ofController(
            roles.controller(), mounts.controllerRoots(), draft.cluster().scheduler().origin());
    Optional<String> loginSetup =
        setups.ofLogin(loginGroups, hosts(nodes, loginGroups), rootsOf(loginGroups));
    String id = draft.names().module("controller");
    ToolkitModule.Builder module = draft.module(id, CONTROLLER, choice.group().origin());
    network
        .subnet(choice.group().subnet().map(subnet -> subnet.value()), SubnetPurpose.SERVICE.word())
        .connect(module);
    module.use(partitions).use(logins).use(mounts.controller());
    database.ifPresent(module::use);
    controller(module, choice);
    scripts(module, setup, loginSetup, nodesets);
    module.set("cloud_parameters", config.cloudParameters());
    templates(module, lines);
    draft.add(module);
    return lines;
  }

  private void controller(ToolkitModule.Builder module, MachineChoice choice) {
    NodeGroup group = choice.group();
    parts.machine(module, choice, Role.CONTROLLER);
    Family family = parts.family(choice.machine());
    String state = family.disk(DiskClass.FAST);
    module
        .set(
            "controller_state_disk",
            Value.fields(Setting.of("size", STATE_GIB), Setting.of("type", state)))
        .set("enable_controller_public_ips", AccessSection.isPublic(group))
        .set("allow_automatic_updates", false);
    if (group.publicAccess().value() == PublicAccess.STATIC) {
      draft.error(
          GcpCodes.STATIC_ADDRESS,
          group.publicAccess().origin(),
          "the controller cannot have a fixed public address on Google Cloud: the Toolkit's"
              + " `static_ips` are internal",
          "write `on gcp { public = true }` for an address that changes");
    }
    parts.tag(module, group);
    parts.logins(module, Role.CONTROLLER);
    if (!mounts.login().isEmpty()) {
      List<Value> storages = new ArrayList<>();
      for (String filesystem : mounts.login()) {
        storages.add(new Value.Output(filesystem, "network_storage"));
      }
      module.set("login_network_storage", new Value.Items(storages));
    }
    Origin origin = group.origin();
    draft
        .recorder()
        .standing(
            "scheduler.controller/state",
            state.startsWith("hyperdisk") ? "hyperdisk" : "persistent-disk",
            state,
            "GiB",
            STATE_GIB * 1000,
            STATE_GIB * 1000,
            origin);
    draft.recorder().service("Compute Engine", true, "nodes", origin);
    draft
        .recorder()
        .service("Cloud Storage", true, "scripts and settings of the Slurm cluster", origin);
  }

  private static void scripts(
      ToolkitModule.Builder module,
      Optional<String> controller,
      Optional<String> login,
      Map<String, Nodeset> nodesets) {
    if (controller.isPresent()) {
      module
          .set("controller_startup_script", new Value.Output(controller.get(), "startup_script"))
          .set("controller_startup_scripts_timeout", SCRIPT_SECONDS);
    }
    if (login.isPresent()) {
      module
          .set("login_startup_script", new Value.Output(login.get(), "startup_script"))
          .set("login_startup_scripts_timeout", SCRIPT_SECONDS);
    }
    if (nodesets.values().stream().anyMatch(Nodeset::setup)) {
      module.set("compute_startup_scripts_timeout", SCRIPT_SECONDS);
    }
  }

  private static void templates(ToolkitModule.Builder module, SlurmLines lines) {
    if (!lines.controller().isEmpty()) {
      module.set("slurm_conf_tpl", new Value.Staged("slurm.conf.tpl"));
    }
    if (!lines.database().isEmpty()) {
      module.set("slurmdbd_conf_tpl", new Value.Staged("slurmdbd.conf.tpl"));
    }
  }

  private Map<String, String> hosts(NodesSection nodes, List<NodeGroup> groups) {
    Map<String, String> hosts = new LinkedHashMap<>();
    for (Map.Entry<String, String> name : nodes.loginNames(groups).entrySet()) {
      hosts.put(name.getKey(), draft.names().cluster() + "-" + name.getValue() + "-");
    }
    return hosts;
  }

  private Map<String, List<String>> rootsOf(List<NodeGroup> groups) {
    Map<String, List<String>> roots = new LinkedHashMap<>();
    for (NodeGroup group : groups) {
      roots.put(group.name(), mounts.rootsOf(group));
    }
    return roots;
  }

  private void checkVersion() {
    Scheduler scheduler = draft.cluster().scheduler();
    List<String> versions = new ArrayList<>();
    for (String[] row :
        TableText.rows(SchedulerSection.class, "slurm-versions.tsv", VERSION_COLUMNS)) {
      versions.add(row[0]);
      if (row[0].equals(scheduler.version().value())) {
        draft
            .recorder()
            .decide(
                "scheduler",
                "Slurm " + row[1],
                "what the images " + row[2] + " hold",
                scheduler.version().origin());
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
