package dev.hpcc.cli;

import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.cli.CommandSpec.Option;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.TextRenderer;
import dev.hpcc.format.Formatter;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hpcc fmt}: blueprints in their canonical form. */
final class FmtCommand implements Command {
  private static final Option CHECK =
      Option.flag("check", "write nothing; exit with 3 if a file would change");

  /** A file and what becomes of it; {@code operand} is {@code -} for standard input. */
  private record Formatted(String operand, String before, String after) {
    boolean isChanged() {
      return !before.equals(after);
    }
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "fmt",
        "FILE...",
        1,
        Integer.MAX_VALUE,
        "bring blueprints into their canonical form",
        """
        Rewrites the files that change and prints their names; comments stay. With `-` it reads
        standard input and prints the result. If a file has a syntax error, nothing is written.""",
        List.of(
            CHECK,
            new Option((char) 0, "limit", "NAME=NUMBER", true, LimitFlags.MEANING),
            Job.COLOR),
        List.of(
            new Example("hpcc fmt blueprints/cfd.hpc", "format one file"),
            new Example("hpcc fmt blueprints/cfd.hpc blueprints/classroom.hpc", "format several"),
            new Example("hpcc fmt --check blueprints/cfd.hpc", "for a pipeline: exit 3 if not")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    List<String> operands = arguments.operands();
    if (operands.contains("-") && operands.size() > 1) {
      throw new UsageException("`-` stands alone", "format files and standard input one by one");
    }
    Limits limits = LimitFlags.of(arguments.values("--limit"));
    Diagnostics sink = new Diagnostics();
    List<Formatted> all = new ArrayList<>();
    for (String operand : operands) {
      format(operand, limits, console, sink).ifPresent(all::add);
    }
    if (sink.hasErrors()) {
      tell(sink.sorted(), arguments, console);
      return Exit.FAULTS;
    }
    return arguments.has("--check") ? check(all, console) : write(all, console);
  }

  private static Optional<Formatted> format(
      String operand, Limits limits, Console console, Diagnostics sink) throws DiskException {
    boolean stdin = operand.equals("-");
    String text =
        stdin
            ? TextFile.read(console.in(), "standard input", limits.fileSize())
            : TextFile.read(console.path(operand), limits.fileSize());
    SourceFile source = new SourceFile(stdin ? "stdin" : operand, text);
    return Formatter.format(source, limits, sink).map(after -> new Formatted(operand, text, after));
  }

  private static void tell(List<Diagnostic> diagnostics, Arguments arguments, Console console)
      throws UsageException {
    String choice = Job.choice(arguments, "--color", List.of("auto", "always", "never"));
    console.err().print(new TextRenderer(console.isColoured(choice)).render(diagnostics));
    console.err().print("\n" + TextRenderer.summary(diagnostics) + "\n");
  }

  private static int check(List<Formatted> all, Console console) {
    int code = Exit.OK;
    for (Formatted file : all) {
      if (file.isChanged()) {
        console.out().print(file.operand() + "\n");
        code = Exit.DIFFERENT;
      }
    }
    return code;
  }

  private static int write(List<Formatted> all, Console console) throws DiskException {
    for (Formatted file : all) {
      if (file.operand().equals("-")) {
        console.out().print(file.after());
      } else if (file.isChanged()) {
        replace(console.path(file.operand()), file);
        console.out().print(file.operand() + "\n");
      }
    }
    return Exit.OK;
  }

  /** The old text stands until the new one is whole; a symbolic link stays one. */
  private static void replace(Path path, Formatted file) throws DiskException {
    try {
      Path target = path.toRealPath();
      Path whole = target.resolveSibling(target.getFileName() + ".hpcc-fmt");
      Files.writeString(whole, file.after());
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DiskException("cannot write `" + file.operand() + "`: " + TextFile.reason(e), e);
    }
  }
}
