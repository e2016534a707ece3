package dev.hpcc.emit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a {@link Tree} as JSON, one key or element a line, two blanks of indentation. Comments of
 * the tree are left out: JSON has none.
 *
 * <p>A place is the line of the opening brace.
 */
public final class JsonWriter {
  private final JsonGenerator json;
  private final JsonLines lines;
  private final List<Written.Place> places = new ArrayList<>();
  private final Pointers pointer = new Pointers();

  private JsonWriter(JsonGenerator json, JsonLines lines) {
    this.json = json;
    this.lines = lines;
  }

  /**
   * Writes a tree.
   *
   * @throws IllegalArgumentException for a text with half of a surrogate pair, which no file holds
   */
  public static Written write(Tree tree) {
    StringWriter out = new StringWriter();
    JsonLines lines = new JsonLines();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(lines);
      JsonWriter writer = new JsonWriter(json, lines);
      writer.put(tree);
      json.writeRaw('\n');
      json.flush();
      return new Written(out.toString(), writer.places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Tree tree) throws IOException {
    if (tree instanceof Tree.Mapping mapping) {
      put(mapping);
    } else if (tree instanceof Tree.Sequence sequence) {
      json.writeStartArray();
      int index = 0;
      for (Tree element : sequence.elements()) {
        int mark = pointer.enter(index);
        put(element);
        pointer.leave(mark);
        index++;
      }
      json.writeEndArray();
    } else if (tree instanceof Tree.Text text) {
      json.writeString(YamlText.whole(text.value()));
    } else if (tree instanceof Tree.Whole whole) {
      json.writeNumber(whole.value());
    } else if (tree instanceof Tree.Decimal decimal) {
      json.writeNumber(decimal.digits());
    } else if (tree instanceof Tree.Flag flag) {
      json.writeBoolean(flag.value());
    }
  }

  private void put(Tree.Mapping mapping) throws IOException {
    json.writeStartObject();
    if (mapping.origin().isPresent()) {
      places.add(
          new Written.Place(pointer.toString(), lines.line(), mapping.origin().get().span()));
    }
    for (Tree.Entry entry : mapping.entries()) {
      json.writeFieldName(YamlText.whole(entry.key()));
      int mark = pointer.enter(entry.key());
      put(entry.value());
      pointer.leave(mark);
    }
    json.writeEndObject();
  }
}
