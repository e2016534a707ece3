package dev.hpcc.cli;

import dev.hpcc.compile.OutputFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes all files of a blueprint, or none. The whole tree is staged beside the folder and swapped
 * in by renaming, so that a kill at any moment leaves the old tree or the new one; what a kill left
 * beside it is put right by the next run. Files of others in the folder stay.
 */
final class OutputFolder {
  private static final long STALE_MILLIS = 10 * 60 * 1000L;

  private final Path parent;
  private final String name;
  private final Path folder;
  private final Path old;

  /**
   * The folder for a blueprint.
   *
   * @param parent is made when it is missing
   * @param name the blueprint's
   */
  OutputFolder(Path parent, String name) {
    this.parent = parent;
    this.name = name;
    this.folder = parent.resolve(name);
    this.old = parent.resolve("." + name + ".hpcc-old");
  }

  /**
   * Writes the files.
   *
   * @param force whether files may be lost that hpcc did not write or that were edited since
   * @throws DiskException when nothing was written, with the reason
   */
  void write(List<OutputFile> files, boolean force) throws DiskException {
    List<Path> made = new ArrayList<>();
    try {
      makeParent(parent, made);
      recover();
      if (Files.isSymbolicLink(folder)) {
        throw new DiskException(
            "`" + folder + "` is a symbolic link; remove it or choose another folder with `-o`");
      }
      EarlierOutput earlier = EarlierOutput.in(folder);
      if (!force) {
        refuseLosses(files, earlier);
      }
      if (!isCurrent(files, earlier)) {
        replace(files, earlier);
      }
    } catch (IOException e) {
      removeEmpty(made);
      throw new DiskException("cannot write to `" + folder + "`: " + TextFile.reason(e), e);
    } catch (DiskException e) {
      removeEmpty(made);
      throw e;
    }
  }

  private static void makeParent(Path path, List<Path> made) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Path above = path.toAbsolutePath().getParent();
    if (above != null) {
      makeParent(above, made);
    }
    Files.createDirectory(path);
    made.add(path);
  }

  private static void removeEmpty(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Puts right what a killed run left: between two renames only the old tree has to go back. */
  private void recover() throws IOException {
    if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        delete(old);
      } else {
        Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    String[] beside = parent.toFile().list();
    if (beside == null) {
      throw new NotDirectoryException(parent.toString());
    }
    long now = System.currentTimeMillis();
    for (String left : beside) {
      Path stage = parent.resolve(left);
      if (left.startsWith(stagePrefix()) && now - stage.toFile().lastModified() > STALE_MILLIS) {
        delete(stage);
      }
    }
  }

  private String stagePrefix() {
    return "." + name + ".hpcc-new-";
  }

  private void refuseLosses(List<OutputFile> files, EarlierOutput earlier)
      throws IOException, DiskException {
    List<String> objections = new ArrayList<>();
    Set<String> fresh = new HashSet<>();
    for (OutputFile file : files) {
      fresh.add(file.path());
      object(file.path(), earlier.objection(file.path(), file.sha256()), objections);
    }
    for (String path : earlier.paths()) {
      if (!fresh.contains(path)) {
        object(path, earlier.objection(path, ""), objections);
      }
    }
    if (!objections.isEmpty()) {
      throw new DiskException(
          String.join("\nhpcc: ", objections)
              + "\n  nothing was written; move what you need away, or write over it with `--force`");
    }
  }

  private void object(String path, Optional<String> objection, List<String> objections) {
    if (objection.isPresent()) {
      objections.add("`" + folder.resolve(path) + "` " + objection.get());
    }
  }

  private static boolean isCurrent(List<OutputFile> files, EarlierOutput earlier)
      throws IOException {
    for (OutputFile file : files) {
      if (!earlier.holds(file.path(), file.sha256())) {
        return false;
      }
    }
    // The same manifest lists the same files: nothing of an earlier run is left over.
    return true;
  }

  private void replace(List<OutputFile> files, EarlierOutput earlier) throws IOException {
    Path stage = parent.resolve(stagePrefix() + Long.toHexString(System.nanoTime()));
    try {
      OutputStage staged = new OutputStage(stage);
      for (OutputFile file : files) {
        staged.write(file);
      }
      staged.keepOthers(folder, earlier);
      swap(stage);
    } catch (IOException e) {
      delete(stage);
      throw e;
    }
  }

  private void swap(Path stage) throws IOException {
    boolean replaces = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(stage, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    if (replaces) {
      delete(old);
    }
  }

  /** Removes a tree without following links; what cannot go is left to the next run. */
  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
          for (Path child : children) {
            delete(child);
          }
        }
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return;
    }
  }
}
