package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.ScriptText;
import dev.hpcc.backend.SetupRunner;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.StagedFile;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.SetupMoment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs on nodes before they take jobs: local disks, tunables of the fabric, the user's
 * scripts. Groups that need the same share a module, for each makes a bucket.
 */
final class SetupSection {
  private static final String SOURCE = "modules/scripts/startup-script";
  private static final String FOLDER = "/opt/hpcc/";
  private static final String RUNNER = FOLDER + SetupRunner.RUNNER_FILE;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final MountText text;
  private final ScriptFiles files;
  private final Map<String, String> made = new LinkedHashMap<>();

  SetupSection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.text = new MountText(draft);
    this.files = new ScriptFiles(draft);
  }

  /**
   * The module for a group that starts by itself.
   *
   * @param falcon whether its fabric needs tunables
   * @param roots mount points to open
   */
  Optional<String> of(NodeGroup group, boolean falcon, List<String> roots) {
    Steps steps = new Steps();
    open(steps, roots);
    for (Setup setup : ordered(group)) {
      add(steps, group, setup, Optional.empty());
    }
    return module(group.name(), scratch(group), falcon, steps, group.origin());
  }

  /** The module for the controller, whose group the blueprint may name. */
  Optional<String> ofController(Optional<NodeGroup> group, List<String> roots, Origin origin) {
    if (group.isPresent()) {
      return of(group.get(), false, roots);
    }
    Steps steps = new Steps();
    open(steps, roots);
    return module("controller", Optional.empty(), false, steps, origin);
  }

  /**
   * The one module for all login groups.
   *
   * @param hosts what the host names of each group begin with
   */
  Optional<String> ofLogin(
      List<NodeGroup> groups, Map<String, String> hosts, Map<String, List<String>> roots) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    boolean alike = alike(groups);
    Steps steps = new Steps();
    List<String> opened = new ArrayList<>();
    for (NodeGroup group : groups) {
      for (String root : roots.getOrDefault(group.name(), List.of())) {
        if (!opened.contains(root)) {
          opened.add(root);
        }
      }
    }
    open(steps, opened);
    for (NodeGroup group : alike ? groups.subList(0, 1) : groups) {
      Optional<String> host =
          alike ? Optional.empty() : Optional.of(hosts.getOrDefault(group.name(), ""));
      for (Setup setup : ordered(group)) {
        add(steps, group, setup, host);
      }
    }
    NodeGroup first = groups.get(0);
    return module("login", loginScratch(groups), false, steps, first.origin());
  }

  /** Whether all groups run the same scripts. */
  private boolean alike(List<NodeGroup> groups) {
    List<String> first = commands(groups.get(0));
    for (NodeGroup group : groups) {
      if (!commands(group).equals(first)) {
        return false;
      }
    }
    return true;
  }

  private List<String> commands(NodeGroup group) {
    List<String> commands = new ArrayList<>();
    for (Setup setup : ordered(group)) {
      commands.add(SetupRunner.call(RUNNER, setup, FOLDER + files.name(group, setup)));
    }
    return commands;
  }

  private Optional<String> loginScratch(List<NodeGroup> groups) {
    Optional<String> first = scratch(groups.get(0));
    for (NodeGroup group : groups) {
      if (!scratch(group).equals(first)) {
        draft.error(
            GcpCodes.NODE_KIND,
            group.localScratch().map(path -> path.origin()).orElse(group.origin()),
            "login groups share one start-up script, so all or none have `local_scratch`",
            "give all login groups the same `local_scratch`");
      }
    }
    return first;
  }

  /** Scripts of {@code boot} first, for nothing of the Toolkit runs before the mounts. */
  private static List<Setup> ordered(NodeGroup group) {
    List<Setup> ordered = new ArrayList<>();
    for (SetupMoment moment : List.of(SetupMoment.BOOT, SetupMoment.READY)) {
      for (Setup setup : group.setups()) {
        if (setup.moment().value() == moment) {
          ordered.add(setup);
        }
      }
    }
    return ordered;
  }

  private void open(Steps steps, List<String> roots) {
    if (roots.isEmpty()) {
      return;
    }
    String name = "open-roots.sh";
    steps.data(name, ScriptText.read(SetupSection.class, name), draft.cluster().origin());
    List<String> words = new ArrayList<>();
    words.addAll(List.of(RUNNER, "file", "open-roots", FOLDER + name));
    words.addAll(roots);
    steps.commands.add(SetupRunner.command(words));
  }

  private void add(Steps steps, NodeGroup group, Setup setup, Optional<String> host) {
    if (setup.moment().value() == SetupMoment.BOOT) {
      recorder.lose(
          GcpSupport.BOOT_SCRIPT,
          "nodes." + group.name() + "." + setup.name(),
          "at = boot",
          "runs before the scripts of `ready`, after the mounts: the Toolkit has no earlier"
              + " place",
          setup.moment().origin());
    }
    String file = files.name(group, setup);
    if (setup.content() instanceof Setup.Content.Script script) {
      steps.data(file, script.text().value(), setup.origin());
    }
    String call = SetupRunner.call(RUNNER, setup, FOLDER + file);
    if (host.isPresent()) {
      String name = "on-host.sh";
      steps.data(name, ScriptText.read(SetupSection.class, name), setup.origin());
      call = SetupRunner.command(List.of(FOLDER + name, host.get())) + " " + call;
    }
    steps.commands.add(call);
  }

  private Optional<String> scratch(NodeGroup group) {
    if (group.localScratch().isEmpty()) {
      return Optional.empty();
    }
    String path = group.localScratch().get().value();
    Origin origin = group.localScratch().get().origin();
    boolean closed =
        !draft.cluster().network().existing()
            && draft.cluster().network().egress().value() == Egress.NONE
            && !AccessSection.isPublic(group);
    if (closed) {
      draft.error(
          GcpCodes.INTERNET_NEEDED,
          origin,
          "`local_scratch` needs internet access on Google Cloud: the Toolkit installs Ansible on"
              + " the node to set up the disks",
          "write `egress = nat` in the network, or set up the disks in a script");
    }
    return text.isPlainPath(path, origin) ? Optional.of(path) : Optional.empty();
  }

  private Optional<String> module(
      String name, Optional<String> scratch, boolean falcon, Steps steps, Origin origin) {
    if (scratch.isEmpty() && !falcon && steps.commands.isEmpty()) {
      return Optional.empty();
    }
    String key = scratch.orElse("") + "\n" + falcon + "\n" + String.join("\n", steps.commands);
    String known = made.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    String id = draft.names().module(name + "_setup");
    made.put(key, id);
    ToolkitModule.Builder module = draft.module(id, SOURCE, origin);
    if (falcon) {
      module.set("set_ofi_cloud_rdma_tunables", true);
    }
    module.set("local_ssd_filesystem", scratch.map(SetupSection::disks));
    if (!steps.commands.isEmpty()) {
      module.set("runners", new Value.Items(runners(id, steps, origin)));
    }
    draft.add(module);
    recorder.service("Cloud Storage", true, "scripts of the nodes", origin);
    return Optional.of(id);
  }

  /** All local disks as one filesystem that every user writes to. */
  private static Value disks(String path) {
    return Value.fields(
        Setting.of("mountpoint", path),
        Setting.of("fs_type", "ext4"),
        Setting.of("permissions", "1777"));
  }

  private List<Value> runners(String id, Steps steps, Origin origin) {
    List<Value> runners = new ArrayList<>();
    draft.stage(
        new StagedFile("scripts/" + SetupRunner.RUNNER_FILE, SetupRunner.runner(), true, origin));
    runners.add(runner("data", RUNNER, SetupRunner.RUNNER_FILE));
    for (StagedFile file : steps.files) {
      draft.stage(file);
      String name = file.path().substring("scripts/".length());
      runners.add(runner("data", FOLDER + name, name));
    }
    List<String> commands = new ArrayList<>();
    List<String> executable = new ArrayList<>(List.of("chmod", "0755", RUNNER));
    if (steps.has("on-host.sh")) {
      executable.add(FOLDER + "on-host.sh");
    }
    commands.add(SetupRunner.command(executable));
    commands.addAll(steps.commands);
    String all = id.replace('_', '-') + ".sh";
    draft.stage(new StagedFile("scripts/" + all, SetupRunner.script(commands), true, origin));
    runners.add(runner("shell", all, all));
    return runners;
  }

  private static Value runner(String type, String destination, String file) {
    return Value.fields(
        Setting.of("type", type),
        Setting.of("destination", destination),
        Setting.of("source", new Value.Staged("scripts/" + file)));
  }

  /** The commands of a start-up script and the files that they need. */
  private static final class Steps {
    private final List<String> commands = new ArrayList<>();
    private final List<StagedFile> files = new ArrayList<>();

    void data(String name, String text, Origin origin) {
      if (!has(name)) {
        String whole = text.endsWith("\n") ? text : text + "\n";
        files.add(new StagedFile("scripts/" + name, whole, true, origin));
      }
    }

    boolean has(String name) {
      for (StagedFile file : files) {
        if (file.path().equals("scripts/" + name)) {
          return true;
        }
      }
      return false;
    }
  }
}
