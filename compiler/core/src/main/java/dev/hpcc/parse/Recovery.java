package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.grammar.HpcParser.BodyContext;
import dev.hpcc.grammar.HpcParser.ElementContext;
import dev.hpcc.grammar.HpcParser.EntryContext;
import dev.hpcc.grammar.HpcParser.FileContext;
import dev.hpcc.grammar.HpcParser.MapContext;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * What happens at a fault. ANTLR never invents or drops a token by itself here: the fault travels
 * up to the element or map entry it is in, is told there in the language's own words, and costs
 * that one element at most.
 */
final class Recovery implements ANTLRErrorStrategy {
  private final TokenWindow tokens;
  private final FaultLog log;

  Recovery(TokenWindow tokens, FaultLog log) {
    this.tokens = tokens;
    this.log = log;
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException fault) {
    ParserRuleContext context = parser.getContext();
    if (!(context instanceof ElementContext || context instanceof EntryContext)) {
      throw fault;
    }
    tell(tokens.index());
    skip(context.getStart().getTokenIndex());
  }

  /** Called before every item of a block: what cannot begin one is told and skipped. */
  @Override
  public void sync(Parser parser) {
    ParserRuleContext context = parser.getContext();
    boolean inMap = context instanceof MapContext;
    if (inMap || context instanceof BodyContext || context instanceof FileContext) {
      if (!canStand(tokens.LA(1), inMap)) {
        skipJunk();
      }
    }
  }

  void skipJunk() {
    int junk = tokens.index();
    tell(junk);
    skip(junk);
    if (tokens.index() == junk) {
      tokens.consume();
    }
  }

  static boolean canBeginElement(int type) {
    return type == HpcLexer.TEXT || (type != HpcLexer.LIKE && Words.isName(type));
  }

  private static boolean canStand(int type, boolean inMap) {
    return switch (type) {
      case HpcLexer.NEWLINE, HpcLexer.COMMA, HpcLexer.RBRACE, Token.EOF -> true;
      case HpcLexer.LET, HpcLexer.INCLUDE, HpcLexer.EXISTING -> !inMap;
      default -> canBeginElement(type);
    };
  }

  private void tell(int at) {
    SourceToken token = tokens.get(at);
    log.report(
        Diagnostic.of(
            SyntaxCodes.UNEXPECTED, token.span(), "`" + token.getText() + "` cannot stand here"));
  }

  /** To the end of the item that begins at {@code start}; brackets are skipped in pairs. */
  private void skip(int start) {
    int depth = 0;
    for (int i = start; ; i++) {
      int type = tokens.type(i);
      switch (type) {
        case HpcLexer.LBRACE, HpcLexer.LBRACKET, HpcLexer.LPAREN -> depth++;
        case HpcLexer.RBRACE -> depth--;
        case HpcLexer.RBRACKET, HpcLexer.RPAREN -> depth = Math.max(0, depth - 1);
        default -> {}
      }
      boolean ends = depth == 0 && Words.isSeparator(type);
      if (type == Token.EOF || depth < 0 || (ends && i >= tokens.index())) {
        tokens.seek(ends ? i + 1 : i);
        return;
      }
    }
  }

  @Override
  public void reset(Parser parser) {}

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reportError(Parser parser, RecognitionException fault) {}
}
