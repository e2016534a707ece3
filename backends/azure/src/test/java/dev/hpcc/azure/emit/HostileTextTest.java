package dev.hpcc.azure.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import dev.hpcc.azure.Template;
import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.CycleValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text from a blueprint comes out as the same text and changes no structure. */
class HostileTextTest {

  private static final List<String> TEXTS =
      List.of(
          "[resourceGroup().id]",
          "[half",
          "half]",
          "[[x]]",
          "$Param",
          "${ClusterName}",
          "'''",
          "]]]",
          "a, b",
          "true",
          "1.10",
          "say \"hi\"",
          "back\\slash",
          "# no comment",
          "é€𝄞",
          "<b>&amp;");

  private static final String QUEUE =
      "nodes cpu { count = 0..4, cores >= 8 }\nscheduler slurm { queue cpu {} }";

  @Test
  void aTagIsTheSameTextToAzureAndToCycleCloud() {
    for (String text : TEXTS) {
      Compiled lab = Compiled.of(QUEUE, "tags { note = " + literal(text) + " }");
      assertEquals(text, lab.parameter("NodeTags").path("note").asText());
      assertEquals(
          text, arm(lab.resource("Microsoft.Network/virtualNetworks").at("/tags/note").asText()));
      assertEquals(sections(Compiled.of(QUEUE)), sections(lab));
    }
  }

  @Test
  void aDescriptionIsTheSameText() {
    for (String text : TEXTS) {
      JsonNode template =
          Compiled.whole(
                  "blueprint lab { description = " + literal(text) + " }",
                  "target azure { region = \"westeurope\" }",
                  QUEUE)
              .infrastructure();
      assertEquals(text, arm(template.at("/metadata/description").asText()));
    }
  }

  @Test
  void anImageOfOnesOwnIsTheSameText() {
    for (String text : TEXTS) {
      Compiled lab =
          Compiled.of(QUEUE, "image x { os = el, on azure { id = " + literal(text) + " } }");
      String value = lab.template().find("nodearray cpu").get("ImageName");
      assertEquals(text, value.equals("$CpuImage") ? lab.parameter("CpuImage").asText() : value);
    }
  }

  @Test
  void whatNoQuotingKeepsCannotBeWrittenIntoTheTemplate() {
    for (String text : List.of("$x", "a\\b", "a\nb", "'''")) {
      assertThrows(IllegalArgumentException.class, () -> new CycleValue.Text(text));
    }
  }

  @Test
  void wordsThatMeanSomethingElseAreQuoted() {
    assertEquals("/home", CycleCloudText.text("/home"));
    assertEquals("Standard_HB176-96rs_v4", CycleCloudText.text("Standard_HB176-96rs_v4"));
    for (String text : List.of("true", "False", "1.10", "12", "a b", "a,b", "a:b", "", "=x")) {
      assertEquals('"' + text + '"', CycleCloudText.text(text));
    }
    assertEquals("\"say \\\"hi\\\"\"", CycleCloudText.text("say \"hi\""));
  }

  @Test
  void quotesInAnExpressionAreDoubled() {
    assertEquals(
        "[resourceId('it''s', 'x')]",
        ArmText.value(
            ArmExpression.call("resourceId", ArmExpression.text("it's"), ArmExpression.text("x"))));
  }

  /** A literal as Azure Resource Manager reads it. */
  private static String arm(String value) {
    boolean escaped = value.startsWith("[[") && value.endsWith("]");
    return escaped ? value.substring(1) : value;
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<String> sections(Compiled lab) {
    List<String> headers = new ArrayList<>();
    collect(lab.template(), headers);
    return headers;
  }

  private static void collect(Template section, List<String> headers) {
    headers.add(section.header());
    for (Template below : section.sections()) {
      collect(below, headers);
    }
  }
}
