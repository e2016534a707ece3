package dev.hpcc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
  private static final Code CODE = Code.error(2003, "a key is not known");

  private static Span find(SourceFile file, String word) {
    int at = file.text().indexOf(word);
    return new Span(file, at, at + word.length());
  }

  private static String render(Diagnostic diagnostic) {
    return new TextRenderer(false).render(List.of(diagnostic));
  }

  @Test
  void showsPlaceSourceLabelHintAndFix() {
    SourceFile file = new SourceFile("a.hpc", "nodes cpu {\n  cors >= 96\n}\n");
    Span at = find(file, "cors");
    String text =
        render(
            Diagnostic.of(CODE, at, "`cors` is no key of `nodes`")
                .labelled("did you mean `cores`?")
                .also(find(file, "nodes cpu"), "in this block")
                .hint("the keys are listed by `hpcc explain nodes`")
                .fix(at, "cores"));
    assertEquals(
        """
        a.hpc:2:3: error HPC2003: `cors` is no key of `nodes`
          1 | nodes cpu {
            | --------- in this block
          2 |   cors >= 96
            |   ^^^^ did you mean `cores`?
          hint: the keys are listed by `hpcc explain nodes`
          fix: replace `cors` by `cores`
        """,
        text);
  }

  @Test
  void leavesOutTheLinesBetweenTwoPlaces() {
    SourceFile file = new SourceFile("a.hpc", "one\ntwo\n\nfour\n");
    String text =
        render(Diagnostic.of(CODE, find(file, "four"), "m").also(find(file, "one"), "here"));
    assertEquals(
        """
        a.hpc:4:1: error HPC2003: m
          1 | one
            | --- here
          ...
          4 | four
            | ^^^^
        """,
        text);
  }

  @Test
  void namesTheOtherFileOfASecondaryPlace() {
    SourceFile file = new SourceFile("a.hpc", "one\n");
    SourceFile other = new SourceFile("site.hpc", "x\n\n\n\n\n\n\n\n\ntwo\n");
    String text =
        render(Diagnostic.of(CODE, find(file, "one"), "m").also(find(other, "two"), "and here"));
    assertEquals(
        """
        a.hpc:1:1: error HPC2003: m
           1 | one
             | ^^^
          site.hpc:10:1:
          10 | two
             | --- and here
        """,
        text);
  }

  @Test
  void keepsCaretsUnderWideCharactersAndTabs() {
    SourceFile file = new SourceFile("a.hpc", "\tname = \"日本\", x\n");
    assertEquals(
        """
        a.hpc:1:15: error HPC2003: m
          1 |     name = "日本", x
            |                    ^
        """,
        render(Diagnostic.of(CODE, find(file, "x"), "m")));
    assertEquals(
        """
        a.hpc:1:9: error HPC2003: m
          1 |     name = "日本", x
            |            ^^^^^^
        """,
        render(Diagnostic.of(CODE, find(file, "\"日本\""), "m")));
  }

  @Test
  void marksOnlyTheFirstLineOfALongPlace() {
    SourceFile file = new SourceFile("a.hpc", "nodes cpu {\n  x = 1\n}\n");
    assertEquals(
        """
        a.hpc:1:1: error HPC2003: m
          1 | nodes cpu {
            | ^^^^^^^^^^^
        """,
        render(Diagnostic.of(CODE, new Span(file, 0, file.text().length()), "m")));
  }

  @Test
  void marksAnEmptyPlaceWithOneCaret() {
    SourceFile file = new SourceFile("a.hpc", "x =\n");
    assertEquals(
        """
        a.hpc:1:4: error HPC2003: m
          1 | x =
            |    ^
        """,
        render(Diagnostic.of(CODE, new Span(file, 3, 3), "m")));
    SourceFile empty = new SourceFile("a.hpc", "");
    assertTrue(render(Diagnostic.of(CODE, new Span(empty, 0, 0), "m")).contains("1 |\n    | ^"));
  }

  @Test
  void cutsLongLinesAroundThePlace() {
    SourceFile file =
        new SourceFile("a.hpc", "a ".repeat(5_000_000) + "here" + " b".repeat(1_000_000));
    List<String> lines = render(Diagnostic.of(CODE, find(file, "here"), "m")).lines().toList();
    assertTrue(lines.get(1).length() < 140, lines.get(1));
    int column = lines.get(1).indexOf("here");
    assertTrue(column > 0, lines.get(1));
    assertEquals("^^^^", lines.get(2).substring(column));
    assertTrue(lines.get(1).startsWith("  1 | …") && lines.get(1).endsWith("…"), lines.get(1));
  }

  @Test
  void neverPassesATerminalSequenceOn() {
    SourceFile file = new SourceFile("a\u001B.hpc", "x = \u001B[31m\u202E\uD800 y\n");
    String text =
        render(
            Diagnostic.of(CODE, find(file, "y"), "`\u001B]0;t` is unknown")
                .labelled("\u0007")
                .hint("\u009B1m")
                .fix(find(file, "y"), "\u0000"));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      assertFalse((c < ' ' && c != '\n') || (c >= 0x7F && c < 0xA0), "character " + (int) c);
      assertFalse(c == 0x202E || Character.isSurrogate(c), "character " + (int) c);
    }
  }

  @Test
  void coloursOnlyWhenAsked() {
    SourceFile file = new SourceFile("a.hpc", "one\n");
    List<Diagnostic> told = List.of(Diagnostic.of(CODE, find(file, "one"), "`one` is odd"));
    String plain = new TextRenderer(false).render(told);
    String coloured = new TextRenderer(true).render(told);
    assertFalse(plain.contains("\u001B"));
    assertTrue(coloured.contains("\u001B[1;31merror HPC2003\u001B[0m"), coloured);
    assertEquals(plain, coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void separatesDiagnosticsByAnEmptyLineAndCountsThem() {
    SourceFile file = new SourceFile("a.hpc", "one two\n");
    List<Diagnostic> told =
        List.of(
            Diagnostic.of(CODE, find(file, "one"), "m"),
            Diagnostic.of(CODE, find(file, "two"), "n"),
            Diagnostic.of(Code.warning(2004, "w"), find(file, "two"), "w"));
    assertTrue(new TextRenderer(false).render(told).contains("^^^\n\na.hpc:1:5: error"));
    assertEquals("2 errors, 1 warning", TextRenderer.summary(told));
    assertEquals("", TextRenderer.summary(List.of()));
  }
}
