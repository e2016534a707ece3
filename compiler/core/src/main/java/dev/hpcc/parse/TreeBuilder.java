package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcParser.BodyContext;
import dev.hpcc.grammar.HpcParser.ElementContext;
import dev.hpcc.grammar.HpcParser.HeadContext;
import dev.hpcc.grammar.HpcParser.ItemContext;
import dev.hpcc.grammar.HpcParser.NameContext;
import dev.hpcc.grammar.HpcParser.TailContext;
import dev.hpcc.grammar.HpcParser.ValueContext;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Item.Comparison;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Turns the parse tree of one element into the syntax tree. Everything faulty was told before. */
final class TreeBuilder {
  private final ExpressionBuilder expressions;
  private final FaultLog log;

  TreeBuilder(ExpressionBuilder expressions, FaultLog log) {
    this.expressions = expressions;
    this.log = log;
  }

  Item element(ElementContext element, TokenWindow tokens) {
    if (element.exception == null) {
      return item(element.item(), tokens);
    }
    if (element.getChild(element.getChildCount() - 1) instanceof ElementContext repaired) {
      return element(repaired, tokens);
    }
    int first = element.getStart().getTokenIndex();
    int last = Math.max(first, element.getStop().getTokenIndex());
    while (last > first && Words.isSeparator(tokens.type(last))) {
      last--;
    }
    return new FaultyItems(tokens, expressions).item(first, last);
  }

  private Item item(ItemContext item, TokenWindow tokens) {
    Span span = span(item);
    if (item.LET() != null) {
      return new Item.Let(span, name(item.name()), value(item.value()));
    }
    if (item.INCLUDE() != null) {
      return new Item.Include(span, expressions.plainText(token(item.TEXT())));
    }
    if (item.tail() != null) {
      Name key = item.name() != null ? name(item.name()) : quoted(item.TEXT());
      return setting(span, key, item.tail());
    }
    return block(span, item.EXISTING() != null, name(item.name()), item.head(), tokens);
  }

  private Item setting(Span span, Name key, TailContext tail) {
    Comparison comparison =
        tail.EQUALS() != null
            ? Comparison.EQUAL
            : tail.AT_LEAST() != null ? Comparison.AT_LEAST : Comparison.AT_MOST;
    return new Item.Setting(span, key, comparison, value(tail.value()));
  }

  private Item block(Span span, boolean existing, Name kind, HeadContext head, TokenWindow tokens) {
    Optional<Name> label = Optional.empty();
    Optional<Name> like = Optional.empty();
    for (int i = 0; i < head.getChildCount(); i++) {
      ParseTree child = head.getChild(i);
      if (child instanceof NameContext name) {
        if (i > 0 && head.LIKE() != null && head.getChild(i - 1) == head.LIKE()) {
          like = Optional.of(name(name));
        } else {
          label = Optional.of(name(name));
        }
      } else if (child == head.TEXT()) {
        label = Optional.of(quoted(head.TEXT()));
      }
    }
    List<Item> items = items(head.body(), tokens);
    Span header = new Span(span.file(), span.start(), token(head.body().LBRACE()).end());
    return new Item.Block(span, header, existing, kind, label, like, items, log.touches(span));
  }

  private List<Item> items(BodyContext body, TokenWindow tokens) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < body.getChildCount(); i++) {
      if (body.getChild(i) instanceof ElementContext element) {
        Item item = element(element, tokens);
        checkMayStandInBlock(item);
        items.add(item);
      }
    }
    return items;
  }

  private void checkMayStandInBlock(Item item) {
    boolean let = item instanceof Item.Let;
    if ((let || item instanceof Item.Include) && !log.touches(item.span())) {
      String word = let ? "let" : "include";
      int start = item.span().start();
      Span at = new Span(item.span().file(), start, start + word.length());
      log.report(
          Diagnostic.of(
                  SyntaxCodes.BAD_KEYWORD, at, "`" + word + "` stands at the top of a file only")
              .hint("move it out of the block"));
    }
  }

  private Expression value(ValueContext value) {
    return expressions.value(value);
  }

  private Name quoted(TerminalNode text) {
    return expressions.quotedName(token(text));
  }

  static Name name(NameContext name) {
    Span span = span(name);
    return new Name(span.text(), span, false);
  }

  static SourceToken token(TerminalNode node) {
    return (SourceToken) node.getSymbol();
  }

  static Span span(ParserRuleContext context) {
    return span(context.getStart(), context.getStop());
  }

  static Span span(Token first, Token last) {
    return ((SourceToken) first).span().to(((SourceToken) last).span());
  }
}
