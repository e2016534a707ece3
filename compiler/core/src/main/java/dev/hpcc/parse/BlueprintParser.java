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
  private final Limits limits;
  private final FaultLog log;
  private final Brackets brackets;
  private final ExpressionBuilder expressions;
  private final TreeBuilder trees;

  private BlueprintParser(SourceFile source, Limits limits, Diagnostics sink) {
    this.source = source;
    this.limits = limits;
    this.log = new FaultLog(source, limits, sink);
    this.brackets = new Brackets(limits, log);
    this.expressions = new ExpressionBuilder(log, new TextReader(log, interpolations()));
    this.trees = new TreeBuilder(expressions, log);
  }

  /** Reads a blueprint or an included file. */
  public static SyntaxTree parse(SourceFile source, Limits limits, Diagnostics sink) {
    BlueprintParser parser = new BlueprintParser(source, limits, sink);
    List<Item> items = parser.items();
    for (Item item : items) {
      parser.checkIsNoSetting(item);
    }
    return new SyntaxTree(source, items);
  }

  /**
   * Reads a text that holds settings and no blocks: a file of parameter values, or the requirements
   * of a machine on the command line.
   */
  public static SyntaxTree parseSettings(SourceFile source, Limits limits, Diagnostics sink) {
    BlueprintParser parser = new BlueprintParser(source, limits, sink);
    List<Item> items = parser.items();
    for (Item item : items) {
      parser.checkIsSetting(item);
    }
    return new SyntaxTree(source, items);
  }

  /** Reads one value that stands alone, such as that of {@code -P name=value}. */
  public static Expression parseValue(SourceFile source, Limits limits, Diagnostics sink) {
    BlueprintParser parser = new BlueprintParser(source, limits, sink);
    return parser.isReadable()
        ? parser.loneValue(0, source.text().length())
        : new Expression.Faulty(new Span(source, 0, 0));
  }

  private boolean isReadable() {
    int size = source.text().length();
    if (size > limits.fileSize()) {
      log.report(
          Diagnostic.of(
                  SyntaxCodes.FILE_TOO_LARGE,
                  new Span(source, 0, 0),
                  "the file has "
                      + size
                      + " characters; at most "
                      + limits.fileSize()
                      + " are read")
              .hint("move long texts to files of their own, or split it with `include`"));
      return false;
    }
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      log.report(
          Diagnostic.of(
                  SyntaxCodes.NO_TEXT,
                  new Span(source, nul, nul + 1),
                  "this is no UTF-8 text: it holds a NUL character")
              .hint("save the file as UTF-8"));
      return false;
    }
    return true;
  }

  /** No lambda: reading a blueprint needs no other one. */
  private TextReader.Interpolations interpolations() {
    return new TextReader.Interpolations() {
      @Override
      public Expression parse(int start, int end) {
        return loneValue(start, end);
      }
    };
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    if (!isReadable()) {
      return items;
    }
    TokenReader reader = TokenReader.of(log);
    boolean more = true;
    while (more && !log.isFull() && !brackets.isFull()) {
      List<SourceToken> region = reader.nextRegion();
      more = region.get(region.size() - 1).getType() != Token.EOF;
      addItems(region, items);
    }
    return items;
  }

  private List<SourceToken> laidOut(List<SourceToken> region) {
    int end = region.get(region.size() - 1).end();
    List<SourceToken> words = brackets.balanced(Habits.mended(region, log));
    return RunOns.separated(Layout.of(source, words, end), log);
  }

  /** The parse tree of an element is dropped as soon as it is turned into an item. */
  private void addItems(List<SourceToken> region, List<Item> items) {
    TokenWindow tokens = new TokenWindow(laidOut(region));
    Recovery recovery = new Recovery(tokens, log);
    HpcParser parser = parser(tokens, recovery);
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

  private void checkIsNoSetting(Item item) {
    if (item instanceof Item.Setting setting && !log.touches(setting.span())) {
      log.report(
          Diagnostic.of(
                  SyntaxCodes.OUTSIDE_BLOCK,
                  setting.key().span(),
                  "`" + setting.key().text() + "` stands outside of a block")
              .hint("a setting stands inside the `{ }` of the block it belongs to"));
    }
  }

  private void checkIsSetting(Item item) {
    if (!(item instanceof Item.Setting) && !log.touches(item.span())) {
      int start = item.span().start();
      log.report(
          Diagnostic.of(
                  SyntaxCodes.UNEXPECTED,
                  new Span(source, start, start + 1),
                  "only settings can stand here")
              .hint("a setting is written `NAME = VALUE`"));
    }
  }

  private Expression loneValue(int start, int end) {
    List<SourceToken> words = new TokenReader(start, end, log).all();
    TokenWindow tokens = new TokenWindow(laidOut(words));
    Recovery recovery = new Recovery(tokens, log);
    HpcParser parser = parser(tokens, recovery);
    try {
      return expressions.value(parser.loneValue().value());
    } catch (RecognitionException fault) {
      recovery.tellLone(fault);
      return new Expression.Faulty(new Span(source, start, end));
    }
  }

  private static HpcParser parser(TokenWindow tokens, Recovery recovery) {
    HpcParser parser = new HpcParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(recovery);
    return parser;
  }
}
