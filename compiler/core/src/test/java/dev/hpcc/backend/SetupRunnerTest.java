package dev.hpcc.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.SetupMoment;
import dev.hpcc.ir.Sourced;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SetupRunnerTest {

  private static final Origin ORIGIN = Origin.own(new Span(new SourceFile("t.hpc", "x"), 0, 1));
  private static final List<String> HOSTILE =
      List.of("one", "two words", "$(id)", "it's", "`x`", "", "a\nb", "\\", "*", "-n", "é€𝄞", "#");

  @TempDir Path folder;

  @Test
  void everyArgumentArrivesAsItWasWritten() throws Exception {
    Path script = folder.resolve("user.sh");
    Files.writeString(
        script, "#!/bin/bash\nprintf '%s\\0' \"$@\" >\"$OUT\"\n", StandardCharsets.UTF_8);
    Run run = runScript(SetupRunner.script(List.of(call(script, HOSTILE))));
    assertEquals(0, run.status(), run.output());
    assertEquals(
        String.join("\0", HOSTILE) + "\0",
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8));
  }

  @Test
  void aFailingScriptStopsTheListWithItsStatus() throws Exception {
    Path bad = write("bad.sh", "#!/bin/sh\necho hello\nexit 7\n");
    Path never = write("never.sh", "#!/bin/sh\ntouch \"$OUT\"\n");
    Run run =
        runScript(
            SetupRunner.script(List.of(call("bad", bad, List.of()), call("b", never, List.of()))));
    assertEquals(7, run.status(), run.output());
    assertTrue(run.output().contains("hello"), run.output());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aScriptThatSucceededDoesNotRunAgain() throws Exception {
    Path script = write("count.sh", "#!/bin/sh\necho x >>\"$OUT\"\n");
    String list = SetupRunner.script(List.of(call(script, List.of())));
    runScript(list);
    Run second = runScript(list);
    assertEquals(0, second.status());
    assertEquals("x\n", Files.readString(folder.resolve("out")));
  }

  @Test
  void aDownloadWithAnotherChecksumIsNotRun() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path curl = bin.resolve("curl");
    Files.writeString(
        curl,
        "#!/bin/bash\nwhile [ \"$1\" != --output ]; do shift; done\n"
            + "printf '#!/bin/sh\\ntouch \"$OUT\"\\n' >\"$2\"\n");
    assertTrue(curl.toFile().setExecutable(true));
    Setup wrong = download("0".repeat(64));
    Run refused = runScript(SetupRunner.script(List.of(callOf(wrong))));
    assertEquals(1, refused.status(), refused.output());
    assertTrue(refused.output().contains("SHA-256 differs"), refused.output());
    assertFalse(Files.exists(folder.resolve("out")));

    String real =
        new String(
                new ProcessBuilder("sh", "-c", "printf '#!/bin/sh\\ntouch \"$OUT\"\\n' | sha256sum")
                    .start()
                    .getInputStream()
                    .readAllBytes(),
                StandardCharsets.UTF_8)
            .substring(0, 64);
    Run taken = runScript(SetupRunner.script(List.of(callOf(download(real)))));
    assertEquals(0, taken.status(), taken.output());
    assertTrue(Files.exists(folder.resolve("out")));
  }

  @Test
  void aWrittenFileHoldsTheSameBytes() throws Exception {
    String text = "HPCC_END\n$x `y` \\ 'z'\n" + "long ".repeat(100) + "é";
    Path file = folder.resolve("it's here");
    Run run = runScript("set -e\n" + SetupRunner.writeFile(file.toString(), text, "0600") + "\n");
    assertEquals(0, run.status(), run.output());
    assertEquals(text, Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void aZeroCharacterIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SetupRunner.quote("a\0b"));
  }

  private String call(Path script, List<String> arguments) throws IOException {
    return call("tune", script, arguments);
  }

  private String call(String name, Path script, List<String> arguments) throws IOException {
    Setup.Content content =
        new Setup.Content.Script(new Sourced<>(Files.readString(script), ORIGIN));
    return SetupRunner.call(
        runner().toString(), setup(name, content, arguments), script.toString());
  }

  private String callOf(Setup setup) throws IOException {
    return SetupRunner.call(runner().toString(), setup, "");
  }

  private static Setup download(String sum) {
    return setup(
        "fetched",
        new Setup.Content.Download(
            new Sourced<>("https://example.org/x.sh", ORIGIN), new Sourced<>(sum, ORIGIN)),
        List.of());
  }

  private static Setup setup(String name, Setup.Content content, List<String> arguments) {
    List<Sourced<String>> sourced = new ArrayList<>();
    for (String argument : arguments) {
      sourced.add(new Sourced<>(argument, ORIGIN));
    }
    return new Setup(
        name, content, sourced, new Sourced<>(SetupMoment.READY, ORIGIN), Options.NONE, ORIGIN);
  }

  private Path runner() throws IOException {
    Path runner = write("run-setup.sh", SetupRunner.runner());
    assertTrue(runner.toFile().setExecutable(true));
    return runner;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Run runScript(String text) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", write("list.sh", text).toString()).redirectErrorStream(true);
    builder.environment().put("HPCC_SETUP_STATE", folder.resolve("state").toString());
    builder.environment().put("HPCC_SETUP_LOG", folder.resolve("log").toString());
    builder.environment().put("OUT", folder.resolve("out").toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, add) -> add + old);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    return new Run(process.exitValue(), output);
  }

  private record Run(int status, String output) {}
}
