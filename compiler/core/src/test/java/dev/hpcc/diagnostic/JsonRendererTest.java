package dev.hpcc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
  @Test
  void writesEveryPartWithItsPlaceAndPlainNewlines() throws Exception {
    SourceFile file = new SourceFile("a.hpc", "𝒳 cors\n\"quoted\"\n");
    Span at = new Span(file, 3, 7);
    StringWriter out = new StringWriter();
    JsonRenderer.write(
        List.of(
            Diagnostic.of(Code.error(2003, "title"), at, "`cors` \"is\" odd")
                .labelled("label")
                .also(new Span(file, 8, 16), "second")
                .hint("hint")
                .fix(at, "cores")),
        out);
    assertTrue(out.toString().endsWith("}\n") && !out.toString().contains("\r"));
    JsonNode root = new ObjectMapper().readTree(out.toString());
    assertEquals(1, root.get("schemaVersion").asInt());
    JsonNode told = root.get("diagnostics").get(0);
    assertEquals("HPC2003", told.get("code").asText());
    assertEquals("error", told.get("severity").asText());
    assertEquals("title", told.get("title").asText());
    assertEquals("`cors` \"is\" odd", told.get("message").asText());
    assertEquals("hint", told.get("hint").asText());
    JsonNode primary = told.get("primary");
    assertEquals("label", primary.get("text").asText());
    assertEquals("a.hpc 1 3 1 7 3 7", place(primary));
    assertEquals("a.hpc 2 1 2 9 8 16", place(told.get("secondary").get(0)));
    assertEquals("cores", told.get("fixes").get(0).get("replacement").asText());
    assertEquals("a.hpc 1 3 1 7 3 7", place(told.get("fixes").get(0)));
  }

  private static String place(JsonNode node) {
    StringBuilder place = new StringBuilder(node.get("file").asText());
    for (String key : List.of("line", "column", "endLine", "endColumn", "offset", "endOffset")) {
      place.append(' ').append(node.get(key).asInt());
    }
    return place.toString();
  }
}
