package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns expressions into values. Evaluation is total: names lead to declarations without circles,
 * nothing repeats, sizes and depths are bounded. Each {@code let} is evaluated once per type.
 */
final class Evaluator {
  /** How many expressions may be open at one time, through lets and parameters as well. */
  private static final int DEEPEST = 700;

  private static final int LONGEST_TEXT = 1 << 20;

  private final Diagnostics sink;
  private final NameLookup names;
  private final Functions functions;
  private final Arithmetic arithmetic;
  private Set<ParameterEntry> used = new LinkedHashSet<>();
  private String subject = "";
  private int depth;
  private int unchosen;
  private boolean deepTold;

  Evaluator(
      Scope scope, Files files, Diagnostics sink, Function<ParameterEntry, Value> parameterValues) {
    this.sink = sink;
    this.names = new NameLookup(this, scope, parameterValues);
    this.functions = new Functions(this, files);
    this.arithmetic = new Arithmetic(this);
  }

  /**
   * A value of a type, and which parameters it was made of.
   *
   * @param parameters in the order of their first use
   */
  record Evaluated(Value value, List<ParameterEntry> parameters) {}

  /**
   * @param whose whose value it is, as the beginning of a sentence: {@code `cores`}
   */
  Evaluated evaluate(Expression expression, Type type, String whose) {
    String outer = subject;
    subject = whose;
    Evaluated inferred = inferSeparately(expression, type);
    Value value =
        new Conformity(this::report, whose).check(inferred.value(), type, expression.span());
    subject = outer;
    return new Evaluated(value, inferred.parameters());
  }

  /** Like {@link #evaluate}, without holding the value against the type. */
  Evaluated inferSeparately(Expression expression, Type type) {
    Set<ParameterEntry> outer = used;
    used = new LinkedHashSet<>();
    Value value = infer(expression, type);
    Evaluated result = new Evaluated(value, List.copyOf(used));
    outer.addAll(used);
    used = outer;
    return result;
  }

  /** Whether a branch that is not taken is being looked at. */
  boolean isUnchosen() {
    return unchosen > 0;
  }

  /** Like {@link #evaluate}, inside another evaluation. */
  Value typed(Expression expression, Type type, String whose) {
    Value value = inferFor(whose, expression, type);
    return new Conformity(this::report, whose).check(value, type, expression.span());
  }

  /** Like {@link #infer}, where messages speak of something else than what is evaluated around. */
  Value inferFor(String whose, Expression expression, Type type) {
    String outer = subject;
    subject = whose;
    Value value = infer(expression, type);
    subject = outer;
    return value;
  }

  /** Whose value is being evaluated, as the beginning of a sentence. */
  String subject() {
    return subject;
  }

  /** The value of an expression whose bare names are looked up for a type. */
  Value infer(Expression expression, Type expected) {
    if (depth >= DEEPEST) {
      return tooDeep(expression);
    }
    depth++;
    try {
      return inferred(expression, expected);
    } finally {
      depth--;
    }
  }

  /** Told once: every other way into the same depth is a consequence. */
  private Value tooDeep(Expression expression) {
    if (!deepTold) {
      deepTold = true;
      report(
          Diagnostic.of(
                  ResolveCodes.TOO_DEEP, expression.span(), "this builds on too many other values")
              .hint("name fewer steps with `let`"));
    }
    return Values.FAULTY;
  }

  private Value inferred(Expression expression, Type expected) {
    if (expression instanceof Expression.Reference reference) {
      return names.resolve(reference, expected);
    } else if (expression instanceof Expression.Measured measured) {
      return arithmetic.measured(measured);
    } else if (expression instanceof Expression.Numeral numeral) {
      return arithmetic.numeral(numeral);
    } else if (expression instanceof Expression.Text text) {
      return text(text);
    } else if (expression instanceof Expression.Bool bool) {
      return bool(bool, expected);
    } else if (expression instanceof Expression.Listing listing) {
      return listing(listing, expected);
    } else if (expression instanceof Expression.Range range) {
      return arithmetic.range(range);
    } else if (expression instanceof Expression.Binary binary) {
      return arithmetic.binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return functions.call(call);
    } else if (expression instanceof Expression.If choice) {
      return choice(choice, expected);
    } else if (expression instanceof Expression.Not not) {
      Value value = typed(not.operand(), Types.BOOL, "the operand of `not`");
      return value instanceof Value.Bool bool ? new Value.Bool(!bool.value()) : Values.FAULTY;
    } else if (expression instanceof Expression.Mapping mapping) {
      return mapping(mapping);
    } else if (expression instanceof Expression.None) {
      return NameLookup.choiceOf(expected).has("none") ? new Value.Word("none") : new Value.None();
    }
    return Values.FAULTY;
  }

