package dev.hpcc.cli;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The files beside a blueprint. Names of source files are relative to the blueprint's folder, so
 * that nothing that is emitted depends on where a compilation was started; {@link Shown} brings
 * them back to what the user wrote.
 */
final class DiskSources implements Sources {
  private final Path folder;
  private final int limit;
  private final Set<SourceFile> known = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Sources below a folder.
   *
   * @param folder the root file's, symbolic links resolved
   * @param limit most characters of a file
   */
  DiskSources(Path folder, int limit) {
    this.folder = folder;
    this.limit = limit;
  }

  SourceFile root(String name, String text) {
    return keep(new SourceFile(name, text));
  }

  boolean isKnown(SourceFile file) {
    return known.contains(file);
  }

  @Override
  public Reading read(SourceFile from, String path) {
    Path file;
    try {
      file = folder.resolve(from.name()).resolveSibling(path).normalize();
    } catch (InvalidPathException e) {
      return new Reading.Missing();
    }
    if (!file.startsWith(folder)) {
      return new Reading.Outside();
    }
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(folder)) {
        return new Reading.Outside();
      }
      if (!Files.isRegularFile(real)) {
        return new Reading.Missing();
      }
      String name = folder.relativize(file).toString().replace('\\', '/');
      return new Reading.Found(keep(new SourceFile(name, TextFile.read(real, limit))));
    } catch (IOException e) {
      return Files.exists(file)
          ? new Reading.Unreadable(TextFile.reason(e))
          : new Reading.Missing();
    } catch (DiskException e) {
      String message = String.valueOf(e.getMessage());
      return new Reading.Unreadable(message.substring(message.indexOf("`: ") + 3));
    }
  }

  private SourceFile keep(SourceFile file) {
    known.add(file);
    return file;
  }
}
