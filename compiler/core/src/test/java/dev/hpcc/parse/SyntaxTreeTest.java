package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxTreeTest {
  private static List<Item> items(String text) {
    Told told = Told.of(text);
    assertEquals(List.of(), told.messages());
    TreeCheck.check(told);
    return told.tree().items();
  }

  private static Expression value(String text) {
    Diagnostics sink = new Diagnostics();
    SourceFile file = new SourceFile("-P x", text);
    Expression value = BlueprintParser.parseValue(file, Limits.standard(), sink);
    assertEquals(0, sink.errorCount(), () -> sink.sorted().toString());
    assertEquals(text.strip(), value.span().text());
    return value;
  }

  private static void assertValue(String expected, String text) {
    assertEquals(expected, Shown.of(value(text)));
  }

  @Test
  void readsBlocksInAllTheirForms() {
    assertEquals(
        """
        network { cidr = "10.0.0.0/8" }
        existing network { }
        nodes a { count = 1; cores >= 2; cores <= 4 }
        nodes b like a { }
        nodes like b { }
        link "/data" { bucket = x }
        scheduler none { queue if { } }
        """,
        Shown.of(
            items(
                """
                network { cidr = "10.0.0.0/8" }
                existing network {}

                nodes a { count = 1, cores >= 2
                  cores <= 4, }
                nodes b like a { # nothing
                }
                nodes like b { }
                link "/data" { bucket = x }
                scheduler none { queue if { } }
                """)));
  }

  @Test
  void readsKeywordsAsKeysWhereTheyCanBeNothingElse() {
    assertEquals(
        """
        tags { let = "a"; include = "b"; existing = "c"; like = "d"; not = "e"; "x y" = "f" }
        include "site.hpc"
        let like = let
        """,
        Shown.of(
            items(
                """
                tags { let = "a", include = "b", existing = "c", like = "d", not = "e", "x y" = "f" }
                include "site.hpc"
                let like = let
                """)));
  }

  @Test
  void bindsOperatorsFromLooseToTight() {
    assertValue("(a or (b and (not (c == (1 + (2 * d))))))", "a or b and not c == 1 + 2 * d");
    assertValue("((a - b) - c)", "a - b - c");
    assertValue("((a / b) * c)", "a / b * c");
    assertValue("(not (not a))", "not not a");
    assertValue("((a + b) * c)", "(a + b) * c");
    assertValue("((a < b) and (b >= c))", "a < b and b >= c");
    assertValue("(if a then 1 else (if b then 2 else 3))", "if a then 1 else if b then 2 else 3");
    assertValue("(a != none)", "a != none");
  }

  @Test
  void readsQuantitiesAndRanges() {
    assertValue("<2 GiB per core>", "2 GiB per core");
    assertValue("<mem per core>", "mem per core");
    assertValue("<125 MB/s per TiB>", "125 MB/s per TiB");
    assertValue("<80 %>", "80 %");
    assertValue("<24 h>", "24h");
    assertValue("<max(a, 2) GiB>", "max(a, 2) GiB");
    assertValue("<(a + 1) GiB>", "(a + 1) GiB");
    assertValue("0..<max_cores cores>", "0..max_cores cores");
    assertValue(
        "(1 + 2)..if x then 3 else 4".replace("if x then 3 else 4", "(if x then 3 else 4)"),
        "1 + 2..if x then 3 else 4");
    assertValue("1_000.5", "1_000.5");
  }

  @Test
  void readsListsMapsAndCalls() {
    assertValue("[]", "[]");
    assertValue("[a, [1, 2], 0..3]", "[a,\n [1,2,],\n\n 0..3\n]");
    assertValue("{a = 1; \"b c\" = [x]}", "{ a = 1\n \"b c\" = [x], }");
    assertValue("f()", "f()");
    assertValue("file(\"a\")", "file(\n\"a\"\n)");
  }

  @Test
  void givesEveryPartItsExactPlace() {
    String text = "nodes \u00e9\n";
    assertTrue(!Told.of(text).messages().isEmpty());
    Item.Block block =
        (Item.Block) items("\uFEFFexisting nodes \"a𝒳\" like b { x >= f(1) }").get(0);
    assertEquals("existing nodes \"a𝒳\" like b { x >= f(1) }", block.span().text());
    assertEquals("existing nodes \"a𝒳\" like b {", block.header().text());
    assertEquals("nodes", block.kind().span().text());
    assertEquals("\"a𝒳\"", block.label().orElseThrow().span().text());
    assertEquals("a𝒳", block.label().orElseThrow().text());
    assertEquals("b", block.like().orElseThrow().span().text());
    Item.Setting setting = (Item.Setting) block.items().get(0);
    assertEquals("x >= f(1)", setting.span().text());
    assertEquals("f(1)", setting.value().span().text());
  }

  @Test
  void placesTheExpressionOfAnInterpolationInTheFile() {
    Item.Setting setting =
        (Item.Setting)
            ((Item.Block) items("tags {\n  a = \"x \\(max(b, 1) + c) y\" }").get(0)).items().get(0);
    Expression.Text text = (Expression.Text) setting.value();
    Expression hole = ((Expression.TextPart.Interpolation) text.parts().get(1)).expression();
    assertEquals("max(b, 1) + c", hole.span().text());
    assertEquals("case.hpc:2:12", hole.span().toString());
    assertEquals("c", ((Expression.Binary) hole).right().span().text());
  }

  @Test
  void endsALineAtEveryKindOfLineEnd() {
    String expected = "x { a = 1; b = 2 }\n";
    assertEquals(expected, Shown.of(items("x {\r\n a = 1\r\n b = 2\r\n}\r\n")));
    assertEquals(expected, Shown.of(items("x {\r a = 1\r b = 2\r}")));
    Told old = Told.of("x {\r a = 1\r b == 2\r}");
    assertEquals(List.of("3:4 1008"), old.places());
  }

  @Test
  void readsSettingsThatStandAlone() {
    Diagnostics sink = new Diagnostics();
    SourceFile file = new SourceFile("p", "cores >= 96, memory >= 2 GiB per core\nx = \"a\"");
    List<Item> items = BlueprintParser.parseSettings(file, Limits.standard(), sink).items();
    assertEquals("cores >= 96\nmemory >= <2 GiB per core>\nx = \"a\"\n", Shown.of(items));
    assertEquals(0, sink.errorCount());
    BlueprintParser.parseSettings(
        new SourceFile("p", "x = 1\nnodes a { }"), Limits.standard(), sink);
    assertEquals(1, sink.errorCount());
  }

  @Test
  void aValueThatStandsAloneIsToldWhenItIsNone() {
    for (String text : List.of("", "=", "1 2", "a = 1", "\"x", "]", "(1", "1\n2", "{")) {
      Diagnostics sink = new Diagnostics();
      BlueprintParser.parseValue(new SourceFile("p", text), Limits.standard(), sink);
      assertEquals(1, sink.errorCount(), () -> text + " " + sink.sorted());
    }
  }

  @Test
  void aFaultyValueStillCountsAsGivenAndItsBlockIsFaulty() {
    Told told = Told.of("nodes a { count = , cores >= 8 }\nnodes b { x = \"\\q\" }\nnodes c { }");
    List<Item> items = told.tree().items();
    assertEquals(
        "nodes a { count = !; cores >= 8 }\nnodes b { x = \"\" }\nnodes c { }\n", Shown.of(items));
    assertTrue(((Item.Block) items.get(0)).faulty());
    assertTrue(((Item.Block) items.get(1)).faulty());
    assertTrue(!((Item.Block) items.get(2)).faulty());
  }

  @Test
  void aFaultyDeclarationStillDeclaresItsName() {
    Told told = Told.of("let size = \nnodes cpu gpu\nfilesystem home");
    assertEquals(
        "let size = !\nnodes cpu { }\nfilesystem home { }\n", Shown.of(told.tree().items()));
  }

  @Test
  void missingCommasOfAListAreToldOnceAndAllPutIn() {
    Told told = Told.of("nodes a { x = [a b c, d e], y = [2 GiB per core, 3 GiB f] }");
    assertEquals(List.of("1:18 1017", "1:56 1017"), told.places());
    assertEquals(
        "nodes a { x = [a, b, c, d, e]; y = [<2 GiB per core>, <3 GiB>, f] }\n",
        Shown.of(told.tree().items()));
  }

  @Test
  void aBoundBehindAWordIsReadAsTheNextItemWhereItCanBeNothingElse() {
    assertEquals(
        List.of("1:22 1003", "2:27 1003"),
        Told.of(
                """
                nodes a { cores >= 8 memory >= 3 GiB }
                nodes b { count = 4 cores cores >= 8 }
                nodes c { smt = 8 cores >= 4 cores }
                """)
            .places());
  }
}
