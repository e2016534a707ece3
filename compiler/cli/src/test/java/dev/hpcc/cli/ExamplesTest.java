package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir Path folder;

  @BeforeEach
  void copyBlueprints() throws Exception {
    Blueprints.copyTo(folder);
  }

  @Test
  void everyExampleInEveryHelpWorks() {
    for (Command command : Commands.all()) {
      List<CommandSpec.Example> examples = command.spec().examples();
      assertTrue(examples.size() >= 3 && examples.size() <= 5, command.spec().name());
      for (CommandSpec.Example example : examples) {
        List<String> words = words(example.line());
        assertEquals("hpcc", words.get(0));
        Ran ran = Ran.hpcc(folder, words.subList(1, words.size()).toArray(new String[0]));
        assertEquals(0, ran.code(), example.line() + "\n" + ran.err());
        boolean quiet = words.contains("check") || words.contains("fmt");
        assertFalse(ran.out().isEmpty() && !quiet, example.line());
      }
    }
  }

  /** As a shell would: blanks divide, single quotes hold together. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    String[] parts = line.split("'", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        words.add(parts[i]);
      } else {
        for (String word : parts[i].trim().split(" ", -1)) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  @Test
  void bothBlueprintsCompileForAllCloudsWithoutAnyOption() throws Exception {
    for (String name : List.of("cfd", "classroom")) {
      Ran ran = Ran.hpcc(folder, "compile", "blueprints/" + name + ".hpc");
      assertEquals(0, ran.code(), ran.err());
      for (String file :
          List.of(
              "aws/template.yaml",
              "azure/cyclecloud.txt",
              "azure/infrastructure.json",
              "gcp/blueprint.yaml",
              "manifest.json")) {
        assertTrue(Files.exists(folder.resolve("out").resolve(name).resolve(file)), file);
      }
    }
  }

  @Test
  void outputsDoNotDependOnWhereTheyWereCompiled() throws Exception {
    assertEquals(0, Ran.hpcc(folder, "compile", "blueprints/cfd.hpc", "-o", "one").code());
    Path inside = folder.resolve("blueprints");
    String file = inside.resolve("cfd.hpc").toString();
    assertEquals(0, Ran.hpcc(inside, "compile", file, "-o", "../two").code());
    assertEquals(
        OutputTrees.read(folder.resolve("one/cfd")), OutputTrees.read(folder.resolve("two/cfd")));
  }
}
