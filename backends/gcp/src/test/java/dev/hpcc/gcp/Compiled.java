package dev.hpcc.gcp;

import dev.hpcc.backend.PlanFacts;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.compile.CompileRequest;
import dev.hpcc.compile.Compiler;
import dev.hpcc.compile.OutputFile;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A blueprint compiled for Google Cloud by the real compiler and catalog. */
record Compiled(dev.hpcc.compile.Compiled result) {

  /** The cluster's blocks; the header with a target in us-central1 is added. */
  static Compiled of(String blocks) {
    return whole(
        "blueprint lab { }\ntarget gcp { region = \"us-central1\", project = \"my-project\" }\n"
            + blocks);
  }

  static Compiled whole(String text) {
    Compiler compiler = new Compiler(List.of(new GcpBackend()), Catalog.embedded());
    return new Compiled(compiler.compile(CompileRequest.of(new SourceFile("lab.hpc", text))));
  }

  List<String> messages() {
    List<String> messages = new ArrayList<>();
    for (Diagnostic diagnostic : result.checked().diagnostics()) {
      messages.add(diagnostic.code().id() + " " + diagnostic.message());
    }
    return messages;
  }

  /** What the readers of the plan are told. */
  PlanFacts facts() {
    if (result.checked().plans().isEmpty()) {
      throw new AssertionError(messages());
    }
    return result.checked().plans().get(0).plan().facts();
  }

  /** One file of the target's folder. */
  String file(String path) {
    for (OutputFile file : result.files()) {
      if (file.path().endsWith("gcp/" + path)) {
        return file.text();
      }
    }
    throw new AssertionError(path + " is not among " + paths() + ", " + messages());
  }

  List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (OutputFile file : result.files()) {
      paths.add(file.path());
    }
    return paths;
  }
}
