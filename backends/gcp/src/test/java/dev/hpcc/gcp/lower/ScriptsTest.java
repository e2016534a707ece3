package dev.hpcc.gcp.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.backend.ScriptText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that run on nodes, with the commands of the system replaced. */
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {
  @TempDir Path folder;

  @Test
  void aRootAsItsServiceMadeItIsOpened() throws Exception {
    stub("mountpoint", "exit 0");
    stub("stat", "echo '0 755'");
    stub("chmod", "echo \"chmod $*\"");
    assertTrue(run("open-roots.sh", "/a", "/b").output().contains("chmod 1777 /b"));
  }

  @Test
  void aRootThatSomebodyChangedIsLeftAlone() throws Exception {
    stub("mountpoint", "exit 0");
    stub("stat", "echo '0 750'");
    stub("chmod", "echo \"chmod $*\"");
    Run run = run("open-roots.sh", "/a");
    assertEquals(0, run.status());
    assertFalse(run.output().contains("chmod"));
  }

  @Test
  void aRootThatIsNotMountedFailsTheNode() throws Exception {
    stub("mountpoint", "exit 1");
    stub("chmod", "echo \"chmod $*\"");
    Run run = run("open-roots.sh", "/a");
    assertEquals(1, run.status());
    assertFalse(run.output().contains("chmod"));
  }

  @Test
  void aCommandRunsOnTheHostsOfItsGroupOnly() throws Exception {
    stub("hostname", "echo lab-login-001");
    stub("told", "printf '<%s>' \"$@\"");
    assertEquals("<a b><$(id)>", run("on-host.sh", "lab-login-", "told", "a b", "$(id)").output());
    assertTrue(run("on-host.sh", "lab-log", "told").output().contains("not of the group"));
    assertTrue(run("on-host.sh", "lab-visual-", "told").output().contains("not of the group"));
    stub("hostname", "echo lab-login-big-001");
    assertTrue(run("on-host.sh", "lab-login-", "told").output().contains("not of the group"));
  }

  @Test
  void theStatusOfTheCommandIsTheStatusOfTheScript() throws Exception {
    stub("hostname", "echo lab-login-001");
    stub("told", "exit 7");
    assertEquals(7, run("on-host.sh", "lab-login-", "told").status());
  }

  private record Run(int status, String output) {}

  private void stub(String name, String body) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Run run(String script, String... arguments) throws Exception {
    Path file = folder.resolve("script.sh");
    Files.writeString(file, ScriptText.read(SetupSection.class, script));
    List<String> command = new ArrayList<>(List.of("bash", file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", folder + ":/usr/bin:/bin");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return new Run(process.exitValue(), output);
  }
}
