package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.language.TextPattern;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;
import java.util.List;

/**
 * Holds a parameter's value against {@code min}, {@code max}, {@code one_of} and {@code pattern}.
 */
final class Constraints {
  private final ParameterEntry parameter;
  private final Evaluator evaluator;
  private final Diagnostics sink;
  private final Type element;

  Constraints(ParameterEntry parameter, Evaluator evaluator, Diagnostics sink) {
    this.parameter = parameter;
    this.evaluator = evaluator;
    this.sink = sink;
    this.element = parameter.type() instanceof Type.Many many ? many.element() : parameter.type();
  }

  /** The value, or a faulty one where it breaks a rule. */
  Value check(Value value, Span at) {
    boolean good = true;
    List<Value.Item> items =
        value instanceof Value.Items list ? list.items() : List.of(new Value.Item(value, at));
    for (Item item : parameter.block().items()) {
      if (item instanceof Item.Setting setting) {
        for (Value.Item each : items) {
          boolean faulty = each.value() instanceof Value.Faulty;
          good &= faulty || holds(setting, each.value(), each.span());
        }
      }
    }
    return good ? value : Values.FAULTY;
  }

  private boolean holds(Item.Setting rule, Value value, Span at) {
    return switch (rule.key().text()) {
      case "min" -> limit(rule, value, at, true);
      case "max" -> limit(rule, value, at, false);
      case "one_of" -> oneOf(rule, value, at);
      case "pattern" -> pattern(rule, value, at);
      default -> true;
    };
  }

  private boolean limit(Item.Setting rule, Value value, Span at, boolean least) {
    Value limit = evaluator.infer(rule.value(), element);
    if (!(limit instanceof Value.Amount bound)
        || !(value instanceof Value.Amount number)
        || !bound.quantity().measures(number.quantity().dimension())) {
      return true;
    }
    int order = number.quantity().amount().compareTo(bound.quantity().amount());
    return (least ? order >= 0 : order <= 0)
        || refuse(
            rule, value, at, (least ? "at least " : "at most ") + "`" + bound.written() + "`");
  }

  private boolean oneOf(Item.Setting rule, Value value, Span at) {
    if (element instanceof Type.Choice) {
      return true;
    }
    Value legal = evaluator.infer(rule.value(), Types.list(element));
    if (!(legal instanceof Value.Items items)) {
      return true;
    }
    for (Value.Item item : items.items()) {
      if (item.value() instanceof Value.Faulty || Texts.same(item.value(), value)) {
        return true;
      }
    }
    return refuse(rule, value, at, "one of " + Texts.of(items));
  }

  private boolean pattern(Item.Setting rule, Value value, Span at) {
    Value pattern = evaluator.infer(rule.value(), Types.TEXT);
    if (!(pattern instanceof Value.Text text)) {
      return true;
    }
    if (!(value instanceof Value.Text given)) {
      return true;
    }
    try {
      return TextPattern.compile(text.text()).matches(given.text())
          || refuse(rule, value, at, "a text that matches `" + text.text() + "` as a whole");
    } catch (TextPattern.PatternFault fault) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.BAD_PATTERN,
                  rule.value().span(),
                  "the pattern of `" + parameter.name() + "` cannot be used")
              .labelled(String.valueOf(fault.getMessage()))
              .hint("patterns follow RE2: no back references, no look-around"));
      return true;
    }
  }

  private boolean refuse(Item.Setting rule, Value value, Span at, String wanted) {
    sink.report(
        Diagnostic.of(
                ResolveCodes.REFUSED_VALUE,
                at,
                "`" + parameter.name() + "` cannot be " + Texts.quoted(value))
            .also(rule.span(), "the rule")
            .hint("it is " + wanted));
    return false;
  }
}
