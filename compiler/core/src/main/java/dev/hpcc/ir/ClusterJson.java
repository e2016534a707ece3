package dev.hpcc.ir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.hpcc.quantity.Cidr;
import dev.hpcc.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The model as JSON, under the schema {@code hpcc/schema/ir.schema.json}. Every record is an object
 * with its components in order; what is absent is left out; a constant is its word; a value with an
 * origin is {@code {"value": …, "origin": …}}, where no end ({@code unlimited}) is {@code null}.
 */
public final class ClusterJson {
  /** Grows when a reader of an earlier one could misread a document. */
  public static final int SCHEMA_VERSION = 1;

  private final JsonGenerator json;

  private ClusterJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes one cluster and a newline; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(Cluster cluster, Writer writer) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeFieldName("cluster");
      new ClusterJson(json).value(cluster);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Worded worded) {
      json.writeString(worded.word());
    } else if (value instanceof Bound.Relation relation) {
      json.writeString(relation.sign());
    } else if (value instanceof Cidr cidr) {
      json.writeString(cidr.toString());
    } else if (value instanceof Bounds bounds) {
      elements(bounds.all());
    } else if (value instanceof Collection<?> collection) {
      elements(collection);
    } else if (value instanceof Optional<?> optional) {
      optional(optional);
    } else if (value instanceof Origin origin) {
      origin(origin);
    } else if (value instanceof Options options) {
      options(options);
    } else if (value instanceof Record record) {
      record(record);
    } else {
      throw new IllegalStateException("no JSON form: " + value.getClass());
    }
  }

  private void elements(Collection<?> collection) throws IOException {
    json.writeStartArray();
    for (Object element : collection) {
      value(element);
    }
    json.writeEndArray();
  }

  private void optional(Optional<?> optional) throws IOException {
    if (optional.isPresent()) {
      value(optional.get());
    } else {
      json.writeNull();
    }
  }

  private void record(Record record) throws IOException {
    json.writeStartObject();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = component(record, component);
      boolean absent =
          value instanceof Optional<?> optional
              && optional.isEmpty()
              && !(record instanceof Sourced);
      if (!absent) {
        json.writeFieldName(component.getName());
        value(value);
      }
    }
    json.writeEndObject();
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private void options(Options options) throws IOException {
    json.writeStartObject();
    for (Options.Option option : options.all()) {
      json.writeObjectFieldStart(option.key());
      json.writeFieldName("value");
      value(plain(option.value()));
      json.writeFieldName("origin");
      origin(option.origin());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static Object plain(Options.Value value) {
    if (value instanceof Options.Value.Text text) {
      return text.text();
    } else if (value instanceof Options.Value.Whole whole) {
      return whole.number();
    } else if (value instanceof Options.Value.Flag flag) {
      return flag.flag();
    }
    return ((Options.Value.Texts) value).texts();
  }

  private void origin(Origin origin) throws IOException {
    json.writeStartObject();
    place(origin.span());
    json.writeArrayFieldStart("chain");
    for (Origin.Step step : origin.chain()) {
      json.writeStartObject();
      json.writeStringField("layer", word(step.layer()));
      if (!step.name().isEmpty()) {
        json.writeStringField("name", step.name());
      }
      place(step.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The word of a layer: {@code on_cloud}. */
  static String word(Origin.Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  private void place(Span span) throws IOException {
    json.writeStringField("file", span.file().name());
    json.writeNumberField("line", span.line());
    json.writeNumberField("column", span.column());
  }
}
