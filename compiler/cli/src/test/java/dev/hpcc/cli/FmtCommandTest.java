package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String LOOSE = "nodes cpu{count=1,\n cores>=8} # kept\n";
  private static final String FORMATTED = "nodes cpu {\n  count  = 1\n  cores >= 8\n}  # kept\n";

  @TempDir Path folder;

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void rewritesTheFilesThatChangeAndNamesThem() throws Exception {
    Path loose = write("loose.hpc", LOOSE);
    write("good.hpc", FORMATTED);
    Ran ran = Ran.hpcc(folder, "fmt", "loose.hpc", "good.hpc");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("loose.hpc\n", ran.out());
    assertEquals(FORMATTED, Files.readString(loose));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count(), "nothing else is left behind");
    }
    assertEquals("", Ran.hpcc(folder, "fmt", "loose.hpc", "good.hpc").out());
  }

  @Test
  void checkWritesNothingAndExitsWithThree() throws Exception {
    Path loose = write("loose.hpc", LOOSE);
    write("good.hpc", FORMATTED);
    Ran ran = Ran.hpcc(folder, "fmt", "--check", "loose.hpc", "good.hpc");
    assertEquals(3, ran.code());
    assertEquals("loose.hpc\n", ran.out());
    assertEquals(LOOSE, Files.readString(loose));
    assertEquals(0, Ran.hpcc(folder, "fmt", "--check", "good.hpc").code());
  }

  @Test
  void standardInputGoesToStandardOutput() {
    Ran ran = Ran.hpcc(folder, LOOSE, Map.of(), false, "fmt", "-");
    assertEquals(FORMATTED, ran.out());
    assertEquals(3, Ran.hpcc(folder, LOOSE, Map.of(), false, "fmt", "--check", "-").code());
    assertEquals(2, Ran.hpcc(folder, "fmt", "-", "x.hpc").code());
  }

  @Test
  void aFileWithASyntaxErrorStopsAllAndIsTold() throws Exception {
    Path loose = write("loose.hpc", LOOSE);
    write("bad.hpc", "nodes cpu { count = 1; }\n");
    Ran ran = Ran.hpcc(folder, "fmt", "loose.hpc", "bad.hpc");
    assertEquals(1, ran.code());
    assertTrue(ran.err().startsWith("bad.hpc:1:22: error HPC1008"), ran.err());
    assertEquals(LOOSE, Files.readString(loose));
  }

  @Test
  void aMissingFileIsAMatterOfTheDisk() {
    assertEquals(4, Ran.hpcc(folder, "fmt", "none.hpc").code());
  }

  @Test
  void theBlueprintsOfTheRepositoryAreFormatted() throws Exception {
    Blueprints.copyTo(folder);
    for (String name : List.of("cfd", "classroom")) {
      Ran ran = Ran.hpcc(folder, "fmt", "--check", "blueprints/" + name + ".hpc");
      assertEquals(0, ran.code(), name);
    }
  }
}
