package dev.hpcc.aws.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.aws.model.Value;
import dev.hpcc.emit.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  @Test
  void aPlainTextStaysAText() {
    assertEquals("\"a $b {c}\"\n", JsonWriter.write(Literals.text("a $b {c}")).text());
  }

  @Test
  void aTextThatLooksLikeAReferenceIsSplitBetweenDollarAndBrace() {
    String json = JsonWriter.write(Literals.text("x ${AWS::Region} ${!y}")).text();
    assertEquals(
        "{\"Fn::Join\":[\"\",[\"x $\",\"{AWS::Region} $\",\"{!y}\"]]}",
        json.replaceAll("\\s+(?=[\\[\\]{}\"])|(?<=:)\\s+", "").strip());
  }

  @Test
  void textBesideAReferenceIsEscapedAlsoAcrossParts() {
    Value.Joined joined =
        new Value.Joined(
            List.of(
                Value.of("a $"),
                Value.of("{b} ${c} "),
                new Value.Ref("D"),
                Value.of("$"),
                new Value.Attribute("E", "Arn")));
    assertTrue(Literals.isSubstitutable(joined));
    assertEquals("a ${!b} ${!c} ${D}$${E.Arn}", Literals.substitution(joined));
  }

  @Test
  void textWithoutAReferenceNeedsNoSubstitution() {
    assertFalse(Literals.isSubstitutable(new Value.Joined(List.of(Value.of("a")))));
    assertFalse(
        Literals.isSubstitutable(
            new Value.Joined(List.of(new Value.Ref("A"), new Value.StackGuid()))));
  }
}
