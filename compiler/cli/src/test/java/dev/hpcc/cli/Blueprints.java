package dev.hpcc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the repository's blueprints to work on. */
final class Blueprints {
  /** Maven starts tests in the module's folder. */
  static final Path REPOSITORY = Path.of("").toAbsolutePath().resolve("../..").normalize();

  private Blueprints() {}

  /** Puts {@code blueprints/} into a folder. */
  static void copyTo(Path folder) throws IOException {
    Path from = REPOSITORY.resolve("blueprints");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path to = folder.resolve("blueprints").resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
  }
}
