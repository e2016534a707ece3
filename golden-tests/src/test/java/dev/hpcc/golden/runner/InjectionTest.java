package dev.hpcc.golden.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.compile.CompileRequest;
import dev.hpcc.golden.gate.Skeleton;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever people write into free text, an output keeps its structure and passes its gates, or the
 * compiler refuses the text with a code. Each fragment means something to one of the formats that
 * the text ends in.
 */
class InjectionTest {
  private static final List<String> FRAGMENTS =
      List.of(
          "${AWS::Region}",
          "${!x}",
          "$(id)",
          "`id`",
          "$((1+1))",
          "\\$(id)",
          "$Param",
          "${Param}",
          "'''",
          "\"",
          "'",
          "\\",
          "{{ x }}",
          "{{{ x }}}",
          "[parameters('x')]",
          "[",
          "]",
          "[[",
          "]]",
          "#",
          " # ",
          ": ",
          "- ",
          "\n",
          "\n[cluster x]\n",
          "\nKey = value\n",
          "\n  - id: x\n",
          "\t",
          "</script>",
          "&amp;",
          "\nEOF\n",
          "--==",
          "\nMIME-Version: 1.0\n",
          "%s",
          "{name}",
          "{0}",
          "yes",
          "0755",
          "1_000",
          "null",
          "~",
          "!Ref x",
          "*a",
          "&a",
          "((x))",
          "\u2028",
          "\uFEFF",
          "\u00e9",
          "\uD83D\uDE00",
          ",",
          ";",
          "|",
          "@",
          "=",
          " ",
          "x",
          "12:30:00",
          "2026-01-01",
          "{{resolve:ssm:/x}}",
          "\u0007",
          "a");

  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");

  private static final String SCRIPT = "#!/bin/bash\nset -eu\nprintf '%s' \"$@\"\n";

  @Provide
  Arbitrary<String> hostileText() {
    return Arbitraries.of(FRAGMENTS).list().ofMinSize(1).ofMaxSize(4).map(l -> String.join("", l));
  }

  @Provide
  Arbitrary<String> hostileScript() {
    return Combinators.combine(hostileText(), hostileText())
        .as((a, b) -> "#!/bin/bash\n" + a + "\n" + b + "\n");
  }

  @Property(tries = 25, seed = "2026", shrinking = ShrinkingMode.BOUNDED)
  void aDescriptionChangesNoStructure(@ForAll("hostileText") String text) {
    sameSkeleton(blueprint(text, "x", "x"), SCRIPT);
  }

  @Property(tries = 25, seed = "2026", shrinking = ShrinkingMode.BOUNDED)
  void aTagChangesNoStructure(@ForAll("hostileText") String text) {
    sameSkeleton(blueprint("x", text, "x"), SCRIPT);
  }

  @Property(tries = 25, seed = "2026", shrinking = ShrinkingMode.BOUNDED)
  void anArgumentOfAScriptChangesNoStructure(@ForAll("hostileText") String text) {
    sameSkeleton(blueprint("x", "x", text), SCRIPT);
  }

  @Property(tries = 25, seed = "2026", shrinking = ShrinkingMode.BOUNDED)
  void aScriptChangesNoStructure(@ForAll("hostileScript") String script) {
    sameSkeleton(blueprint("x", "x", "x"), script);
  }

  /** The same blueprint with harmless texts. */
  private static final class Plain {
    static final GoldenCompiler.Result RESULT = compile(blueprint("x", "x", "x"), SCRIPT);
    static final List<String> FINDINGS = Gates.findings(RESULT);
  }

  private static void sameSkeleton(String blueprint, String script) {
    GoldenCompiler.Result result = compile(blueprint, script);
    String told = result.texts().getOrDefault("diagnostics.txt", "");
    if (result.failed()) {
      assertTrue(told.contains("error HPC"), told);
      return;
    }
    for (String cloud : CLOUDS) {
      assertEquals(
          Skeleton.of(Plain.RESULT.target(cloud)), Skeleton.of(result.target(cloud)), cloud);
    }
    List<String> after =
        Gates.findings(result).stream().filter(f -> !Plain.FINDINGS.contains(f)).toList();
    assertEquals(List.of(), after);
  }

  private static GoldenCompiler.Result compile(String blueprint, String script) {
    Sources sources = (from, path) -> new Sources.Reading.Found(new SourceFile(path, script));
    return GoldenCompiler.compile(
        CompileRequest.of(new SourceFile("hostile.hpc", blueprint)).withSources(sources));
  }

  private static String blueprint(String description, String tag, String argument) {
    return "blueprint hostile { description = "
        + quoted(description)
        + " }\n"
        + "target aws { region = \"us-east-2\" }\n"
        + "target azure { region = \"southcentralus\" }\n"
        + "target gcp { region = \"us-central1\", project = \"my-project\" }\n"
        + "nodes work { count = 0..4, cores >= 8\n"
        + "  setup tune { script = file(\"tune.sh\"), args = ["
        + quoted(argument)
        + "] }\n"
        + "}\n"
        + "scheduler slurm { queue work {} }\n"
        + "tags { note = "
        + quoted(tag)
        + " }\n";
  }

  /** The text as a literal of the language. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? "\\u{" + Integer.toHexString(c) + "}" : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
