package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSourcesTest {
  @TempDir Path temp;
  private DiskSources sources = new DiskSources(Path.of(""), 1);
  private SourceFile root = new SourceFile("", "");
  private Path folder = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectories(temp.toRealPath().resolve("top"));
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/a.hpc"), "a");
    Files.writeString(folder.resolve("b.hpc"), "b");
    Files.writeString(temp.resolve("secret.hpc"), "s");
    sources = new DiskSources(folder, 100);
    root = sources.root("root.hpc", "");
  }

  private SourceFile found(SourceFile from, String path) {
    return assertInstanceOf(Reading.Found.class, sources.read(from, path), path).file();
  }

  @Test
  void pathsAreRelativeToTheFileThatWritesThem() {
    SourceFile a = found(root, "sub/a.hpc");
    assertEquals("sub/a.hpc", a.name());
    assertEquals("b.hpc", found(a, "../b.hpc").name());
    assertEquals("b.hpc", found(root, "./sub/../b.hpc").name());
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.hpc"), temp.resolve("secret.hpc"));
    Files.createSymbolicLink(folder.resolve("up"), temp);
    for (String path :
        new String[] {"../secret.hpc", "../nothing", "/etc/passwd", "link.hpc", "up/secret.hpc"}) {
      assertInstanceOf(Reading.Outside.class, sources.read(root, path), path);
    }
  }

  @Test
  void aLinkInsideTheFolderIsFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("inner.hpc"), Path.of("sub/a.hpc"));
    assertEquals("a", found(root, "inner.hpc").text());
  }

  @Test
  void whatIsNoFileIsMissing() {
    assertInstanceOf(Reading.Missing.class, sources.read(root, "nothing.hpc"));
    assertInstanceOf(Reading.Missing.class, sources.read(root, "sub"));
    assertInstanceOf(Reading.Missing.class, sources.read(root, "b.hpc/c"));
    assertInstanceOf(Reading.Missing.class, sources.read(root, "a\0b"));
  }

  @Test
  void whatIsNoTextIsUnreadable() throws IOException {
    Files.write(folder.resolve("bad.hpc"), new byte[] {(byte) 0xC3, 'x'});
    Reading.Unreadable reading =
        assertInstanceOf(Reading.Unreadable.class, sources.read(root, "bad.hpc"));
    assertTrue(reading.reason().contains("UTF-8"), reading.reason());
  }

  @Test
  void aFileFarAboveTheLimitIsCutAboveIt() throws IOException {
    Files.writeString(folder.resolve("big.hpc"), "x".repeat(10_000));
    int length = found(root, "big.hpc").text().length();
    assertTrue(length > 100 && length < 1000, "length " + length);
  }
}
