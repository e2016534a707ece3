package dev.hpcc.golden.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The files of this repository as they lie on disk, without what a build or a tool leaves. */
public final class Repository {
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "out", "node_modules", ".idea", ".vscode", ".jqwik-database");

  private Repository() {}

  /** The folder that holds the reactor's pom.xml. */
  public static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("grammar"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("not inside the repository");
    }
    return at;
  }

  /** Path relative to the root with {@code /} between its parts. */
  public static String name(Path file) {
    return root().relativize(file).toString().replace('\\', '/');
  }

  /** All files, sorted by name. */
  public static List<Path> files() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean ours = !NOT_OURS.contains(String.valueOf(dir.getFileName()));
              return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!NOT_OURS.contains(String.valueOf(file.getFileName()))) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  /** Those that end so. */
  public static List<Path> files(String suffix) {
    return files().stream().filter(f -> f.toString().endsWith(suffix)).toList();
  }

  /** The whole text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(name(file), e);
    }
  }
}
