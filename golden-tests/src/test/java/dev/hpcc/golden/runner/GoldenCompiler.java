package dev.hpcc.golden.runner;

import dev.hpcc.backend.Backend;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.compile.CompileRequest;
import dev.hpcc.compile.Compiled;
import dev.hpcc.compile.Compiler;
import dev.hpcc.compile.OutputFile;
import dev.hpcc.diagnostic.TextRenderer;
import dev.hpcc.golden.architecture.Repository;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The one place where the tests meet the compiler. */
final class GoldenCompiler {
  private static final Compiler COMPILER = new Compiler(backends(), Catalog.embedded());

  /**
   * What came of a case.
   *
   * @param texts path and text of every output, {@code diagnostics.txt} among them if anything was
   *     told
   */
  record Result(SortedMap<String, String> texts, boolean failed) {
    /** The files of one target, their paths below its folder. */
    SortedMap<String, String> target(String id) {
      SortedMap<String, String> files = new TreeMap<>();
      for (Map.Entry<String, String> text : texts.entrySet()) {
        if (text.getKey().startsWith(id + "/")) {
          files.put(text.getKey().substring(id.length() + 1), text.getValue());
        }
      }
      return files;
    }
  }

  private GoldenCompiler() {}

  static List<Backend> backends() {
    List<Backend> backends = new ArrayList<>();
    ServiceLoader.load(Backend.class).forEach(backends::add);
    return backends;
  }

  static Result compile(GoldenCase golden) {
    List<String> targets = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String line : golden.lines("args.txt")) {
      if (line.startsWith("-t ")) {
        targets.addAll(List.of(line.substring(3).split(",", -1)));
      } else if (line.startsWith("-P ") && line.contains("=")) {
        int equals = line.indexOf('=');
        parameters.put(line.substring(3, equals), line.substring(equals + 1));
      } else {
        throw new IllegalArgumentException(golden.name() + ": args.txt: " + line);
      }
    }
    Path file = golden.blueprint();
    SourceFile root = new SourceFile(String.valueOf(file.getFileName()), Repository.text(file));
    Path folder = file.toAbsolutePath().getParent();
    return compile(
        CompileRequest.of(root)
            .withSources((from, path) -> read(String.valueOf(folder), from, path))
            .withTargets(targets)
            .withParameters(parameters));
  }

  static Result compile(CompileRequest request) {
    Compiled compiled = COMPILER.compile(request);
    SortedMap<String, String> texts = new TreeMap<>();
    for (OutputFile file : compiled.files()) {
      texts.put(file.path(), file.text());
    }
    String told = new TextRenderer(false).render(compiled.checked().diagnostics());
    if (!told.isEmpty()) {
      texts.put("diagnostics.txt", told);
    }
    return new Result(texts, compiled.checked().hasErrors());
  }

  private static Sources.Reading read(String folder, SourceFile from, String path) {
    Path root = Path.of(folder);
    Path file = root.resolve(from.name()).resolveSibling(path).normalize();
    if (!file.startsWith(root)) {
      return new Sources.Reading.Outside();
    }
    if (!Files.isRegularFile(file)) {
      return new Sources.Reading.Missing();
    }
    String name = root.relativize(file).toString().replace('\\', '/');
    return new Sources.Reading.Found(new SourceFile(name, Repository.text(file)));
  }
}
