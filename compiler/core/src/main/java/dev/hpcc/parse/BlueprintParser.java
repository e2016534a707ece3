package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.grammar.HpcParser;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Reads blueprints. Whatever the input, it ends, returns a tree of what could be read, and has told
 * every fault once, at its cause.
 */
public final class BlueprintParser {
  private final SourceFile source;
  private final FaultLog log;
  private final ExpressionBuilder expressions;
  private final TreeBuilder trees;

  private BlueprintParser(SourceFile source, Limits limits, Diagnostics sink) {
    this.source = source;
    this.log = new FaultLog(source, limits, sink);
    this.expressions = new ExpressionBuilder(log, new TextReader(log, this::interpolation));
    this.trees = new TreeBuilder(expressions, log);
  }

  /** Reads a blueprint or an included file. */
  public static SyntaxTree parse(SourceFile source, Limits limits, Diagnostics sink) {
    return new SyntaxTree(source, new BlueprintParser(source, limits, sink).items());
  }

  /**
   * Reads a text that holds settings and no blocks: a file of parameter values, or the requirements
   * of a machine on the command line.
   */
  public static SyntaxTree parseSettings(SourceFile source, Limits limits, Diagnostics sink) {
    return new SyntaxTree(source, new BlueprintParser(source, limits, sink).items());
  }

  /** Reads one value that stands alone, such as that of {@code -P name=value}. */
  public static Expression parseValue(SourceFile source, Limits limits, Diagnostics sink) {
    return new BlueprintParser(source, limits, sink).loneValue(0, source.text().length());
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    TokenReader reader = TokenReader.of(source);
    boolean more = true;
    while (more && !log.isFull()) {
      List<SourceToken> region = reader.nextRegion();
      more = region.get(region.size() - 1).getType() != Token.EOF;
      addItems(Layout.of(source, region), items);
    }
    return items;
  }

  /** The parse tree of an element is dropped as soon as it is turned into an item. */
  private void addItems(List<SourceToken> region, List<Item> items) {
    TokenWindow tokens = new TokenWindow(region);
    Recovery recovery = new Recovery(tokens, log);
    HpcParser parser = parser(tokens);
    parser.setErrorHandler(recovery);
    while (tokens.LA(1) != Token.EOF && !log.isFull()) {
      if (Words.isSeparator(tokens.LA(1))) {
        tokens.consume();
      } else if (Recovery.canBeginElement(tokens.LA(1))) {
        items.add(trees.element(parser.element(), tokens));
      } else {
        recovery.skipJunk();
      }
    }
  }

  private Expression interpolation(int start, int end) {
    return loneValue(start, end);
  }

  private Expression loneValue(int start, int end) {
    TokenWindow tokens =
        new TokenWindow(Layout.of(source, new TokenReader(source, start, end).all()));
    HpcParser parser = parser(tokens);
    Recovery recovery = new Recovery(tokens, log);
    parser.setErrorHandler(recovery);
    try {
      return expressions.value(parser.loneValue().value());
    } catch (RecognitionException fault) {
      Span span = tokens.LT(1).span();
      log.report(Diagnostic.of(SyntaxCodes.VALUE_EXPECTED, span, "this is no value"));
      return new Expression.Faulty(new Span(source, start, end));
    }
  }

  private static HpcParser parser(TokenWindow tokens) {
    HpcParser parser = new HpcParser(tokens);
    parser.removeErrorListeners();
    return parser;
  }
}
