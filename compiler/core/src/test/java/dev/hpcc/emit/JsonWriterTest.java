package dev.hpcc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final ObjectMapper DATABIND = new ObjectMapper();

  @Provide
  Arbitrary<Tree> trees() {
    return HostileText.trees();
  }

  @Property(tries = 300)
  void everyTreeReadsBackAsItIs(@ForAll("trees") Tree tree) throws Exception {
    String text = JsonWriter.write(tree).text();
    assertEquals(Plain.of(tree), Plain.of(DATABIND.readTree(text)), text);
  }

  @Test
  void everyKnownHostileTextReadsBackAsItIs() throws Exception {
    for (String text : HostileText.KNOWN) {
      Tree tree = Tree.map().put(text, text).build();
      assertEquals(Plain.of(tree), Plain.of(DATABIND.readTree(JsonWriter.write(tree).text())));
    }
  }

  @Test
  void knowsTheLineOfEveryBrace() {
    Tree tree =
        Tree.map()
            .origin(Marks.origin())
            .put("a/b", Tree.list(Tree.of(1), Tree.map().origin(Marks.origin()).build()))
            .put("c", Tree.map().origin(Marks.origin()).put("d", new Tree.Decimal("1.5")))
            .build();
    Written written = JsonWriter.write(tree);
    assertEquals(
        """
        {
          "a/b": [
            1,
            {}
          ],
          "c": {
            "d": 1.5
          }
        }
        """,
        written.text());
    assertEquals("[ 1, /a~1b/1 4, /c 6]", places(written));
  }

  private static String places(Written written) {
    StringBuilder out = new StringBuilder();
    for (Written.Place place : written.places()) {
      out.append(out.length() == 0 ? "[" : ", ").append(place.pointer()).append(' ');
      out.append(place.line());
    }
    return out.append(']').toString();
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThrows(IllegalArgumentException.class, () -> JsonWriter.write(Tree.of("\ud83d")));
  }
}