  private static Value bool(Expression.Bool bool, Type expected) {
    String word = String.valueOf(bool.value());
    return NameLookup.choiceOf(expected).has(word)
        ? new Value.Word(word)
        : new Value.Bool(bool.value());
  }

  private Value choice(Expression.If choice, Type expected) {
    Value condition = typed(choice.condition(), Types.BOOL, "the condition of `if`");
    if (!(condition instanceof Value.Bool bool)) {
      infer(choice.yes(), expected);
      infer(choice.no(), expected);
      return Values.FAULTY;
    }
    Value yes = branch(choice.yes(), expected, bool.value());
    Value no = branch(choice.no(), expected, !bool.value());
    return bool.value() ? yes : no;
  }

  /** A branch that is not taken must name what exists; it need not come to a value. */
  private Value branch(Expression expression, Type expected, boolean taken) {
    unchosen += taken ? 0 : 1;
    Value value = infer(expression, expected);
    unchosen -= taken ? 0 : 1;
    return value;
  }

  private Value listing(Expression.Listing listing, Type expected) {
    Type element = expected instanceof Type.Many many ? many.element() : Types.ANY;
    List<Value.Item> items = new ArrayList<>(listing.elements().size());
    for (Expression expression : listing.elements()) {
      items.add(new Value.Item(infer(expression, element), expression.span()));
    }
    return new Value.Items(items);
  }

  private Value mapping(Expression.Mapping mapping) {
    List<Value.Entry> entries = new ArrayList<>(mapping.entries().size());
    for (Expression.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Value value = typed(entry.value(), Types.SCALAR, "`" + key + "`");
      for (Value.Entry earlier : entries) {
        if (earlier.key().equals(key)) {
          report(
              Diagnostic.of(
                      ResolveCodes.STATED_TWICE,
                      entry.key().span(),
                      "`" + key + "` is stated twice")
                  .also(earlier.keySpan(), "first here"));
        }
      }
      entries.add(new Value.Entry(key, entry.key().span(), value, entry.value().span()));
    }
    return new Value.Entries(entries);
  }

  private Value text(Expression.Text text) {
    StringBuilder whole = new StringBuilder();
    for (Expression.TextPart part : text.parts()) {
      if (part instanceof Expression.TextPart.Literal literal) {
        whole.append(literal.text());
      } else if (part instanceof Expression.TextPart.Interpolation hole) {
        Value value = typed(hole.expression(), Types.SCALAR, "an interpolation");
        if (value instanceof Value.Faulty) {
          return value;
        }
        whole.append(Texts.of(value));
      }
      if (whole.length() > LONGEST_TEXT && text.parts().size() > 1) {
        report(
            Diagnostic.of(
                ResolveCodes.TEXT_TOO_LONG,
                text.span(),
                "this text grows beyond " + LONGEST_TEXT + " characters"));
        return Values.FAULTY;
      }
    }
    return new Value.Text(whole.toString());
  }

  NameLookup names() {
    return names;
  }

  /** Records that the value being evaluated is made of this parameter. */
  void use(ParameterEntry parameter) {
    used.add(parameter);
  }

  void useAll(List<ParameterEntry> parameters) {
    used.addAll(parameters);
  }

  void report(Diagnostic diagnostic) {
    sink.report(diagnostic);
  }

  /** A fault of the value alone, of which a branch that is not taken stays silent. */
  Value fault(Diagnostic diagnostic) {
    if (unchosen == 0) {
      sink.report(diagnostic);
    }
    return Values.FAULTY;
  }

  Value wrongArguments(Span at, String message, String hint) {
    report(Diagnostic.of(ResolveCodes.BAD_ARGUMENTS, at, message).hint(hint));
    return Values.FAULTY;
  }
}
