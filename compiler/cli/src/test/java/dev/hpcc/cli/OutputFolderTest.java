package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.compile.Fingerprint;
import dev.hpcc.compile.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path temp;
  private Path parent;
  private Path folder;

  @BeforeEach
  void prepare() {
    parent = temp.resolve("a/b");
    folder = parent.resolve("demo");
  }

  private void write(boolean force, List<OutputFile> files) throws DiskException {
    new OutputFolder(parent, "demo").write(files, force);
  }

  private static List<OutputFile> tree(String version) {
    return OutputTrees.of("aws/template.yaml", version, "aws/scripts/run.sh", "#!/bin/sh\n");
  }

  private Map<String, String> found() throws IOException {
    return OutputTrees.read(folder);
  }

  private List<String> besides() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheTreeAndMakesTheFolderAboveIt() throws Exception {
    write(false, tree("one\n"));
    assertEquals(OutputTrees.texts(tree("one\n")), found());
    assertTrue(Files.isExecutable(folder.resolve("aws/scripts/run.sh")));
    assertFalse(Files.isExecutable(folder.resolve("aws/template.yaml")));
    assertEquals(List.of("demo"), besides());
  }

  @Test
  void replacesWhatItWroteAndDropsWhatIsNoLongerWritten() throws Exception {
    write(false, tree("one\n"));
    write(false, OutputTrees.of("gcp/blueprint.yaml", "two\n"));
    assertEquals(OutputTrees.texts(OutputTrees.of("gcp/blueprint.yaml", "two\n")), found());
    assertEquals(List.of("demo"), besides());
  }

  @Test
  void theSameOutputTouchesNothing() throws Exception {
    write(false, tree("one\n"));
    Object before = Files.getAttribute(folder, "unix:ino");
    write(false, tree("one\n"));
    assertEquals(before, Files.getAttribute(folder, "unix:ino"));
  }

  @Test
  void filesOfOthersStay() throws Exception {
    write(false, tree("one\n"));
    Files.writeString(folder.resolve("NOTES.md"), "mine\n");
    Files.createDirectories(folder.resolve("aws/mine"));
    Files.writeString(folder.resolve("aws/mine/x"), "x\n");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("NOTES.md"));
    write(false, tree("two\n"));
    assertEquals("mine\n", Files.readString(folder.resolve("NOTES.md")));
    assertEquals("x\n", Files.readString(folder.resolve("aws/mine/x")));
    assertTrue(Files.isSymbolicLink(folder.resolve("link")));
    assertEquals("two\n", Files.readString(folder.resolve("aws/template.yaml")));
  }

  @Test
  void anEditedFileStopsBeforeAnythingIsWritten() throws Exception {
    write(false, tree("one\n"));
    Files.writeString(folder.resolve("aws/template.yaml"), "edited\n");
    Map<String, String> before = found();
    String fault = refusal(tree("two\n"));
    assertTrue(fault.contains("template.yaml` was edited since hpcc wrote it"), fault);
    assertTrue(fault.contains("--force"), fault);
    assertEquals(before, found());
    write(true, tree("two\n"));
    assertEquals(OutputTrees.texts(tree("two\n")), found());
  }

  @Test
  void anEditedFileThatWouldBeRemovedStopsToo() throws Exception {
    write(false, tree("one\n"));
    Files.writeString(folder.resolve("aws/template.yaml"), "edited\n");
    String fault = refusal(OutputTrees.of("gcp/blueprint.yaml", "two\n"));
    assertTrue(fault.contains("was edited"), fault);
  }

  @Test
  void anEditedManifestMakesEveryFileSomebodysOwn() throws Exception {
    write(false, tree("one\n"));
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"n\": 1", "\"n\": 2"));
    String fault = refusal(tree("two\n"));
    assertTrue(fault.contains("manifest.json` was not written by hpcc"), fault);
  }

  @Test
  void aFileOfOthersInTheWayStops() throws Exception {
    Files.createDirectories(folder.resolve("aws"));
    Files.writeString(folder.resolve("aws/template.yaml"), "mine\n");
    assertTrue(refusal(tree("one\n")).contains("was not written by hpcc"));
    assertEquals(1, found().size());
    Files.writeString(folder.resolve("aws/template.yaml"), "one\n");
    write(false, tree("one\n"));
  }

  @Test
  void symbolicLinksInTheWayStop() throws Exception {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createDirectories(parent);
    Files.createSymbolicLink(folder, elsewhere);
    assertTrue(refusal(tree("one\n")).contains("is a symbolic link"));
    Files.delete(folder);
    Files.createDirectory(folder);
    Files.createSymbolicLink(folder.resolve("aws"), elsewhere);
    assertTrue(refusal(tree("one\n")).contains("is a symbolic link"));
    assertEquals(Map.of(), OutputTrees.read(elsewhere));
  }

  @Test
  void aFolderWhereAFileShouldBeIsToldInWords() throws Exception {
    Files.createDirectories(temp.resolve("a"));
    Files.writeString(temp.resolve("a/b"), "a file\n");
    String fault = refusal(tree("one\n"));
    assertTrue(fault.startsWith("cannot write to "), fault);
    assertEquals("a file\n", Files.readString(temp.resolve("a/b")));
  }

  @Test
  void aFailureLeavesNoFolderThatItMade() {
    List<OutputFile> bad = new ArrayList<>(tree("one\n"));
    String longName = "x".repeat(300);
    bad.add(new OutputFile(longName, "x\n", false, Fingerprint.of("x\n")));
    String fault = refusal(bad);
    assertTrue(fault.startsWith("cannot write to "), fault);
    assertFalse(Files.exists(temp.resolve("a")), "a/b was made for nothing");
  }

  @Test
  void aFailureLeavesTheOldTree() throws Exception {
    write(false, tree("one\n"));
    List<OutputFile> bad = new ArrayList<>(tree("two\n"));
    bad.add(new OutputFile("x".repeat(300), "x\n", false, Fingerprint.of("x\n")));
    refusal(bad);
    assertEquals(OutputTrees.texts(tree("one\n")), found());
    assertEquals(List.of("demo"), besides());
  }

  @Test
  void whatAKillLeftIsPutRight() throws Exception {
    write(false, tree("one\n"));
    Files.move(folder, parent.resolve(".demo.hpcc-old"));
    write(false, tree("one\n"));
    assertEquals(OutputTrees.texts(tree("one\n")), found());
    assertEquals(List.of("demo"), besides());
  }

  private String refusal(List<OutputFile> files) {
    return String.valueOf(
        assertThrows(DiskException.class, () -> write(false, files)).getMessage());
  }

  @Test
  void aKillAtAnyMomentLeavesTheOldTreeOrTheNewOne() throws Exception {
    List<Map<String, String>> whole =
        List.of(
            OutputTrees.texts(OutputTrees.large("one")),
            OutputTrees.texts(OutputTrees.large("two")));
    write(false, OutputTrees.large("one"));
    for (int round = 0; round < 6; round++) {
      Process writer =
          new ProcessBuilder(
                  System.getProperty("java.home") + "/bin/java",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "dev.hpcc.cli.OutputTrees",
                  parent.toString())
              .redirectErrorStream(true)
              .start();
      assertEquals('.', writer.getInputStream().read(), "the writer has begun");
      Thread.sleep(20 + 17L * round);
      writer.destroyForcibly().waitFor();
      if (!Files.exists(folder)) {
        // Between the two renames the old tree lies beside; the next run puts it back.
        Files.move(parent.resolve(".demo.hpcc-old"), folder);
      }
      assertTrue(whole.contains(found()), "neither tree after kill " + round);
    }
    write(false, OutputTrees.large("three"));
    assertEquals(OutputTrees.texts(OutputTrees.large("three")), found());
  }
}
