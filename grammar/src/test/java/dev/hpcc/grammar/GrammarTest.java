package dev.hpcc.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

class GrammarTest {
  /** Words that the layout step of the compiler turns into names where they are no keywords. */
  private static final List<String> CONTEXTUAL = List.of("let", "include", "existing", "like");

  private static List<Token> tokens(String text) {
    HpcLexer lexer = new HpcLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    List<Token> tokens = new ArrayList<>(lexer.getAllTokens());
    return tokens;
  }

  private static HpcParser parser(String text) {
    HpcLexer lexer = new HpcLexer(CharStreams.fromString(text));
    HpcParser parser = new HpcParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    return parser;
  }

  private static boolean accepts(String text) {
    HpcParser parser = parser(text);
    parser.file();
    return parser.getNumberOfSyntaxErrors() == 0;
  }

  /** The words that the lexer does not read as plain names. */
  private static List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (int type = 1; type <= HpcLexer.VOCABULARY.getMaxTokenType(); type++) {
      String literal = HpcLexer.VOCABULARY.getLiteralName(type);
      if (literal != null && Character.isLetter(literal.charAt(1))) {
        words.add(literal.substring(1, literal.length() - 1));
      }
    }
    return words;
  }

  @Test
  void everyKeywordIsANameForKeysLabelsAndBases() {
    List<String> words = keywords();
    assertTrue(words.containsAll(CONTEXTUAL) && words.contains("none"), words.toString());
    for (String word : words) {
      if (!CONTEXTUAL.contains(word)) {
        assertTrue(accepts(word + " = 1\n"), word);
        assertTrue(accepts("scheduler " + word + " { }\n"), word);
        assertTrue(accepts("nodes a like " + word + " { }\n"), word);
        assertTrue(accepts("a = { " + word + " = 1\n }\n"), word);
      }
    }
  }

  @Test
  void aWordThatOnlyBeginsWithAKeywordIsAName() {
    for (String word : List.of("letter", "not-yet", "if_any", "percent", "in", "true1", "_none")) {
      List<Token> tokens = tokens(word);
      assertEquals(1, tokens.size(), word);
      assertEquals(HpcLexer.NAME, tokens.get(0).getType(), word);
    }
  }

  @Test
  void theGeneratedParserPredictsWithOneToken() throws IOException {
    Path generated = Path.of("target/generated-sources/antlr4/dev/hpcc/grammar/HpcParser.java");
    String source = Files.readString(generated);
    assertTrue(source.contains("_input.LA(1)"));
    assertFalse(source.contains("adaptivePredict"), "a decision needs more than one token");
  }

  @Test
  void compoundUnitsNamesWithDashesAndNumbersAreOneTokenEach() {
    for (String word :
        List.of(
            "MB/s", "USD/month", "max-nodes-2", "1_000", "2.5", "..", "\"a\\\"b\"", "10.0.0.1/8")) {
      assertEquals(1, tokens(word).size(), word);
    }
    assertEquals(3, tokens("0..64").size());
    assertEquals(3, tokens("a - b").size());
    assertEquals(2, tokens("24h").size());
  }

  @Test
  void aLongTextEndsAtItsFirstClosingQuotes() {
    assertEquals(1, tokens("\"\"\"a \"\" b \\\"\"\" c\n\"\"\"").size());
    assertEquals(3, tokens("'''a''' = '''b'''").size());
    assertEquals(HpcLexer.OPEN_RAW_TEXT, tokens("'''a'' '").get(0).getType());
    assertEquals(HpcLexer.OPEN_MULTILINE_TEXT, tokens("\"\"\"a\"\" \\").get(0).getType());
    assertEquals(HpcLexer.OPEN_TEXT, tokens("\"a\\\"").get(0).getType());
  }
}
