package dev.hpcc.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hpcc.backend.Demand;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.compile.Checked;
import dev.hpcc.compile.CompileRequest;
import dev.hpcc.compile.Compiler;
import dev.hpcc.compile.OutputFile;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Severity;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A blueprint compiled for Azure, and its outputs read back by readers of their own. */
public final class Compiled {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String HEAD = "blueprint lab {}\ntarget azure { region = \"westeurope\" }\n";

  private final Checked checked;
  private final Map<String, String> files = new LinkedHashMap<>();

  private Compiled(String text) {
    dev.hpcc.compile.Compiled compiled =
        new Compiler(List.of(new AzureBackend()), Catalog.embedded())
            .compile(CompileRequest.of(new SourceFile("lab.hpc", text)));
    this.checked = compiled.checked();
    for (OutputFile file : compiled.files()) {
      files.put(file.path(), file.text());
    }
  }

  /** A whole blueprint. */
  public static Compiled whole(String... lines) {
    return new Compiled(String.join("\n", lines) + "\n");
  }

  /** A blueprint called {@code lab} for westeurope with these blocks. */
  public static Compiled of(String... lines) {
    return new Compiled(HEAD + String.join("\n", lines) + "\n");
  }

  /** Ids of all errors, in order. */
  public List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (Diagnostic diagnostic : checked.diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        errors.add(diagnostic.code().id());
      }
    }
    return errors;
  }

  /** The only error. */
  public Diagnostic error() {
    assertEquals(1, errors().size(), () -> checked.diagnostics().toString());
    for (Diagnostic diagnostic : checked.diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        return diagnostic;
      }
    }
    throw new AssertionError();
  }

  public PlanFacts facts() {
    assertEquals(List.of(), errors(), () -> checked.diagnostics().toString());
    return checked.plans().get(0).plan().facts();
  }

  public List<String> losses() {
    List<String> losses = new ArrayList<>();
    for (Loss loss : facts().losses()) {
      losses.add(loss.id() + " " + loss.subject());
    }
    return losses;
  }

  public long demand(String code) {
    for (Demand demand : facts().demands()) {
      if (demand.code().equals(code)) {
        return demand.amount();
      }
    }
    return 0;
  }

  public Map<String, String> files() {
    assertEquals(List.of(), errors(), () -> checked.diagnostics().toString());
    return files;
  }

  public String file(String name) {
    String text = files().get("azure/" + name);
    assertTrue(text != null, () -> name + " among " + files.keySet());
    return text == null ? "" : text;
  }

  public Template template() {
    return Template.read(file("cyclecloud.txt"));
  }

  /** A value of the parameters file. */
  public JsonNode parameter(String name) {
    return json(file("cyclecloud-parameters.json")).path(name);
  }

  public List<String> slurmConfig() {
    return parameter("SlurmConfig").asText().lines().toList();
  }

  /** User data as cloud-init reads it. */
  public JsonNode cloudConfig(String name) {
    String text = parameter(name).asText();
    assertTrue(text.startsWith("#cloud-config\n"), text);
    return read(YAML, text);
  }

  public JsonNode infrastructure() {
    return json(file("infrastructure.json"));
  }

  /** All resources of a type, {@code Microsoft.Network/virtualNetworks}. */
  public List<JsonNode> resources(String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode resource : infrastructure().path("resources")) {
      if (resource.path("type").asText().equals(type)) {
        found.add(resource);
      }
    }
    return found;
  }

  /** The only resource of a type. */
  public JsonNode resource(String type) {
    List<JsonNode> found = resources(type);
    assertEquals(1, found.size(), type);
    return found.get(0);
  }

  private static JsonNode json(String text) {
    return read(JSON, text);
  }

  private static JsonNode read(ObjectMapper mapper, String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
