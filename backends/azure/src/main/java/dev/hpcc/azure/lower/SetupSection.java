package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.AzureScripts;
import dev.hpcc.azure.model.CloudInit;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.azure.model.Project;
import dev.hpcc.backend.SetupRunner;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.SetupMoment;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs on nodes while they come up. Scripts of the boot stage are cloud-init's: it runs before
 * CycleCloud mounts anything. All others are specs of a project of our own: CycleCloud runs them
 * after the mounts, and Slurm's daemon starts after the last of them.
 */
final class SetupSection {

  private static final String FOLDER = "/opt/hpcc/";
  private static final String VERSION = "1.0.0";
  private static final String INTO_FILES = "cd \"$CYCLECLOUD_SPEC_PATH/files\"";

  /** Azure takes 64 KiB of user data; CycleCloud's own part needs room as well. */
  private static final int MOST_USER_DATA = 32 * 1024;

  private final Build build;
  private final Map<String, Project.Spec> specs = new LinkedHashMap<>();
  private final Map<String, CycleValue> userData = new LinkedHashMap<>();

  SetupSection(Build build) {
    this.build = build;
  }

  Project project() {
    return new Project("hpcc-" + build.naming.base(), VERSION, new ArrayList<>(specs.values()));
  }

  /** The specs of a member's nodes, in the order to run them. */
  List<String> specs(Fleet.Member member, List<Mount> mounts, Map<String, String> openers) {
    NodeGroup group = member.group();
    List<String> names = new ArrayList<>();
    if (hasHome(mounts)) {
      names.add(home());
    }
    List<String> roots = new ArrayList<>();
    for (Mount mount : mounts) {
      if (group.name().equals(openers.get(mount.filesystem().name()))) {
        roots.add(mount.filesystem().mount().value());
      }
    }
    String name = build.naming.array(group.name());
    List<Project.File> files = new ArrayList<>();
    if (!roots.isEmpty()) {
      file(files, "open-root.sh");
      files.add(step("10-open-root.sh", call("open-root.sh", roots)));
    }
    if (group.localScratch().isPresent()) {
      file(files, "local-scratch.sh");
      List<String> path = List.of(group.localScratch().get().value());
      files.add(step("20-local-scratch.sh", call("local-scratch.sh", path)));
    }
    boot(group, files);
    ready(group, files);
    if (!files.isEmpty()) {
      specs.put(name, new Project.Spec(name, files));
      names.add(name);
    }
    return names;
  }

  private static boolean hasHome(List<Mount> mounts) {
    for (Mount mount : mounts) {
      if (mount.isHome()) {
        return true;
      }
    }
    return false;
  }

  private String home() {
    String name = Naming.HOME_SPEC;
    if (!specs.containsKey(name)) {
      List<Project.File> files = new ArrayList<>();
      file(files, "restore-home.sh");
      files.add(step("05-restore-home.sh", call("restore-home.sh", List.of(Mount.HOME))));
      specs.put(name, new Project.Spec(name, files));
    }
    return name;
  }

  private static void boot(NodeGroup group, List<Project.File> files) {
    List<String> names = new ArrayList<>();
    for (Setup setup : setups(group, SetupMoment.BOOT)) {
      names.add(setup.name());
    }
    if (!names.isEmpty()) {
      file(files, "check-boot.sh");
      files.add(step("30-check-boot.sh", call("check-boot.sh", names)));
    }
  }

  private static void ready(NodeGroup group, List<Project.File> files) {
    List<Setup> setups = setups(group, SetupMoment.READY);
    if (setups.isEmpty()) {
      return;
    }
    files.add(new Project.File("files/" + SetupRunner.RUNNER_FILE, SetupRunner.runner(), true));
    List<String> commands = new ArrayList<>();
    for (Setup setup : setups) {
      String path = "setup/" + setup.name();
      if (setup.content() instanceof Setup.Content.Script script) {
        files.add(new Project.File("files/" + path, script.text().value(), true));
      }
      commands.add("bash " + SetupRunner.call(SetupRunner.RUNNER_FILE, setup, path));
    }
    files.add(step("40-setup.sh", commands));
  }

  private static List<Setup> setups(NodeGroup group, SetupMoment moment) {
    List<Setup> found = new ArrayList<>();
    for (Setup setup : group.setups()) {
      if (setup.moment().value() == moment) {
        found.add(setup);
      }
    }
    return found;
  }

  private static void file(List<Project.File> files, String name) {
    files.add(new Project.File("files/" + name, AzureScripts.read(name), true));
  }

  private static List<String> call(String script, List<String> arguments) {
    String words = arguments.isEmpty() ? "" : " " + SetupRunner.command(arguments);
    return List.of("bash " + script + words);
  }

  /** A script that CycleCloud runs; it begins in the folder with the spec's files. */
  private static Project.File step(String name, List<String> commands) {
    List<String> lines = new ArrayList<>();
    lines.add(INTO_FILES);
    lines.addAll(commands);
    return new Project.File("scripts/" + name, SetupRunner.script(lines), true);
  }

  /** The user data of a member's nodes, as a parameter; several groups may share one. */
  Optional<CycleValue> userData(
      Fleet.Member member, List<Mount> mounts, List<Sourced<String>> keys) {
    NodeGroup group = member.group();
    boolean home = hasHome(mounts);
    List<Setup> boot = setups(group, SetupMoment.BOOT);
    CloudInit content = cloudInit(home, boot, keys);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String shared = home ? "HomeUserData" : "UserData";
    String name = boot.isEmpty() ? shared : "UserData" + build.naming.pascalOfGroup(group.name());
    checkSize(group, boot);
    return Optional.of(
        userData.computeIfAbsent(
            name, key -> build.parameters.userData(key, content, group.origin())));
  }

  private static CloudInit cloudInit(boolean home, List<Setup> boot, List<Sourced<String>> keys) {
    List<String> sshKeys = new ArrayList<>();
    for (Sourced<String> key : keys) {
      sshKeys.add(key.value());
    }
    List<CloudInit.WrittenFile> files = new ArrayList<>();
    List<List<String>> commands = new ArrayList<>();
    if (home) {
      files.add(executable("save-home.sh", AzureScripts.read("save-home.sh")));
      commands.add(List.of(FOLDER + "save-home.sh"));
    }
    if (!boot.isEmpty()) {
      List<String> calls = new ArrayList<>();
      files.add(executable(SetupRunner.RUNNER_FILE, SetupRunner.runner()));
      for (Setup setup : boot) {
        String path = "setup/" + setup.name();
        if (setup.content() instanceof Setup.Content.Script script) {
          files.add(executable(path, script.text().value()));
        }
        calls.add(SetupRunner.call(FOLDER + SetupRunner.RUNNER_FILE, setup, FOLDER + path));
      }
      files.add(executable("boot.sh", SetupRunner.script(calls)));
      commands.add(List.of(FOLDER + "boot.sh"));
    }
    return new CloudInit(sshKeys, files, commands);
  }

  private static CloudInit.WrittenFile executable(String name, String text) {
    return new CloudInit.WrittenFile(FOLDER + name, text, "0755");
  }

  private void checkSize(NodeGroup group, List<Setup> boot) {
    int size = 0;
    for (Setup setup : boot) {
      if (setup.content() instanceof Setup.Content.Script script) {
        size += script.text().value().length();
      }
    }
    if (size > MOST_USER_DATA) {
      build.error(
          AzureCodes.USER_DATA,
          boot.get(0).origin(),
          "nodes `" + group.name() + "`: " + size + " characters of scripts to run at boot",
          "Azure takes at most 32 KiB at boot: `at = ready` has no such limit");
    }
  }
}
