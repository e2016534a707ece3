package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String SMALL =
      """
      blueprint small {}
      parameter most { type = integer, default = 2 }
      target gcp { region = "us-central1" }
      filesystem home { kind = nfs, mount = "/home", capacity >= 1 TiB }
      nodes cpu { count = 0..most, cores >= 4, mounts = [home] }
      scheduler slurm { queue cpu { default = true } }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeBlueprint() throws Exception {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/small.hpc"), SMALL);
    Files.writeString(folder.resolve("sub/bad.hpc"), SMALL.replace("cores >= 4", "cores >= 4 GiB"));
  }

  private Ran hpcc(String... words) {
    return Ran.hpcc(folder, words);
  }

  @Test
  void versionAndHelpGoToStandardOutput() {
    assertTrue(hpcc("--version").out().startsWith("hpcc 0."));
    for (String[] words :
        new String[][] {{"--help"}, {"help"}, {"compile", "--help"}, {"help", "check"}}) {
      Ran ran = hpcc(words);
      assertEquals(0, ran.code());
      assertTrue(ran.out().contains("usage: hpcc"), ran.out());
      assertEquals("", ran.err());
    }
  }

  @Test
  void usageErrorsSayWhatWouldWork() {
    assertUsage("did you mean `compile`", "compil", "x");
    assertUsage("compile", "");
    assertUsage("did you mean `--target`", "compile", "--traget", "aws", "x");
    assertUsage("did you mean `azure`", "compile", "sub/small.hpc", "-t", "azur");
    assertUsage("write -P NAME=VALUE", "compile", "sub/small.hpc", "-P", "most");
    assertUsage("given twice", "compile", "sub/small.hpc", "-P", "most=1", "-P", "most=2");
    assertUsage("`text` and `json`", "compile", "sub/small.hpc", "--format", "yaml");
    assertUsage("file-size=", "check", "sub/small.hpc", "--limit", "items=many");
    assertUsage("did you mean `nodes.cpu`", "explain", "sub/small.hpc:nodes.cpi");
    assertUsage("there is no code `HPC9999`", "explain", "HPC9999");
    assertUsage("no verb", "catalog", "lost");
  }

  private void assertUsage(String part, String... words) {
    Ran ran = hpcc(words);
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains(part), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void compilePrintsTheTableAndWritesTheFolder() {
    Ran ran = hpcc("compile", "sub/small.hpc", "-o", "build");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("build/small/gcp/"), ran.out());
    assertTrue(ran.out().contains("Filestore"), ran.out());
    assertTrue(Files.exists(folder.resolve("build/small/gcp/blueprint.yaml")));
  }

  @Test
  void errorsNameTheFileAsTheUserDidAndNothingIsWritten() {
    Ran ran = hpcc("compile", "sub/bad.hpc");
    assertEquals(1, ran.code());
    assertTrue(ran.err().startsWith("sub/bad.hpc:5:"), ran.err());
    assertTrue(ran.err().contains("nothing was written"), ran.err());
    assertEquals("", ran.out());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void jsonIsOneObjectOnStandardOutputWithOrWithoutErrors() throws Exception {
    for (String file : List.of("sub/small.hpc", "sub/bad.hpc")) {
      for (String command : List.of("compile", "check")) {
        Ran ran = hpcc(command, file, "--format", "json");
        JsonNode result = new ObjectMapper().readTree(ran.out());
        assertEquals(1, result.get("schemaVersion").intValue());
        boolean bad = file.contains("bad");
        assertEquals(bad ? 1 : 0, ran.code());
        assertEquals(bad, result.at("/diagnostics/0/severity").asText().equals("error"));
        assertEquals("", ran.err());
      }
    }
  }

  @Test
  void parametersComeFromTheCommandLineAndFromAFile() throws Exception {
    Files.writeString(folder.resolve("p.hpc"), "most = 7\n");
    String fromFile = hpcc("ir", "sub/small.hpc", "--params", "p.hpc").out();
    assertTrue(fromFile.contains("\"upper\" : 7"), fromFile);
    String both = hpcc("ir", "sub/small.hpc", "--params", "p.hpc", "-P", "most=9").out();
    assertTrue(both.contains("\"upper\" : 9"), both);
  }

  @Test
  void aDashIsStandardInput() {
    Ran ran = Ran.hpcc(folder, SMALL, Map.of(), false, "compile", "-", "-o", "o");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(Files.exists(folder.resolve("o/small/manifest.json")));
  }

  @Test
  void whatCannotBeReadOrWrittenIsFour() throws Exception {
    Ran missing = hpcc("check", "sub/none.hpc");
    assertEquals(4, missing.code());
    assertTrue(missing.err().contains("none.hpc`: it does not exist"), missing.err());
    assertEquals(4, hpcc("check", "sub").code());
    Files.write(folder.resolve("latin.hpc"), new byte[] {'#', (byte) 0xFC, '\n'});
    assertTrue(hpcc("check", "latin.hpc").err().contains("UTF-8"));
    Files.writeString(folder.resolve("file"), "");
    assertEquals(4, hpcc("compile", "sub/small.hpc", "-o", "file").code());
    Files.writeString(folder.resolve("sub/x.hpc"), SMALL + "include \"none.hpc\"\n");
    assertEquals(
        1, hpcc("check", "sub/x.hpc").code(), "a file that a blueprint names is its fault");
  }

  @Test
  void colourIsForTerminalsOnly() {
    assertFalse(err(Map.of(), false, "auto").contains("\u001b"));
    assertTrue(err(Map.of(), true, "auto").contains("\u001b"));
    assertFalse(err(Map.of("NO_COLOR", "1"), true, "auto").contains("\u001b"));
    assertFalse(err(Map.of("TERM", "dumb"), true, "auto").contains("\u001b"));
    assertTrue(err(Map.of("NO_COLOR", "1"), false, "always").contains("\u001b"));
    assertFalse(err(Map.of(), true, "never").contains("\u001b"));
  }

  private String err(Map<String, String> environment, boolean terminal, String colour) {
    return Ran.hpcc(folder, "", environment, terminal, "check", "sub/bad.hpc", "--color", colour)
        .err();
  }

  @Test
  void explainTellsDecisionsValuesAndCandidates() {
    String whole = hpcc("explain", "sub/small.hpc").out();
    assertTrue(whole.contains("nodes.cpu: "), whole);
    assertTrue(whole.contains("(sub/small.hpc:5:"), whole);
    String key = hpcc("explain", "sub/small.hpc:nodes.cpu.cores").out();
    assertTrue(key.contains("its own (sub/small.hpc:5:"), key);
    String unwritten = hpcc("explain", "sub/small.hpc:nodes.cpu.smt").out();
    assertTrue(unwritten.contains("not written; the language's default holds: `false`"), unwritten);
    String group = hpcc("explain", "sub/small.hpc:nodes.cpu", "--all").out();
    assertTrue(group.contains("rejected:"), group);
    assertTrue(hpcc("explain", "hpc5301").out().startsWith("# A cloud does not take a key"));
  }

  @Test
  void initWritesAnExampleThatCompilesUnderItsOwnName() {
    for (String example : InitCommand.EXAMPLES) {
      Ran init = hpcc("init", "new/my-" + example + ".hpc", "-e", example);
      assertEquals(0, init.code(), init.err());
      Ran compile = hpcc("compile", "new/my-" + example + ".hpc");
      assertEquals(0, compile.code(), compile.err());
      assertTrue(compile.out().contains("out/my-" + example + "/aws/"), compile.out());
    }
    assertEquals(4, hpcc("init", "new/my-cfd.hpc").code(), "nothing is written over");
    assertUsage("mine.hpc", "init", "My Cluster");
  }

  @Test
  void initKnowsEveryBlueprintOfTheRepository() throws Exception {
    try (var files = Files.list(Blueprints.REPOSITORY.resolve("blueprints"))) {
      List<String> names =
          files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".hpc")).toList();
      assertEquals(InitCommand.EXAMPLES.size(), names.size(), names.toString());
    }
  }

  @Test
  void aBugIsToldAsOne() {
    Console broken =
        new Console(
            System.in,
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()) {
              @Override
              public void print(String text) {
                throw new IllegalStateException("broken on purpose");
              }
            },
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
            folder,
            Map.of(),
            false);
    assertEquals(70, new CommandLine(broken).run(List.of("--version")));
    String report = BugReport.of(new IllegalStateException("x"), List.of("compile"));
    assertTrue(report.contains("this is a bug in hpcc"), report);
  }
}
