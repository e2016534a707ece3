package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the built distribution; the build calls it after packaging. */
class DistributionTest {
  /** More classes than these make a cold start slow; see docs/performance.md. */
  private static final int MOST_CLASSES = 1900;

  private static final int MOST_UNARCHIVED = 60;

  private static final Path DIST = Path.of("target/dist").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void copyBlueprints() throws Exception {
    Blueprints.copyTo(folder);
  }

  private Ran run(Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(DIST.resolve("bin/hpcc").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    builder.redirectError(folder.resolve("err").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    return new Ran(process.exitValue(), out, Files.readString(folder.resolve("err")));
  }

  @Test
  void compilesToTheSameBytesAsTheClassesItWasMadeFrom() throws Exception {
    Ran dist = run(Map.of(), "compile", "blueprints/cfd.hpc", "-o", "dist");
    assertEquals(0, dist.code(), dist.err());
    Ran here = Ran.hpcc(folder, "compile", "blueprints/cfd.hpc", "-o", "here");
    assertEquals(here.out().replace("here/", "dist/"), dist.out());
    assertEquals(
        OutputTrees.read(folder.resolve("here/cfd")), OutputTrees.read(folder.resolve("dist/cfd")));
  }

  @Test
  void bytesDoNotDependOnLocaleTimeZoneOrEncoding() throws Exception {
    run(Map.of(), "compile", "blueprints/classroom.hpc", "-o", "one");
    String strange =
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu"
            + " -Dfile.encoding=ISO-8859-1";
    Ran two =
        run(
            Map.of("HPCC_JAVA_OPTS", strange, "LC_ALL", "C"),
            "compile",
            "blueprints/classroom.hpc",
            "-o",
            "two");
    assertEquals(0, two.code(), two.err());
    Map<String, String> one = OutputTrees.read(folder.resolve("one/classroom"));
    assertEquals(one, OutputTrees.read(folder.resolve("two/classroom")));
  }

  @Test
  void exitCodesComeThroughTheLauncher() throws Exception {
    assertEquals(0, run(Map.of(), "--version").code());
    assertEquals(2, run(Map.of(), "compil").code());
    assertEquals(4, run(Map.of(), "check", "nothing.hpc").code());
    Files.writeString(folder.resolve("bad.hpc"), "blueprint bad { owner = 3 }\n");
    assertEquals(1, run(Map.of(), "check", "bad.hpc").code());
  }

  @Test
  void aColdCompileLoadsFewClassesAndNearlyAllFromTheArchive() throws Exception {
    Path log = folder.resolve("classes");
    Ran ran =
        run(
            Map.of("HPCC_JAVA_OPTS", "-Xlog:class+load:file=" + log),
            "compile",
            "blueprints/cfd.hpc");
    assertEquals(0, ran.code(), ran.err());
    int loaded = 0;
    int unarchived = 0;
    for (String line : Files.readAllLines(log)) {
      if (line.contains(" source: ")) {
        loaded++;
        unarchived += line.contains("shared objects file") ? 0 : 1;
      }
    }
    assertTrue(loaded > 500, "the log was read: " + loaded);
    if (Runtime.version().feature() == 17) {
      assertTrue(loaded <= MOST_CLASSES, loaded + " classes, at most " + MOST_CLASSES);
    }
    assertTrue(unarchived <= MOST_UNARCHIVED, unarchived + " not from the archive");
  }
}
