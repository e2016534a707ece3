package dev.hpcc.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the nodes, run with stand-ins for what only a node has. */
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {

  private static final List<String> ALL =
      List.of(
          "save-home.sh", "restore-home.sh", "open-root.sh", "local-scratch.sh", "check-boot.sh");

  @TempDir Path folder;

  @Test
  void homesOfTheImageComeBackAndNothingIsOverwritten() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/admin/.ssh")).getParent().getParent();
    Files.writeString(home.resolve("admin/.ssh/authorized_keys"), "key");
    Path saved = folder.resolve("saved/home");
    assertEquals(0, run("save-home.sh", Map.of(), home.toString(), saved.toString()).status());
    Path mounted = Files.createDirectories(folder.resolve("mounted/user"));
    Files.writeString(mounted.resolve("work"), "mine");
    String at = folder.resolve("mounted").toString();
    assertEquals(0, run("restore-home.sh", Map.of(), at, saved.toString()).status());
    Path key = folder.resolve("mounted/admin/.ssh/authorized_keys");
    assertEquals("key", Files.readString(key));
    Files.writeString(key, "changed");
    assertEquals(0, run("restore-home.sh", Map.of(), at, saved.toString()).status());
    assertEquals("changed", Files.readString(key));
    assertEquals("mine", Files.readString(mounted.resolve("work")));
  }

  @Test
  void theHomeIsSavedOnce() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/a")).getParent();
    Path saved = folder.resolve("saved");
    run("save-home.sh", Map.of(), home.toString(), saved.toString());
    Files.createDirectories(home.resolve("b"));
    run("save-home.sh", Map.of(), home.toString(), saved.toString());
    assertFalse(Files.exists(saved.resolve("b")));
  }

  @Test
  void onlyAFreshRootIsOpened() throws Exception {
    stub(
        "stat",
        "case $3$4 in *fresh*) [ $2 = %u ] && echo 0 || echo 755;; *) [ $2 = %u ] && echo 0 || echo 2770;; esac");
    stub("chmod", "echo \"$@\" >>\"$LOG\"");
    Path log = folder.resolve("log");
    Run run = run("open-root.sh", Map.of("LOG", log.toString()), "/fresh one", "/shared");
    assertEquals(0, run.status(), run.output());
    assertEquals("1777 -- /fresh one\n", Files.readString(log));
  }

  @Test
  void localDisksAreBoundToTheirPathAndMissingOnesFail() throws Exception {
    Path disks = Files.createDirectory(folder.resolve("nvme"));
    Path log = folder.resolve("log");
    Map<String, String> environment =
        Map.of("HPCC_LOCAL_DISKS", disks.toString(), "LOG", log.toString());
    stub("mountpoint", "[ \"${*: -1}\" = '" + disks + "' ]");
    stub("mount", "echo \"$@\" >>\"$LOG\"");
    String path = folder.resolve("local").toString();
    Run run = run("local-scratch.sh", environment, path);
    assertEquals(0, run.status(), run.output());
    assertEquals("--bind " + disks + " " + path + "\n", Files.readString(log));
    stub("mountpoint", "exit 1");
    assertEquals(1, run("local-scratch.sh", environment, path).status());
  }

  @Test
  void aBootScriptWithoutItsMarkFailsTheNode() throws Exception {
    stub("cloud-init", "exit 2");
    Path state = Files.createDirectory(folder.resolve("state"));
    Files.writeString(state.resolve("one.done"), "");
    Map<String, String> environment = Map.of("HPCC_SETUP_STATE", state.toString());
    assertEquals(0, run("check-boot.sh", environment, "one").status());
    Run run = run("check-boot.sh", environment, "one", "two");
    assertEquals(1, run.status());
    assertTrue(run.output().contains("two did not succeed"), run.output());
  }

  @Test
  void everyScriptPassesShellcheck() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/shellcheck")), "no shellcheck");
    for (String name : ALL) {
      Process process =
          new ProcessBuilder("/usr/bin/shellcheck", script(name).toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertEquals("", output, name);
    }
  }

  private Path script(String name) throws IOException {
    return Files.writeString(folder.resolve(name), AzureScripts.read(name));
  }

  private void stub(String name, String body) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = Files.writeString(bin.resolve(name), "#!/bin/bash\n" + body + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Run run(String name, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", script(name).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, add) -> add + old);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    return new Run(process.exitValue(), output);
  }

  private record Run(int status, String output) {}
}
