package dev.hpcc.cli;

import dev.hpcc.backend.Backend;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.cli.CommandSpec.Option;
import dev.hpcc.compile.CompileRequest;
import dev.hpcc.compile.Compiler;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.diagnostic.TextRenderer;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** What every command on a blueprint has in common: its options, its files, its messages. */
final class Job {
  /** Options that choose what is compiled. */
  static final List<Option> INPUT =
      List.of(
          Option.value("target", "CLOUDS", "compile for these clouds only: aws,azure,gcp")
              .letter('t'),
          new Option('P', "", "NAME=VALUE", true, "give a parameter a value"),
          Option.value("params", "FILE", "give parameters values: lines of NAME = VALUE"),
          new Option((char) 0, "limit", "NAME=NUMBER", true, LimitFlags.MEANING));

  /** How messages look. */
  static final Option COLOR =
      Option.value("color", "WHEN", "colour messages: auto, always or never");

  static final Option FORMAT = Option.value("format", "FORM", "text or json");

  private final Console console;
  private final Compiler compiler;
  private final CompileRequest request;
  private final Shown shown;
  private final boolean coloured;

  private Job(
      Console console, Compiler compiler, CompileRequest request, Shown shown, boolean coloured) {
    this.console = console;
    this.compiler = compiler;
    this.request = request;
    this.shown = shown;
    this.coloured = coloured;
  }

  static Job of(Arguments arguments, Console console) throws UsageException, DiskException {
    return of(arguments.operand(), arguments, console);
  }

  /**
   * A job on a file.
   *
   * @param operand a path, or {@code -}
   */
  static Job of(String operand, Arguments arguments, Console console)
      throws UsageException, DiskException {
    Limits limits = LimitFlags.of(arguments.values("--limit"));
    boolean stdin = operand.equals("-");
    Path path = stdin ? console.folder().resolve("stdin") : console.path(operand);
    String text =
        stdin
            ? TextFile.read(console.in(), "standard input", limits.fileSize())
            : TextFile.read(path, limits.fileSize());
    DiskSources sources = new DiskSources(folder(path), limits.fileSize());
    String name = String.valueOf(path.getFileName());
    Compiler compiler = new Compiler(backends(), Catalog.embedded());
    CompileRequest request =
        new CompileRequest(
            sources.root(name, text),
            sources,
            targets(arguments, compiler),
            parameterFile(arguments, console, limits),
            parameters(arguments.values("-P")),
            limits);
    String prefix = operand.substring(0, operand.lastIndexOf('/') + 1);
    boolean coloured =
        console.isColoured(choice(arguments, "--color", List.of("auto", "always", "never")));
    return new Job(console, compiler, request, new Shown(sources, prefix), coloured);
  }

  private static Path folder(Path file) throws DiskException {
    Path parent = file.toAbsolutePath().getParent();
    try {
      return parent == null ? file.toAbsolutePath() : parent.toRealPath();
    } catch (IOException e) {
      throw new DiskException("cannot read `" + parent + "`: " + TextFile.reason(e), e);
    }
  }

  /** Every backend on the class path. */
  static List<Backend> backends() {
    List<Backend> found = new ArrayList<>();
    for (Backend backend : ServiceLoader.load(Backend.class, Job.class.getClassLoader())) {
      found.add(backend);
    }
    return found;
  }

  private static List<String> targets(Arguments arguments, Compiler compiler)
      throws UsageException {
    Optional<String> asked = arguments.value("--target");
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    for (Backend backend : compiler.backends()) {
      known.add(backend.id());
    }
    List<String> targets = new ArrayList<>();
    for (String target : asked.get().split(",", -1)) {
      if (!known.contains(target)) {
        throw new UsageException(
            "there is no target `" + target + "`", Suggestions.hint(target, known));
      }
      if (!targets.contains(target)) {
        targets.add(target);
      }
    }
    return targets;
  }

  private static Optional<SourceFile> parameterFile(
      Arguments arguments, Console console, Limits limits) throws DiskException {
    Optional<String> file = arguments.value("--params");
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SourceFile(file.get(), TextFile.read(console.path(file.get()), limits.fileSize())));
  }

  private static Map<String, String> parameters(List<String> given) throws UsageException {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new UsageException("`-P " + pair + "` has no value", "write -P NAME=VALUE");
      }
      String name = pair.substring(0, equals);
      if (parameters.put(name, pair.substring(equals + 1)) != null) {
        throw new UsageException("parameter `" + name + "` is given twice", "");
      }
    }
    return parameters;
  }

  /**
   * The value of an option that has a few legal ones, the first by default.
   *
   * @param legal the legal values
   */
  static String choice(Arguments arguments, String option, List<String> legal)
      throws UsageException {
    String value = arguments.value(option).orElse(legal.get(0));
    if (!legal.contains(value)) {
      throw new UsageException(
          "`" + option + " " + value + "` is not known", Suggestions.hint(value, legal));
    }
    return value;
  }

  /** Whether the result is for a program. */
  static boolean isJson(Arguments arguments) throws UsageException {
    return choice(arguments, "--format", List.of("text", "json")).equals("json");
  }

  Compiler compiler() {
    return compiler;
  }

  CompileRequest request() {
    return request;
  }

  Shown shown() {
    return shown;
  }

  /** With file names as the user knows them. */
  List<Diagnostic> shown(List<Diagnostic> diagnostics) {
    return shown.of(diagnostics);
  }

  /** Tells a person, on standard error. */
  void tell(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      console.err().print(new TextRenderer(coloured).render(shown(diagnostics)));
      console.err().print("\n" + TextRenderer.summary(diagnostics) + "\n");
    }
  }
}
