package dev.hpcc.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.hpcc.backend.Support;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.source.SourceFile;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerTest {
  private static final String BLUEPRINT =
      """
      blueprint paper { description = "A cluster on paper" }
      parameter size { type = integer, default = 4 }
      target aws { region = "us-east-2" }
      target gcp { region = "us-central1" }
      network { cidr = "10.1.0.0/16" }
      filesystem home { kind = nfs, mount = "/home", capacity >= 1 TiB }
      nodes cpu {
        count  = 0..size
        cores >= 8
        smt    = true
      }
      scheduler slurm { queue cpu { default = true } }
      tags { "project name" = "übung / 1" }
      """;

  private static final Support.Entry NO_SMT =
      new Support.Entry(
          "nodes",
          "smt",
          "true",
          Support.Level.NOT_AVAILABLE,
          "",
          "leave it out: a core is what a job gets");

  private static Compiler compiler(PaperBackend... backends) {
    return new Compiler(List.of(backends), Catalog.embedded());
  }

  private static CompileRequest request(String text) {
    return CompileRequest.of(new SourceFile("paper.hpc", text));
  }

  private static Compiled compile(String text) {
    Compiled compiled =
        compiler(new PaperBackend("gcp"), new PaperBackend("aws")).compile(request(text));
    assertEquals(0, compiled.checked().errors(), compiled.checked().diagnostics().toString());
    return compiled;
  }

  @Test
  void writesEveryTargetAndTheManifestLast() {
    List<String> paths = compile(BLUEPRINT).files().stream().map(OutputFile::path).toList();
    assertEquals(
        List.of(
            "aws/paper.yaml",
            "aws/scripts/run.sh",
            "aws/sourcemap.json",
            "aws/plan.json",
            "gcp/paper.yaml",
            "gcp/scripts/run.sh",
            "gcp/sourcemap.json",
            "gcp/plan.json",
            "manifest.json"),
        paths);
  }

  @Test
  void theSameRequestGivesTheSameBytes() {
    assertEquals(compile(BLUEPRINT).files(), compile(BLUEPRINT).files());
  }

  @Test
  void everyJsonOfItsOwnFollowsThePublishedSchema() throws Exception {
    for (OutputFile file : compile(BLUEPRINT).files()) {
      if (file.path().endsWith(".json")) {
        String name = file.path().substring(file.path().indexOf('/') + 1).replace(".json", "");
        assertEquals(List.of(), faults(name, file.text()), file.text());
      }
    }
  }

  @Test
  void theSchemasRefuseWhatTheyDoNotKnow() throws Exception {
    String plan = text("aws/plan.json").replace("\"lowerNodes\"", "\"lowestNodes\"");
    assertFalse(faults("plan", plan).isEmpty());
    String manifest = text("manifest.json").replace("\"losses\"", "\"gains\"");
    assertFalse(faults("manifest", manifest).isEmpty());
    String map = text("aws/sourcemap.json").replace("\"line\": 2", "\"line\": 0");
    assertFalse(faults("sourcemap", map).isEmpty());
  }

  private static String text(String path) {
    for (OutputFile file : compile(BLUEPRINT).files()) {
      if (file.path().equals(path)) {
        return file.text();
      }
    }
    throw new IllegalArgumentException(path);
  }

  private static List<String> faults(String schema, String json) throws Exception {
    String resource = "/hpcc/schema/" + schema + ".schema.json";
    try (InputStream in = CompilerTest.class.getResourceAsStream(resource)) {
      JsonSchema known =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
      JsonNode node = new ObjectMapper().readTree(json);
      return known.validate(node).stream().map(Object::toString).toList();
    }
  }

  @Test
  void theManifestHoldsHashesOfItsInputsItsOutputsAndItself() throws Exception {
    String text = text("manifest.json");
    JsonNode manifest = new ObjectMapper().readTree(text);
    assertEquals(
        Fingerprint.of(BLUEPRINT), manifest.at("/inputs/0/sha256").textValue(), "the blueprint");
    for (JsonNode output : manifest.get("outputs")) {
      String file = text(output.get("path").textValue());
      assertEquals(Fingerprint.of(file), output.get("sha256").textValue());
    }
    String self = manifest.get("self").textValue();
    assertEquals(self, Fingerprint.of(text.replace(self, "0".repeat(64))));
    assertEquals("übung / 1", manifest.at("/tags/0/value").textValue());
    assertEquals("thin", manifest.at("/losses/0/id").textValue());
    assertEquals("4", manifest.at("/parameters/0/value").textValue());
  }

  @Test
  void theSourceMapPointsFromTheEmittedLineToTheBlueprint() throws Exception {
    JsonNode map = new ObjectMapper().readTree(text("aws/sourcemap.json"));
    assertEquals(2, map.at("/mappings/0/line").intValue());
    assertEquals("/net", map.at("/mappings/0/pointer").textValue());
    assertEquals("paper.hpc:5:1-5:10", map.at("/mappings/0/source").textValue());
  }

  @Test
  void aKeyThatACloudDoesNotTakeIsAnErrorThereAndNothingIsEmitted() {
    Compiler compiler = compiler(new PaperBackend("aws", NO_SMT), new PaperBackend("gcp"));
    Compiled compiled = compiler.compile(request(BLUEPRINT));
    assertEquals(List.of(), compiled.files());
    assertEquals(List.of("aws"), compiled.checked().refused());
    assertEquals(1, compiled.checked().plans().size(), "gcp is lowered all the same");
    Diagnostic only = compiled.checked().diagnostics().get(0);
    assertEquals("`smt = true` is not available on aws yet", only.message());
    assertEquals(10, only.primary().span().line());
    assertTrue(only.hint().contains("a core is what a job gets"));
    Compiled others = compiler.compile(request(BLUEPRINT).withTargets(List.of("gcp")));
    assertFalse(others.files().isEmpty());
  }

  @Test
  void anErrorInTheBlueprintEmitsNothing() {
    Compiled compiled =
        compiler(new PaperBackend("aws"), new PaperBackend("gcp"))
            .compile(request(BLUEPRINT.replace("cores >= 8", "cores >= 8 GiB")));
    assertTrue(compiled.checked().hasErrors());
    assertEquals(List.of(), compiled.files());
  }

  @Test
  void twoBackendsOfOneIdAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> compiler(new PaperBackend("aws"), new PaperBackend("aws")));
  }
}
