package dev.hpcc.golden.runner;

import dev.hpcc.golden.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A blueprint and the texts that it has to become.
 *
 * @param name {@code area/case}
 * @param blueprint the file to compile; what it includes lies beside or below it
 * @param folder holds {@code expected/} and the optional {@code args.txt}, {@code files.txt} and
 *     {@code gates.txt}
 */
record GoldenCase(String name, Path blueprint, Path folder) {
  static Path resources() {
    return Repository.root().resolve("golden-tests/src/test/resources");
  }

  /** All cases, sorted by name: the corpus here and every blueprint that the project ships. */
  static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    for (Path file : walk(resources())) {
      if (file.endsWith("case.hpc")) {
        Path folder = parent(file);
        String name = resources().relativize(folder).toString().replace('\\', '/');
        cases.add(new GoldenCase(name, file, folder));
      }
    }
    for (Path file : list(Repository.root().resolve("blueprints"))) {
      if (file.toString().endsWith(".hpc")) {
        String name = "blueprints/" + String.valueOf(file.getFileName()).replace(".hpc", "");
        cases.add(new GoldenCase(name, file, resources().resolve(name)));
      }
    }
    cases.sort(Comparator.comparing(GoldenCase::name));
    return cases;
  }

  boolean isShipped() {
    return name.startsWith("blueprints/");
  }

  Path expected() {
    return folder.resolve("expected");
  }

  /** The lines of a file beside the case without comments; empty if there is no such file. */
  List<String> lines(String file) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    return Repository.text(path)
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .toList();
  }

  /**
   * Whether the text is kept as an expected file. What a shipped blueprint becomes is kept whole. A
   * case keeps what its {@code files.txt} lists, else all that people read; gates see everything.
   */
  boolean keeps(String path) {
    List<String> globs = lines("files.txt");
    if (globs.isEmpty()) {
      return isShipped() || !path.matches("(.*/)?(plan|sourcemap|manifest)\\.json");
    }
    Path asPath = Path.of(path);
    return globs.stream()
        .anyMatch(g -> asPath.getFileSystem().getPathMatcher("glob:" + g).matches(asPath));
  }

  static List<Path> walk(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("no folder around " + file);
    }
    return parent;
  }
}
