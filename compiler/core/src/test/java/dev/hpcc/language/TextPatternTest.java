package dev.hpcc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextPatternTest {

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> atoms =
        Arbitraries.of("a", "b", "c", ".", "[ab]", "[^a]", "\\d", "\\w", "[a-c]", "\\.", "1");
    Arbitrary<String> marks = Arbitraries.of("", "", "*", "+", "?", "{2}", "{1,2}", "{1,}", "*?");
    Arbitrary<String> parts =
        atoms
            .tuple2()
            .flatMap(
                two ->
                    marks
                        .tuple2()
                        .map(
                            mark ->
                                "("
                                    + two.get1()
                                    + mark.get1()
                                    + "|"
                                    + two.get2()
                                    + ")"
                                    + mark.get2()));
    return parts.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc1.\n").ofMaxLength(8);
  }

  @Property(tries = 3000)
  void itMatchesWhatARegularExpressionMatchesAsAWhole(
      @ForAll("patterns") String pattern, @ForAll("texts") String text)
      throws TextPattern.PatternFault {
    boolean expected = Pattern.compile(pattern, Pattern.UNIX_LINES).matcher(text).matches();
    assertEquals(expected, TextPattern.compile(pattern).matches(text), pattern + " on " + text);
  }

  @Example
  void anchorsAtTheEndsChangeNothing() throws TextPattern.PatternFault {
    assertTrue(TextPattern.compile("^team-[a-z]+$").matches("team-a"));
    assertFalse(TextPattern.compile("^team-[a-z]+$").matches("a team-a"));
    assertTrue(TextPattern.compile("").matches(""));
    assertFalse(TextPattern.compile("").matches("a"));
    assertTrue(TextPattern.compile("\\p?".replace("\\p", "ü")).matches("ü"));
  }

  @Example
  void whatNeedsMemoryOrIsMalformedIsRefused() {
    String[] patterns = {
      "(a)\\1",
      "(?=a)",
      "(?<n>a)",
      "a**",
      "*a",
      "(",
      ")",
      "[a",
      "[b-a]",
      "a{2,1}",
      "a{2000}",
      "a{",
      "\\",
      "[[:alpha:]]",
      "a^b",
      "((a{900}){900}){900}",
      "\\b"
    };
    for (String pattern : patterns) {
      assertThrows(TextPattern.PatternFault.class, () -> TextPattern.compile(pattern), pattern);
    }
    assertThrows(
        TextPattern.PatternFault.class,
        () -> TextPattern.compile("(".repeat(5000) + ")".repeat(5000)));
  }
}
