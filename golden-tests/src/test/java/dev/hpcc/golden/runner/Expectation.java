package dev.hpcc.golden.runner;

import dev.hpcc.golden.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The expected files of a case: compared, or written anew. */
final class Expectation {
  private final GoldenCase golden;
  private final SortedMap<String, String> actual = new TreeMap<>();

  Expectation(GoldenCase golden, GoldenCompiler.Result result) {
    this.golden = golden;
    for (Map.Entry<String, String> text : result.texts().entrySet()) {
      if (text.getKey().equals("diagnostics.txt") || golden.keeps(text.getKey())) {
        actual.put(text.getKey(), text.getValue());
      }
    }
  }

  /** One paragraph per file that is not as expected. */
  List<String> differences() {
    List<String> found = new ArrayList<>();
    SortedMap<String, String> expected = expected();
    for (Map.Entry<String, String> file : actual.entrySet()) {
      String before = expected.remove(file.getKey());
      if (before == null) {
        found.add(file.getKey() + " is new:\n" + UnifiedDiff.of("", file.getValue()));
      } else if (!before.equals(file.getValue())) {
        found.add(file.getKey() + ":\n" + UnifiedDiff.of(before, file.getValue()));
      }
    }
    expected.keySet().forEach(name -> found.add(name + " is expected and was not written"));
    return found;
  }

  /** Makes the expected files what the compiler says now; tells which changed. */
  List<String> rewrite() {
    List<String> changed = new ArrayList<>();
    SortedMap<String, String> before = expected();
    try {
      for (Map.Entry<String, String> file : actual.entrySet()) {
        if (!file.getValue().equals(before.remove(file.getKey()))) {
          Path path = golden.expected().resolve(file.getKey());
          Files.createDirectories(path.toAbsolutePath().getParent());
          Files.writeString(path, file.getValue());
          changed.add(file.getKey());
        }
      }
      for (String gone : before.keySet()) {
        Files.delete(golden.expected().resolve(gone));
        changed.add(gone + " (removed)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changed;
  }

  private SortedMap<String, String> expected() {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : GoldenCase.walk(golden.expected())) {
      String name = golden.expected().relativize(file).toString().replace('\\', '/');
      files.put(name, Repository.text(file));
    }
    return files;
  }
}
