package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import dev.hpcc.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** The functions of the language. */
final class Functions {
  private static final List<String> NAMES =
      List.of("file", "min", "max", "ceil", "floor", "length", "text");

  private final Evaluator evaluator;
  private final Files files;

  Functions(Evaluator evaluator, Files files) {
    this.evaluator = evaluator;
    this.files = files;
  }

  Value call(Expression.Call call) {
    String name = call.function().text();
    return switch (name) {
      case "file" -> file(call);
      case "min", "max" -> extreme(call, name.equals("max"));
      case "ceil", "floor" -> rounded(call, name.equals("ceil"));
      case "length" -> length(call);
      case "text" -> text(call);
      default -> unknown(call);
    };
  }

  private Value unknown(Expression.Call call) {
    for (Expression argument : call.arguments()) {
      evaluator.infer(argument, Types.ANY);
    }
    String name = call.function().text();
    evaluator.report(
        Diagnostic.of(
                ResolveCodes.UNKNOWN_FUNCTION,
                call.function().span(),
                "there is no function `" + name + "`")
            .hint(Suggestions.hint(name, NAMES)));
    return Values.FAULTY;
  }

  private boolean single(Expression.Call call, String example) {
    if (call.arguments().size() == 1) {
      return true;
    }
    evaluator.wrongArguments(
        call.span(),
        "`"
            + call.function().text()
            + "` takes one argument, and here are "
            + call.arguments().size(),
        "for example `" + example + "`");
    return false;
  }

  private Value file(Expression.Call call) {
    if (!single(call, "file(\"setup/tune.sh\")")) {
      return Values.FAULTY;
    }
    Expression argument = call.arguments().get(0);
    Value path = evaluator.typed(argument, Types.LINE, "the path of `file`");
    if (!(path instanceof Value.Text text)) {
      return Values.FAULTY;
    }
    return files
        .text(text.text(), argument.span())
        .<Value>map(Value.Text::new)
        .orElse(Values.FAULTY);
  }

  private Value extreme(Expression.Call call, boolean greatest) {
    List<Value.Amount> numbers = numbers(call);
    if (numbers.isEmpty()) {
      return Values.FAULTY;
    }
    Value.Amount best = numbers.get(0);
    for (Value.Amount number : numbers) {
      if (!number.quantity().measures(best.quantity().dimension())) {
        evaluator.report(
            Diagnostic.of(
                ResolveCodes.WRONG_UNIT,
                call.span(),
                "the arguments of `"
                    + call.function().text()
                    + "` measure different things: "
                    + best.quantity().dimension().describe()
                    + " and "
                    + number.quantity().dimension().describe()));
        return Values.FAULTY;
      }
      int order = number.quantity().amount().compareTo(best.quantity().amount());
      if (greatest ? order > 0 : order < 0) {
        best = number;
      }
    }
    return best;
  }

  /** The arguments, or the elements of the only one; empty when that has been told. */
  private List<Value.Amount> numbers(Expression.Call call) {
    List<Value.Amount> numbers = new ArrayList<>();
    String name = call.function().text();
    for (Expression argument : call.arguments()) {
      Value value = evaluator.infer(argument, Types.ANY);
      List<Value.Item> items =
          value instanceof Value.Items list && call.arguments().size() == 1
              ? list.items()
              : List.of(new Value.Item(value, argument.span()));
      for (Value.Item item : items) {
        if (item.value() instanceof Value.Faulty) {
          return List.of();
        }
        if (!(item.value() instanceof Value.Amount number)) {
          evaluator.wrongArguments(
              item.span(),
              "`" + name + "` takes numbers, and this is " + item.value().describe(),
              "for example `" + name + "(4, cores)`");
          return List.of();
        }
        numbers.add(number);
      }
    }
    if (numbers.isEmpty()) {
      evaluator.wrongArguments(
          call.span(),
          "`" + name + "` has nothing to choose from",
          "for example `" + name + "(4, 8)`");
    }
    return numbers;
  }

  private Value rounded(Expression.Call call, boolean up) {
    String name = call.function().text();
    if (!single(call, name + "(max_cores / 96)")) {
      return Values.FAULTY;
    }
    Value value = evaluator.infer(call.arguments().get(0), Types.ANY);
    if (value instanceof Value.Faulty) {
      return value;
    }
    if (value instanceof Value.Amount number && number.quantity().dimension().isNumber()) {
      Rational amount = number.quantity().amount();
      return Arithmetic.number(new Quantity(up ? amount.ceil() : amount.floor(), Dimension.NUMBER));
    }
    return evaluator.wrongArguments(
        call.arguments().get(0).span(),
        "`" + name + "` takes a plain number, and this is " + value.describe(),
        "divide by a unit first: `" + name + "(capacity / 1 TiB) * 1 TiB`");
  }

  private Value length(Expression.Call call) {
    if (!single(call, "length(admin_cidrs)")) {
      return Values.FAULTY;
    }
    Value value = evaluator.infer(call.arguments().get(0), Types.ANY);
    if (value instanceof Value.Items items) {
      return Arithmetic.number(Quantity.number(items.items().size()));
    } else if (value instanceof Value.Text text) {
      return Arithmetic.number(
          Quantity.number(text.text().codePointCount(0, text.text().length())));
    } else if (value instanceof Value.Faulty) {
      return value;
    }
    return evaluator.wrongArguments(
        call.arguments().get(0).span(),
        "`length` takes a list or a text, and this is " + value.describe(),
        "");
  }

  private Value text(Expression.Call call) {
    if (!single(call, "text(max_nodes)")) {
      return Values.FAULTY;
    }
    Value value = evaluator.typed(call.arguments().get(0), Types.SCALAR, "the argument of `text`");
    return value instanceof Value.Faulty ? value : new Value.Text(Texts.of(value));
  }
}
