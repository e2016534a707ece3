package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.grammar.HpcParser;
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
import org.antlr.v4.runtime.RuleContext;
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
    int start = context.getStart().getTokenIndex();
    if (tell(start, fault, context) && !log.isFull()) {
      tokens.seek(start);
      context.children.clear();
      readAgain((HpcParser) parser, context);
    } else {
      skip(start);
    }
  }

  private static void readAgain(HpcParser parser, ParserRuleContext context) {
    if (context instanceof EntryContext) {
      parser.entry();
    } else {
      parser.element();
    }
  }

  /** Tells the fault and returns whether the tokens were mended. */
  boolean tell(int start, RecognitionException fault, ParserRuleContext context) {
    int at = tokens.index();
    if (log.isFull() || isTold(start, at) || isInToldMap(context)) {
      log.note(tokens.get(start).span());
      return false;
    }
    boolean nested = context.getParent() != null;
    FaultSite site = new FaultSite(tokens, start, at, nested, log);
    RuleContext rule = fault.getCtx();
    return switch (rule.getRuleIndex()) {
      case HpcParser.RULE_separator, HpcParser.RULE_loneValue -> new ItemEndFaults(site).tell();
      case HpcParser.RULE_item, HpcParser.RULE_name, HpcParser.RULE_tail ->
          isKeyword(start)
              ? new KeyFaults(site).afterKeyword()
              : at == start + 1
                  ? new KeyFaults(site).afterKey()
                  : new HeaderFaults(site).inHeader();
      case HpcParser.RULE_head, HpcParser.RULE_body -> new HeaderFaults(site).inHeader();
      case HpcParser.RULE_unit -> new ValueFaults(site).atUnit();
      case HpcParser.RULE_list, HpcParser.RULE_arguments -> new ElementFaults(site).inList();
      case HpcParser.RULE_entry -> new ElementFaults(site).inEntry();
      case HpcParser.RULE_expression ->
          atStart(rule, at) ? new ValueFaults(site).atOperand() : new ValueFaults(site).inIf();
      default ->
          atStart(rule, at)
              ? new ValueFaults(site).atOperand()
              : new ElementFaults(site).inParentheses();
    };
  }

  /** Tells what is wrong with a value that stands alone. */
  void tellLone(RecognitionException fault) {
    tell(0, fault, (ParserRuleContext) fault.getCtx());
  }

  private static boolean atStart(RuleContext rule, int at) {
    return ((ParserRuleContext) rule).getStart().getTokenIndex() == at;
  }

  private boolean isKeyword(int start) {
    return switch (tokens.type(start)) {
      case HpcLexer.LET, HpcLexer.INCLUDE, HpcLexer.EXISTING -> true;
      default -> false;
    };
  }

  /** Whether what does not fit follows from a fault that was told before. */
  private boolean isTold(int start, int at) {
    SourceToken found = tokens.get(at);
    if (isCutOff(found, at) || log.isLost(tokens.get(Math.max(start, at - 1)).span())) {
      return true;
    }
    for (int i = start; i <= at; i++) {
      if (tokens.get(i).isBroken()) {
        return true;
      }
    }
    return false;
  }

  /** Called before every item of a block: what cannot begin one is told and skipped. */
  @Override
  public void sync(Parser parser) {
    ParserRuleContext context = parser.getContext();
    boolean inMap = context instanceof MapContext;
    if (inMap || context instanceof BodyContext || context instanceof FileContext) {
      while (!canStand(tokens.LA(1), inMap)) {
        skipJunk();
      }
    }
  }

  /** What cannot begin an item is told, and skipped up to the end of its line. */
  void skipJunk() {
    int junk = tokens.index();
    FaultSite site = new FaultSite(tokens, junk, junk, true, log);
    if (log.isFull() || isTold(junk, junk)) {
      log.note(tokens.get(junk).span());
    } else {
      new JunkFaults(site).tell();
    }
    boolean apart = tokens.get(junk).end() < tokens.get(junk + 1).start();
    if (apart && site.beginsItem(junk + 1) && !Words.isOpening(tokens.type(junk))) {
      tokens.consume();
      return;
    }
    skip(junk);
    if (tokens.index() == junk) {
      tokens.consume();
    }
    boolean dash = tokens.type(junk) == HpcLexer.MINUS;
    while (dash && tokens.LA(1) == HpcLexer.MINUS) {
      skip(tokens.index());
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

  private static boolean isInToldMap(ParserRuleContext context) {
    return context.getParent() instanceof MapContext map
        && ((SourceToken) map.getStart()).isBroken();
  }

  /** Whether the item ends at a closing bracket that was missing. */
  private boolean isCutOff(SourceToken found, int at) {
    SourceToken closing = found.getType() == HpcLexer.NEWLINE ? tokens.get(at + 1) : found;
    return found.isInserted() && closing.isInserted() && Words.isClosing(closing.getType());
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
