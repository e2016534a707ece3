package dev.hpcc.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.compile.CompileRequest;
import dev.hpcc.compile.Compiled;
import dev.hpcc.compile.Compiler;
import dev.hpcc.compile.OutputFile;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Compiles a text for AWS alone, and reads what came of it with a reader of its own. */
public final class Compilation {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Compiled compiled;

  private Compilation(Compiled compiled) {
    this.compiled = compiled;
  }

  /** Compiles a blueprint that has no error. */
  public static Compilation of(String blueprint) {
    Compilation compilation = new Compilation(compile(blueprint));
    assertEquals(List.of(), compilation.codes("error"));
    return compilation;
  }

  /** The codes of the errors of a blueprint. */
  public static List<String> errors(String blueprint) {
    return new Compilation(compile(blueprint)).codes("error");
  }

  private static Compiled compile(String blueprint) {
    SourceFile root = new SourceFile("test.hpc", blueprint);
    return new Compiler(List.of(new AwsBackend()), Catalog.embedded())
        .compile(CompileRequest.of(root));
  }

  private List<String> codes(String severity) {
    return compiled.checked().diagnostics().stream()
        .filter(d -> d.severity().word().equals(severity))
        .map(Diagnostic::code)
        .map(code -> code.id())
        .toList();
  }

  public PlanFacts facts() {
    return compiled.checked().plans().get(0).facts();
  }

  /** An emitted file, by the end of its path. */
  public String file(String path) {
    for (OutputFile file : compiled.files()) {
      if (file.path().endsWith(path)) {
        return file.text();
      }
    }
    throw new IllegalArgumentException("no file " + path);
  }

  public JsonNode template() {
    try {
      return YAML.readTree(file("aws/template.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties of a resource. */
  public JsonNode properties(String id) {
    JsonNode resource = template().path("Resources").path(id);
    if (resource.isMissingNode()) {
      throw new IllegalArgumentException("no resource " + id);
    }
    return resource.path("Properties");
  }

  /** A blueprint in Ohio with these blocks. */
  public static String ohio(String... blocks) {
    return "blueprint lab { }\ntarget aws { region = \"us-east-2\" }\n"
        + String.join("\n", blocks)
        + "\n";
  }
}
