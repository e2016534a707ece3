package dev.hpcc.cli;

import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.cli.CommandSpec.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code hpcc init}: a blueprint to start from. */
final class InitCommand implements Command {
  /** The repository's blueprints, which tests compile for every cloud. */
  static final List<String> EXAMPLES = List.of("cfd", "classroom");

  /** What the examples read. */
  static final List<String> FILES_OF_CFD = List.of("setup/tune.sh");

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "init",
        "FILE",
        1,
        1,
        "start a blueprint from an example",
        """
        Writes FILE, a blueprint named after it that compiles for all clouds as it stands, and the
        files that it reads. A file that is there already stays.""",
        List.of(
            Option.value("example", "NAME", "cfd (the default): tightly coupled; classroom: small")
                .letter('e')),
        List.of(
            new Example("hpcc init mine.hpc", "a cluster for MPI with a fast scratch"),
            new Example("hpcc init course.hpc -e classroom", "a small one in an existing network"),
            new Example("hpcc init clusters/wind.hpc", "in a folder of its own")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    String example = Job.choice(arguments, "--example", EXAMPLES);
    Path file = console.path(arguments.operand());
    String fileName = String.valueOf(file.getFileName());
    String name = fileName.endsWith(".hpc") ? fileName.substring(0, fileName.length() - 4) : "";
    if (!isName(name)) {
      throw new UsageException(
          "`" + fileName + "` does not name a blueprint",
          "lower-case letters, digits and hyphens, then .hpc: mine.hpc");
    }
    String text = resource(example + ".hpc");
    String header = "blueprint " + example + " {";
    write(file, text.replace("\n" + header, "\nblueprint " + name + " {"));
    console.out().print(arguments.operand() + "\n");
    if (example.equals("cfd")) {
      for (String other : FILES_OF_CFD) {
        Path beside = file.resolveSibling(other);
        if (!Files.exists(beside)) {
          write(beside, resource(other));
          console.out().print(console.folder().relativize(beside) + "\n");
        }
      }
    }
    return Exit.OK;
  }

  private static boolean isName(String name) {
    boolean legal = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      legal &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    return legal;
  }

  private static String resource(String name) {
    try (InputStream in = InitCommand.class.getResourceAsStream("/hpcc/examples/" + name)) {
      if (in == null) {
        throw new IllegalStateException("this build has no example " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws DiskException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, java.nio.file.StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new DiskException("`" + file + "` is there already; choose another name", e);
    } catch (IOException e) {
      throw new DiskException("cannot write `" + file + "`: " + TextFile.reason(e), e);
    }
  }
}
