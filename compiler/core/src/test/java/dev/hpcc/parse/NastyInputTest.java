package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No input ends in an exception, a stack overflow or a hang. */
class NastyInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Told survive(String text) {
    Told told = assertTimeoutPreemptively(PATIENCE, () -> Told.of(text));
    TreeCheck.check(told);
    return told;
  }

  private static void assertOnly(int code, String text) {
    Told told = survive(text);
    assertEquals(1, told.diagnostics().size(), () -> String.join("\n", told.messages()));
    assertEquals(code, told.diagnostics().get(0).code().number());
  }

  @Test
  void emptyAndNearlyEmptyFiles() {
    for (String text :
        List.of("", "\n", "\r", "\uFEFF", "\uFEFF\n", " \t ", "#", "# x", ",,,\n,")) {
      assertEquals(List.of(), survive(text).messages(), text);
    }
  }

  @Test
  void bracketsNestedTooDeep() {
    for (String bracket : List.of("[", "(", "{", "x {", "[{a=", "f(")) {
      assertOnly(9004, "x = " + bracket.repeat(20_000));
      assertTrue(!survive("}".repeat(5) + bracket.repeat(20_000) + "]").messages().isEmpty());
    }
    assertOnly(9004, "nodes a { x = " + "[".repeat(64) + "]".repeat(64) + " }\nnodes b { }");
    assertEquals(
        List.of(), survive("nodes a { x = " + "[".repeat(63) + "]".repeat(63) + " }").messages());
  }

  @Test
  void chainsThatAreTooLong() {
    assertOnly(9005, "let a = " + "not ".repeat(20_000) + "b");
    assertOnly(9005, "let a = " + "1 + ".repeat(20_000) + "b");
    assertOnly(9005, "let a = " + "if a then b else ".repeat(20_000) + "b");
    assertOnly(9005, "let a = " + "(1 + 1 + 1 + 1 + 1 + ".repeat(60) + "1" + ")".repeat(60));
    assertEquals(List.of(), survive("let a = " + "1 + ".repeat(256) + "b").messages());
  }

  @Test
  void manySeparateChainsAreFine() {
    assertEquals(List.of(), survive("let a = 1 + 2 - 3\n".repeat(10_000)).messages());
    assertEquals(List.of(), survive("let a = [1 + 2, " + "1 + 1,".repeat(5_000) + "]").messages());
  }

  @Test
  void textsWithoutAnEnd() {
    for (String text :
        List.of("\"", "\"\"\"", "'''", "x = \"a\\", "x = \"\"\"\\", "x { a = ''' ''")) {
      assertTrue(!survive(text).messages().isEmpty(), text);
    }
    assertOnly(1010, "nodes a { x = \"\"\"" + "a\n\"\"\n".repeat(50_000));
    assertOnly(1010, "nodes a {\n x = '''\n echo\n}\nnodes b { y = 1 }\n");
    assertEquals(2, survive("nodes a {\n x = '''\n echo\n}\nnodes b { }").tree().items().size());
  }

  @Test
  void charactersThatAreNoText() {
    assertOnly(1028, "nodes a { \0 }");
    assertOnly(1020, "nodes a { x\u00a0= 1 }");
    assertOnly(1020, "nodes a {\u200b\u200b }");
    assertTrue(!survive("x = \uD800").messages().isEmpty());
    assertTrue(!survive("\uDC00\uD800 😀 = \u0007").messages().isEmpty());
    assertEquals(List.of(), survive("tags { a = \"\uD800 😀 \u0007\" } # \uDC00").messages());
  }

  @Test
  void aLineOfTenMegabytes() {
    survive("x".repeat(10_000_000));
    survive("x = " + "1".repeat(10_000_000));
    survive("x = \"" + "a".repeat(10_000_000));
    survive("# " + "a ".repeat(5_000_000));
    survive("\u00a0".repeat(2_000_000));
  }

  @Test
  void aLineOfManyWords() {
    survive("a ".repeat(500_000));
    survive("{ } ".repeat(200_000));
    survive("a { b = 1 } ".repeat(100_000));
    survive("} x = 1 ".repeat(100_000));
    survive("x = [ ".repeat(60) + "] ) ".repeat(100_000));
    survive("a = 1 b = 2 ".repeat(100_000));
    survive("x = \"\\(a)\" y".repeat(50_000));
  }

  @Test
  void faultsWithoutEndAreToldUpToALimit() {
    Told told = survive("x = 1;\n".repeat(200_000));
    assertEquals(Limits.standard().faults() + 1, told.diagnostics().size());
    assertEquals(9001, told.diagnostics().get(told.diagnostics().size() - 1).code().number());
  }

  @Test
  void filesBeyondTheLimits() {
    Limits small = new Limits(100, 64, 10, 256, 50);
    assertEquals(List.of("1:1 9002"), Told.of("x".repeat(101), small).places());
    assertEquals(List.of("6:3 9003"), Told.of("a {}\n".repeat(9), small).places());
    assertEquals(List.of(), Told.of("a {}\n" + "\n".repeat(50) + "b {}", small).places());
  }

  @Test
  void randomWordsInRandomOrder() {
    String[] words = {
      "nodes",
      "cpu",
      "{",
      "}",
      "[",
      "]",
      "(",
      ")",
      "=",
      ">=",
      ",",
      "\n",
      "\"a\"",
      "\"",
      "'",
      "1",
      "GiB",
      "per",
      "if",
      "then",
      "else",
      "not",
      "like",
      "let",
      "include",
      "existing",
      "..",
      "-",
      ":",
      ";",
      "#",
      "'''",
      "\"\"\"",
      "\\(",
      "/",
      "//",
      "$",
      "\r",
      "\u00a0",
      "==",
      "and",
      "!"
    };
    Random random = new Random(42);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) > 0 ? " " : "");
      }
      survive(text.toString());
    }
  }
}
