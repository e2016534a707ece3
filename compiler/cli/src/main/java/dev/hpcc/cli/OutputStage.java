package dev.hpcc.cli;

import dev.hpcc.compile.OutputFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A tree that is being put together beside the folder it will replace. */
final class OutputStage {
  private final Path root;

  OutputStage(Path root) throws IOException {
    this.root = root;
    Files.createDirectory(root);
  }

  void write(OutputFile file) throws IOException {
    Path path = root.resolve(file.path());
    makeFolder(path.getParent());
    try (OutputStream out = new FileOutputStream(path.toFile())) {
      out.write(file.text().getBytes(StandardCharsets.UTF_8));
    }
    if (file.executable() && !path.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file.path() + " executable");
    }
  }

  private static void makeFolder(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
    }
  }

  /** Takes over what lies in the old folder and is not hpcc's. */
  void keepOthers(Path folder, EarlierOutput earlier) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      keepOthers(folder, "", earlier);
    }
  }

  private void keepOthers(Path folder, String prefix, EarlierOutput earlier) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String path = prefix + child.getFileName();
        Path kept = root.resolve(path);
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          if (isEmpty(child)) {
            makeFolder(kept);
          }
          keepOthers(child, path + "/", earlier);
        } else if (!earlier.wrote(path) && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
          makeFolder(kept.getParent());
          keep(child, kept);
        }
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }

  /** A second name for the same file where the file system can, else a copy. */
  private static void keep(Path file, Path kept) throws IOException {
    if (!Files.isSymbolicLink(file)) {
      try {
        Files.createLink(kept, file);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        Files.deleteIfExists(kept);
      }
    }
    Files.copy(file, kept, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
