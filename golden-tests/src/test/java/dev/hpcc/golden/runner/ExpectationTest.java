package dev.hpcc.golden.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner itself: what it compares, what it rewrites. */
class ExpectationTest {
  @TempDir Path folder = Path.of("");

  private Expectation expectation(String path, String text) {
    TreeMap<String, String> texts = new TreeMap<>();
    texts.put(path, text);
    GoldenCase golden = new GoldenCase("area/a-case-of-ours", folder.resolve("case.hpc"), folder);
    return new Expectation(golden, new GoldenCompiler.Result(texts, false));
  }

  private void expected(String path, String text) throws IOException {
    Path file = folder.resolve("expected").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void equalBytesAreNoDifference() throws IOException {
    expected("aws/template.yaml", "a\n");
    assertEquals(List.of(), expectation("aws/template.yaml", "a\n").differences());
  }

  @Test
  void aChangedByteIsShownWithItsFile() throws IOException {
    expected("aws/template.yaml", "a\n");
    List<String> differences = expectation("aws/template.yaml", "b\n").differences();
    assertEquals(List.of("aws/template.yaml:\n-a\n+b"), differences);
  }

  @Test
  void aNewFileAndAMissingFileAreTold() throws IOException {
    expected("aws/old.yaml", "a\n");
    List<String> differences = expectation("aws/new.yaml", "b\n").differences();
    assertEquals(2, differences.size());
    assertTrue(differences.get(0).startsWith("aws/new.yaml is new"), differences.get(0));
    assertTrue(differences.get(1).startsWith("aws/old.yaml is expected"), differences.get(1));
  }

  @Test
  void whatOnlyMachinesReadIsKeptForShippedBlueprintsOnly() {
    assertEquals(List.of(), expectation("aws/plan.json", "{}\n").differences());
    GoldenCase shipped = new GoldenCase("blueprints/x", folder.resolve("x.hpc"), folder);
    assertTrue(shipped.keeps("aws/plan.json"));
  }

  @Test
  void aCaseMayListWhatItKeeps() throws IOException {
    Files.writeString(folder.resolve("files.txt"), "# the template alone\naws/template.yaml\n");
    assertEquals(List.of(), expectation("aws/RUNBOOK.md", "x\n").differences());
    assertEquals(1, expectation("aws/template.yaml", "x\n").differences().size());
  }

  @Test
  void rewritingMakesTheFilesEqualAndRemovesWhatIsGone() throws IOException {
    expected("aws/old.yaml", "a\n");
    Expectation expectation = expectation("aws/new.yaml", "b\n");
    assertEquals(List.of("aws/new.yaml", "aws/old.yaml (removed)"), expectation.rewrite());
    assertEquals(List.of(), expectation.differences());
    assertEquals(List.of(), expectation.rewrite());
  }
}
