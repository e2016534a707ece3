package dev.hpcc.gcp.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hpcc.emit.Tree;
import dev.hpcc.gcp.toolkit.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$(id)",
        "$(",
        "$$(A",
        "\\$(x)",
        "\\\\$(x) and $(y)",
        "((var.x))",
        "((\\$(y)))",
        "((a $(b) ))",
        "\\((x))",
        "\\((a$(b))",
        "\\\\((x))",
        "((x",
        "x))",
        "${x} %{if}",
        "\\"
      })
  void theToolkitReadsLiteralTextBackAsItWas(String text) {
    assertEquals(text, read(Expressions.literal(text)));
  }

  @Test
  void outputsVariablesAndFilesAreExpressions() {
    assertEquals("$(vars.zone)", text(new Value.Variable("zone")));
    assertEquals("$(net.subnetwork_name)", text(new Value.Output("net", "subnetwork_name")));
    assertEquals("$(ghpc_stage(\"scripts/a.sh\"))", text(new Value.Staged("scripts/a.sh")));
    assertEquals(
        "$(net.subnetworks[\"us-central1/a\"].self_link)",
        text(new Value.Element("net", "subnetworks", "us-central1/a", "self_link")));
    assertEquals(
        "$(concat(a.x, b.y))",
        text(
            new Value.Concatenation(
                List.of(new Value.Output("a", "x"), new Value.Output("b", "y")))));
  }

  @Test
  void textBetweenVariablesStaysText() {
    assertEquals(
        "a\\$(b)$(vars.zone)c",
        text(
            new Value.Joined(
                List.of(Value.of("a$(b)"), new Value.Variable("zone"), Value.of("c")))));
  }

  private static String text(Value value) {
    return ((Tree.Text) Expressions.tree(value)).value();
  }

  /**
   * What the Toolkit makes of a string without module references: the rules of {@code
   * parseYamlString} and {@code parseBpLit}, for the one expression that literal text may hold.
   */
  private static String read(String written) {
    if (written.startsWith("((") && written.endsWith("))")) {
      throw new AssertionError("raw HCL: " + written);
    }
    if (written.startsWith("\\((") && written.endsWith("))")) {
      return written.substring(1);
    }
    StringBuilder out = new StringBuilder();
    int slashes = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\') {
        slashes++;
        continue;
      }
      boolean opens = c == '$' && written.startsWith("$(", i);
      if (!opens) {
        out.append("\\".repeat(slashes)).append(c);
      } else if (slashes % 2 == 1) {
        out.append("\\".repeat(slashes / 2)).append(c);
      } else if (written.startsWith("$(\"))\")", i)) {
        out.append("\\".repeat(slashes / 2)).append("))");
        i += "$(\"))\")".length() - 1;
      } else {
        throw new AssertionError("an expression: " + written);
      }
      slashes = 0;
    }
    return out.append("\\".repeat(slashes)).toString();
  }
}
