package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.SlurmLines;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Slurm controller, which ties partitions, login nodes, filesystems and database together. */
final class ControllerSection {
  /** How long set-up scripts may take; the Toolkit's own limit is five minutes. */
  static final long SCRIPT_SECONDS = 1800;

  private static final String CONTROLLER =
      "community/modules/scheduler/schedmd-slurm-gcp-v6-controller";
  private static final long STATE_GIB = 50;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final NodeParts parts;
  private final Roles roles;

  ControllerSection(Draft draft, NodeParts parts, Roles roles) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.parts = parts;
    this.roles = roles;
  }

  /**
   * What the controller ties together.
   *
   * @param modules partitions, login groups and the database
   * @param loginSetup module of the script of all login nodes
   * @param nodeSetup whether any compute node runs a script
   * @param parameters its {@code cloud_parameters}
   */
  record Ties(
      List<String> modules,
      Optional<String> loginSetup,
      boolean nodeSetup,
      Optional<Value> parameters,
      SlurmLines lines) {}

  void lower(Ties ties) {
    MachineChoice choice = new ControllerChoice(draft, roles).choose();
    NodeGroup group = choice.group();
    parts.refuseFixedAddress(group);
    Origin origin = draft.cluster().scheduler().origin();
    Optional<String> setup =
        parts.setups().ofController(roles.controller(), parts.mounts().controllerRoots(), origin);
    String id = draft.names().module("controller");
    ToolkitModule.Builder module = draft.module(id, CONTROLLER, group.origin());
    parts.subnet(module, group, SubnetPurpose.SERVICE);
    module.use(ties.modules()).use(parts.mounts().controller());
    parts.machine(module, choice, Role.CONTROLLER);
    state(module, choice);
    module
        .set("enable_controller_public_ips", AccessSection.isPublic(group))
        .set("allow_automatic_updates", false);
    parts.tag(module, group);
    parts.logins(module, Role.CONTROLLER);
    loginMounts(module);
    scripts(module, setup, ties);
    module.set("cloud_parameters", ties.parameters());
    templates(module, ties.lines());
    draft.add(module);
    recorder.service("Compute Engine", true, "nodes", origin);
    recorder.service("Cloud Storage", true, "scripts and settings of the Slurm cluster", origin);
  }

  /** The disk that keeps Slurm's state when the machine is replaced. */
  private void state(ToolkitModule.Builder module, MachineChoice choice) {
    String type = parts.family(choice.machine()).disk(DiskClass.FAST);
    module.set(
        "controller_state_disk",
        Value.fields(Setting.of("size", STATE_GIB), Setting.of("type", type)));
    recorder.standing(
        "scheduler.controller/state",
        NodeParts.diskService(type),
        type,
        "GiB",
        STATE_GIB * 1000,
        STATE_GIB * 1000,
        choice.group().origin());
    Quotas.of(draft, parts.family(choice.machine())).disks(type, STATE_GIB, choice.group());
  }

  private void loginMounts(ToolkitModule.Builder module) {
    List<Value> storages = new ArrayList<>();
    for (String filesystem : parts.mounts().login()) {
      storages.add(new Value.Output(filesystem, "network_storage"));
    }
    if (!storages.isEmpty()) {
      module.set("login_network_storage", new Value.Items(storages));
    }
  }

  private static void scripts(
      ToolkitModule.Builder module, Optional<String> controller, Ties ties) {
    if (controller.isPresent()) {
      module
          .set("controller_startup_script", new Value.Output(controller.get(), "startup_script"))
          .set("controller_startup_scripts_timeout", SCRIPT_SECONDS);
    }
    if (ties.loginSetup().isPresent()) {
      module
          .set("login_startup_script", new Value.Output(ties.loginSetup().get(), "startup_script"))
          .set("login_startup_scripts_timeout", SCRIPT_SECONDS);
    }
    if (ties.nodeSetup()) {
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
}
