package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first choice in a fresh JVM loads; the start path of the command line runs it. */
class ColdStartTest {
  private static List<String> classesLoaded(String cloud, String region) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                ColdChoice.class.getName(),
                cloud,
                region)
            .redirectErrorStream(true)
            .start();
    List<String> loaded = new ArrayList<>();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    for (String line : output.split("\n", -1)) {
      int source = line.indexOf(" source: ");
      if (line.contains("class,load") && source > 0) {
        loaded.add(line.substring(line.lastIndexOf(' ', source - 1) + 1, source));
      }
    }
    assertTrue(output.contains("nanoseconds"), output);
    return loaded;
  }

  @Test
  void choosingNeedsFewClassesAndNoSlowOnes() throws IOException {
    List<String> own = new ArrayList<>();
    List<String> slow = new ArrayList<>();
    for (String name : classesLoaded("aws", "us-east-2")) {
      if (name.startsWith("dev.hpcc.catalog.")) {
        own.add(name);
      }
      boolean fixture = name.startsWith(Request.class.getName());
      if ((name.startsWith("dev.hpcc.") && name.contains("Lambda") && !fixture)
          || name.startsWith("java.math.BigDecimal")
          || name.startsWith("java.util.logging")
          || name.startsWith("java.util.Formatter")
          || name.startsWith("java.util.stream.ReferencePipeline")) {
        slow.add(name);
      }
    }
    assertEquals(List.of(), slow);
    assertTrue(own.size() <= 45, () -> own.size() + " classes: " + own);
  }
}
