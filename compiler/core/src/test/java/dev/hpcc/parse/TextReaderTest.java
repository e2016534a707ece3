package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import dev.hpcc.syntax.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static Expression value(String text, Diagnostics sink) {
    return BlueprintParser.parseValue(new SourceFile("p", text), Limits.standard(), sink);
  }

  private static void assertText(String expected, String text) {
    Diagnostics sink = new Diagnostics();
    Expression value = value(text, sink);
    assertEquals(0, sink.errorCount(), () -> sink.sorted().toString());
    assertEquals('"' + expected + '"', Shown.of(value));
  }

  private static void assertFault(int code, int column, String text) {
    Diagnostics sink = new Diagnostics();
    value(text, sink);
    assertEquals(1, sink.sorted().size(), () -> sink.sorted().toString());
    assertEquals(code, sink.sorted().get(0).code().number());
    assertEquals(column, sink.sorted().get(0).primary().span().column());
  }

  @Test
  void decodesAllTheEscapes() {
    assertText("a\"b\\c\nd\te", "\"a\\\"b\\\\c\\nd\\te\"");
    assertText("\u00e9 😀 A", "\"\\u{E9} \\u{1F600} \\u{000041}\"");
    assertText("${x} #{y} {{z}} # 'q'", "\"${x} #{y} {{z}} # 'q'\"");
    assertText("", "\"\"");
  }

  @Test
  void tellsWrongEscapesWhereTheyStand() {
    assertFault(1011, 3, "\"a\\qb\"");
    assertFault(1011, 2, "\"\\u{}\"");
    assertFault(1011, 2, "\"\\u{110000}\"");
    assertFault(1011, 2, "\"\\u{D800}\"");
    assertFault(1011, 2, "\"\\u{1234567}\"");
    assertFault(1011, 2, "\"\\u41\"");
    assertFault(1011, 2, "\"\\$x\"");
  }

  @Test
  void readsInterpolationsWithNestedBrackets() {
    assertText("a\\(b)c", "\"a\\(b)c\"");
    assertText("\\((max(a, (1 + b)) * 2))", "\"\\(max(a, (1 + b)) * 2)\"");
    assertText("\\(a)\\(b)", "\"\\(a)\\(b)\"");
  }

  @Test
  void tellsWrongInterpolations() {
    assertFault(1013, 3, "\"a\\(b\"");
    assertFault(1013, 6, "\"\"\"\\(\"x\")\"\"\"");
    assertFault(1002, 6, "\"\\(a +)\"");
    assertFault(1001, 6, "\"\\(a $)\"");
  }

  @Test
  void removesTheIndentationOfAClosingDelimiterThatStandsAlone() {
    assertText("a\n  b\n\nc\n", "'''\n    a\n      b\n\n    c\n    '''");
    assertText("a\n  b", "\"\"\"a\n  b\"\"\"");
    assertText("  a\n", "'''\n  a\n'''");
    assertText("a\n", "'''\r\n  a\r\n  '''");
    assertText("\n", "'''\n\n'''");
    assertText("", "'''\n'''");
    assertText("", "''''''");
  }

  @Test
  void leavesRawTextsAsTheyAre() {
    assertText("\\q \\(x) ${y} \"\n", "'''\n  \\q \\(x) ${y} \"\n  '''");
    assertText("a\\(b) \"q\"\n", "\"\"\"\n  a\\(b) \"q\"\n  \"\"\"");
  }

  @Test
  void tellsALineThatIsIndentedTooLittle() {
    Diagnostics sink = new Diagnostics();
    value("'''\n    a\n  b\n    '''", sink);
    assertEquals(List.of("p:3:1"), List.of(sink.sorted().get(0).primary().span().toString()));
    assertEquals(1012, sink.sorted().get(0).code().number());
  }

  @Test
  void aNameInQuotesHoldsNoInterpolation() {
    assertEquals(List.of("1:6 1013"), Told.of("link \"/\\(a)\" { }").places());
  }
}
