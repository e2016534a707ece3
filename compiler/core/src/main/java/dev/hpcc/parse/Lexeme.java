package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * One word of a blueprint as it stands in the text. Together with the blanks between them the
 * lexemes are the whole text; the formatter and editors work on them.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Lexeme(Kind kind, int start, int end) {

  /** The kinds of words. */
  public enum Kind {
    NAME,
    /** A word of the expression language: {@code if}, {@code and}, {@code true} … */
    KEYWORD,
    NUMBER,
    /** {@code MB/s} or {@code %}. */
    UNIT,
    /** A text on one line. */
    TEXT,
    /** A text between three quotes. */
    LONG_TEXT,
    /** {@code =}, {@code >=} or {@code <=}. */
    COMPARISON,
    /** {@code ..}. */
    RANGE,
    OPERATOR,
    OPENING,
    CLOSING,
    COMMA,
    NEWLINE,
    COMMENT,
    /** Nothing of this language. */
    OTHER
  }

  /** Every word of a text, comments included, whether it makes sense or not. */
  public static List<Lexeme> of(SourceFile source) {
    FaultLog unheard = new FaultLog(source, Limits.standard(), new Diagnostics());
    List<Lexeme> lexemes = new ArrayList<>();
    for (SourceToken token : TokenReader.of(unheard).all()) {
      if (token.getType() != Token.EOF) {
        lexemes.add(new Lexeme(kind(token), token.start(), token.end()));
      }
    }
    return lexemes;
  }

  private static Kind kind(SourceToken token) {
    int type = token.getType();
    if (token.getChannel() != Token.DEFAULT_CHANNEL) {
      return Kind.COMMENT;
    } else if (Words.isOpening(type)) {
      return Kind.OPENING;
    } else if (Words.isClosing(type)) {
      return Kind.CLOSING;
    } else if (Words.isComparison(type)) {
      return Kind.COMPARISON;
    }
    return switch (type) {
      case HpcLexer.NAME, HpcLexer.LET, HpcLexer.INCLUDE, HpcLexer.EXISTING, HpcLexer.LIKE ->
          Kind.NAME;
      case HpcLexer.NUMBER -> Kind.NUMBER;
      case HpcLexer.COMPOUND, HpcLexer.PERCENT -> Kind.UNIT;
      case HpcLexer.TEXT -> Kind.TEXT;
      case HpcLexer.MULTILINE_TEXT, HpcLexer.RAW_TEXT -> Kind.LONG_TEXT;
      case HpcLexer.TO -> Kind.RANGE;
      case HpcLexer.COMMA -> Kind.COMMA;
      case HpcLexer.NEWLINE -> Kind.NEWLINE;
      default ->
          Words.isName(type) ? Kind.KEYWORD : Words.isOperator(type) ? Kind.OPERATOR : Kind.OTHER;
    };
  }
}
