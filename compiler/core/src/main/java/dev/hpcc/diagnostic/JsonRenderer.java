package dev.hpcc.diagnostic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.hpcc.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes diagnostics for programs. Lines and columns are 1-based, columns count code points;
 * offsets count UTF-16 units from 0; ends are exclusive. A reader must ignore members it does not
 * know; the schema version changes only when a member changes its meaning or goes.
 */
public final class JsonRenderer {
  /** The number in {@code schemaVersion}. */
  public static final int SCHEMA_VERSION = 1;

  private JsonRenderer() {}

  /** Writes one JSON object and a newline; the writer stays open. */
  public static void write(List<Diagnostic> diagnostics, Writer out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      writeMember(diagnostics, json);
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  /** A generator of the form that all results for programs have; the writer stays open. */
  public static JsonGenerator generator(Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    JsonGenerator json = factory.createGenerator(out);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    return json;
  }

  /** Writes the member {@code diagnostics} of an object that is open. */
  public static void writeMember(List<Diagnostic> diagnostics, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      write(diagnostic, json);
    }
    json.writeEndArray();
  }

  private static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", diagnostic.code().id());
    json.writeStringField("severity", diagnostic.severity().word());
    json.writeStringField("title", diagnostic.code().title());
    json.writeStringField("message", diagnostic.message());
    json.writeFieldName("primary");
    write(diagnostic.primary(), json);
    json.writeArrayFieldStart("secondary");
    for (Label label : diagnostic.secondary()) {
      write(label, json);
    }
    json.writeEndArray();
    json.writeStringField("hint", diagnostic.hint());
    json.writeArrayFieldStart("fixes");
    for (Fix fix : diagnostic.fixes()) {
      json.writeStartObject();
      writePlace(fix.span(), json);
      json.writeStringField("replacement", fix.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Label label, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writePlace(label.span(), json);
    json.writeStringField("text", label.text());
    json.writeEndObject();
  }

  private static void writePlace(Span span, JsonGenerator json) throws IOException {
    json.writeStringField("file", span.file().name());
    json.writeNumberField("line", span.line());
    json.writeNumberField("column", span.column());
    json.writeNumberField("endLine", span.file().line(span.end()));
    json.writeNumberField("endColumn", span.file().column(span.end()));
    json.writeNumberField("offset", span.start());
    json.writeNumberField("endOffset", span.end());
  }
}
