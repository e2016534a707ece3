package dev.hpcc.golden.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.golden.architecture.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The corpus stays readable: nothing left over, one feature per case, names that say it. */
class HygieneTest {
  private static final int CASE_LINES = 40;
  private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){2,}");

  @Test
  void noExpectedFileIsLeftWithoutItsBlueprint() {
    Set<Path> homes = new LinkedHashSet<>();
    GoldenCase.all().forEach(c -> homes.add(c.expected()));
    List<String> found = new ArrayList<>();
    for (Path file : GoldenCase.walk(GoldenCase.resources())) {
      Path expected = file;
      while (expected != null && !expected.endsWith("expected")) {
        expected = expected.getParent();
      }
      if (expected != null && !homes.contains(expected)) {
        found.add(Repository.name(file));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyCaseHasExpectedFiles() {
    List<String> found = new ArrayList<>();
    for (GoldenCase golden : GoldenCase.all()) {
      if (!Files.isDirectory(golden.expected())) {
        found.add(golden.name());
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aCaseIsNamedByASentenceAndShowsOneThing() {
    List<String> found = new ArrayList<>();
    for (GoldenCase golden : GoldenCase.all()) {
      if (golden.isShipped()) {
        continue;
      }
      String leaf = golden.name().substring(golden.name().lastIndexOf('/') + 1);
      if (!SENTENCE.matcher(leaf).matches()) {
        found.add(golden.name() + " is no sentence");
      }
      long lines = Repository.text(golden.blueprint()).lines().count();
      if (lines > CASE_LINES) {
        found.add(golden.name() + " has " + lines + " lines");
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void noFilterIsLeftInAFileOfTheBuild() {
    List<String> found = new ArrayList<>();
    for (Path file : Repository.files()) {
      String name = Repository.name(file);
      boolean build =
          name.endsWith("pom.xml") || name.startsWith(".mvn/") || name.startsWith(".ci/");
      if (build && Repository.text(file).contains("golden.")) {
        found.add(name);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void theCorpusIsNotEmpty() {
    assertTrue(GoldenCase.all().size() >= 3, "only " + GoldenCase.all());
  }
}
