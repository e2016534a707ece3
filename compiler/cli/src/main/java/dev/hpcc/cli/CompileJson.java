package dev.hpcc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.compile.Compiled;
import dev.hpcc.compile.OutputFile;
import dev.hpcc.compile.TargetPlan;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.JsonRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What {@code compile --format json} prints. */
final class CompileJson {
  private CompileJson() {}

  /**
   * One object.
   *
   * @param folder where the files are; empty when nothing was written
   */
  static String of(Compiled compiled, List<Diagnostic> diagnostics, String folder) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", JsonRenderer.SCHEMA_VERSION);
      JsonRenderer.writeMember(diagnostics, json);
      json.writeStringField("folder", folder);
      json.writeArrayFieldStart("files");
      for (OutputFile file : compiled.files()) {
        json.writeString(file.path());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("targets");
      for (TargetPlan plan : compiled.checked().plans()) {
        target(plan, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void target(TargetPlan plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("cloud", plan.backend().id());
    json.writeStringField("region", plan.facts().site().region().code());
    json.writeObjectFieldStart("machines");
    for (PlannedGroup group : plan.facts().groups()) {
      json.writeStringField(group.name(), group.choice().machine().name());
    }
    json.writeEndObject();
    json.writeNumberField("losses", plan.facts().losses().size());
    json.writeNumberField("notes", plan.facts().notes().size());
    json.writeEndObject();
  }
}
