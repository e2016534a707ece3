package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.language.Language;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Name;
import java.util.List;
import java.util.Optional;

/**
 * What is left of an element that could not be read: enough that what it declares is known and that
 * a key counts as given.
 */
final class FaultyItems {
  private final TokenWindow tokens;
  private final ExpressionBuilder expressions;

  FaultyItems(TokenWindow tokens, ExpressionBuilder expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** The element lies in the tokens {@code first} to {@code last}, both included. */
  Item item(int first, int last) {
    SourceToken start = tokens.get(first);
    Span span = span(first, last);
    if (first < last && start.getType() == HpcLexer.LET && Words.isName(tokens.get(first + 1))) {
      return new Item.Let(span, name(first + 1), new Expression.Faulty(span));
    }
    if (first < last && isName(first) && Words.isComparison(tokens.type(first + 1))) {
      Expression value = new Expression.Faulty(span(Math.min(first + 2, last), last));
      return new Item.Setting(span, name(first), comparison(tokens.type(first + 1)), value);
    }
    boolean existing = start.getType() == HpcLexer.EXISTING;
    int kind = existing ? first + 1 : first;
    if (kind < last && isKind(tokens.get(kind)) && isName(kind + 1)) {
      return new Item.Block(
          span,
          span(first, kind + 1),
          existing,
          name(kind),
          Optional.of(name(kind + 1)),
          Optional.empty(),
          List.of(),
          true);
    }
    return new Item.Skipped(span);
  }

  private static boolean isKind(SourceToken token) {
    return token.getType() == HpcLexer.NAME && Language.kind(token.getText()).isPresent();
  }

  private boolean isName(int index) {
    return tokens.type(index) == HpcLexer.TEXT || Words.isName(tokens.get(index));
  }

  private Name name(int index) {
    SourceToken token = tokens.get(index);
    return token.getType() == HpcLexer.TEXT
        ? expressions.quotedName(token)
        : new Name(token.getText(), token.span(), false);
  }

  private static Item.Comparison comparison(int type) {
    return switch (type) {
      case HpcLexer.AT_LEAST -> Item.Comparison.AT_LEAST;
      case HpcLexer.AT_MOST -> Item.Comparison.AT_MOST;
      default -> Item.Comparison.EQUAL;
    };
  }

  private Span span(int first, int last) {
    return tokens.get(first).span().to(tokens.get(last).span());
  }
}
