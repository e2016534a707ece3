package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.grammar.HpcParser.EntryContext;
import dev.hpcc.grammar.HpcParser.ExpressionContext;
import dev.hpcc.grammar.HpcParser.ListContext;
import dev.hpcc.grammar.HpcParser.MapContext;
import dev.hpcc.grammar.HpcParser.OperandContext;
import dev.hpcc.grammar.HpcParser.PrimaryContext;
import dev.hpcc.grammar.HpcParser.UnitContext;
import dev.hpcc.grammar.HpcParser.ValueContext;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Expression.TextForm;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Turns the parse tree of a value into the syntax tree. */
final class ExpressionBuilder {
  /** More than any quantity needs, and few enough for exact arithmetic to stay cheap. */
  private static final int MOST_DIGITS = 40;

  private final FaultLog log;
  private final TextReader texts;

  ExpressionBuilder(FaultLog log, TextReader texts) {
    this.log = log;
    this.texts = texts;
  }

  Expression value(ValueContext value) {
    Expression low = expression(value.expression(0));
    if (value.TO() == null) {
      return low;
    }
    return new Expression.Range(span(value), low, expression(value.expression(1)));
  }

  Expression expression(ExpressionContext expression) {
    if (expression.IF() != null) {
      return new Expression.If(
          span(expression),
          expression(expression.expression(0)),
          expression(expression.expression(1)),
          expression(expression.expression(2)));
    }
    return new Precedence(expression, this, log).expression();
  }

  /** An operand without the {@code not} before it. */
  Expression operand(OperandContext operand) {
    Expression amount = primary(operand.primary());
    Optional<Name> unit = Optional.empty();
    Optional<Name> per = Optional.empty();
    boolean afterPer = false;
    for (int i = 0; i < operand.getChildCount(); i++) {
      ParseTree child = operand.getChild(i);
      if (child instanceof UnitContext word) {
        Span at = span(word);
        Optional<Name> name = Optional.of(new Name(at.text(), at, false));
        if (afterPer) {
          per = name;
        } else {
          unit = name;
        }
      } else if (child == operand.PER()) {
        afterPer = true;
      }
    }
    if (unit.isEmpty() && per.isEmpty()) {
      return amount;
    }
    Span span = TreeBuilder.span(operand.primary().getStart(), operand.getStop());
    return new Expression.Measured(span, amount, unit, per);
  }

  private Expression primary(PrimaryContext primary) {
    if (primary.list() != null) {
      return list(primary.list());
    }
    if (primary.map() != null) {
      return map(primary.map());
    }
    if (primary.expression() != null) {
      return expression(primary.expression());
    }
    if (primary.arguments() != null) {
      return call(primary);
    }
    SourceToken token = (SourceToken) primary.getStart();
    Span span = token.span();
    return switch (token.getType()) {
      case HpcLexer.NUMBER -> numeral(token);
      case HpcLexer.TRUE -> new Expression.Bool(span, true);
      case HpcLexer.FALSE -> new Expression.Bool(span, false);
      case HpcLexer.NONE -> new Expression.None(span);
      case HpcLexer.TEXT -> text(token, TextForm.QUOTED);
      case HpcLexer.MULTILINE_TEXT -> text(token, TextForm.MULTILINE);
      case HpcLexer.RAW_TEXT -> text(token, TextForm.RAW);
      default -> new Expression.Reference(span, token.getText());
    };
  }

  private Expression numeral(SourceToken token) {
    String digits = token.getText();
    if (digits.length() <= MOST_DIGITS) {
      return new Expression.Numeral(token.span(), digits);
    }
    log.report(
        Diagnostic.of(
            SyntaxCodes.LONG_NUMBER,
            token.span(),
            "a number has at most " + MOST_DIGITS + " digits"));
    return new Expression.Faulty(token.span());
  }

  private Expression text(SourceToken token, TextForm form) {
    return token.isBroken() ? new Expression.Faulty(token.span()) : texts.read(token, form);
  }

  /** A text that cannot hold an interpolation, such as the path of an include. */
  Expression.Text plainText(SourceToken token) {
    String text = quotedName(token).text();
    return new Expression.Text(
        token.span(), TextForm.QUOTED, List.of(new Expression.TextPart.Literal(text)));
  }

  Name quotedName(SourceToken token) {
    return new Name(texts.plain(token), token.span(), true);
  }

  private Expression call(PrimaryContext primary) {
    Span at = TreeBuilder.token(primary.NAME()).span();
    List<Expression> arguments = new ArrayList<>();
    addValues(primary.arguments(), arguments);
    return new Expression.Call(span(primary), new Name(at.text(), at, false), arguments);
  }

  private Expression list(ListContext list) {
    List<Expression> elements = new ArrayList<>();
    addValues(list, elements);
    return new Expression.Listing(span(list), elements);
  }

  private void addValues(ParserRuleContext context, List<Expression> values) {
    for (int i = 0; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof ValueContext value) {
        values.add(value(value));
      }
    }
  }

  private Expression map(MapContext map) {
    List<Expression.Entry> entries = new ArrayList<>();
    for (int i = 0; i < map.getChildCount(); i++) {
      if (map.getChild(i) instanceof EntryContext entry) {
        addEntry(entry, entries);
      }
    }
    return new Expression.Mapping(span(map), entries);
  }

  private void addEntry(EntryContext entry, List<Expression.Entry> entries) {
    if (entry.getChild(entry.getChildCount() - 1) instanceof EntryContext repaired) {
      addEntry(repaired, entries);
      return;
    }
    TerminalNode text = entry.TEXT();
    if (entry.name() == null && text == null) {
      return;
    }
    Name key = text != null ? quotedName(TreeBuilder.token(text)) : TreeBuilder.name(entry.name());
    Expression value =
        entry.exception != null || entry.value() == null
            ? new Expression.Faulty(span(entry))
            : value(entry.value());
    entries.add(new Expression.Entry(key, value));
  }

  private static Span span(ParserRuleContext context) {
    return TreeBuilder.span(context);
  }
}
