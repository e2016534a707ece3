package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.language.Language;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import dev.hpcc.quantity.Unit;
import dev.hpcc.quantity.Units;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Expression.Operator;
import dev.hpcc.syntax.Name;
import java.util.Optional;

/** Numbers, units and operators. */
final class Arithmetic {
  private final Evaluator evaluator;

  Arithmetic(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value numeral(Expression.Numeral numeral) {
    try {
      Rational amount = Rational.parse(numeral.digits());
      return new Value.Amount(new Quantity(amount, Dimension.NUMBER), numeral.digits());
    } catch (ArithmeticException tooLarge) {
      return tooLarge(numeral.span());
    }
  }

  Value measured(Expression.Measured measured) {
    Value amount = evaluator.infer(measured.amount(), Types.ANY);
    return amount instanceof Value.Faulty ? amount : measured(measured, amount);
  }

  /** The amount with the units of a measured expression. */
  private Value measured(Expression.Measured measured, Value amount) {
    if (!(amount instanceof Value.Amount number)) {
      return wrongOperand(measured.amount().span(), "a unit follows a number", amount);
    }
    Quantity quantity = number.quantity();
    try {
      if (measured.unit().isPresent()) {
        Optional<Unit> unit = unit(measured.unit().get());
        if (unit.isEmpty()) {
          return Values.FAULTY;
        }
        if (!quantity.dimension().isNumber()) {
          return secondUnit(measured, quantity);
        }
        quantity =
            new Quantity(quantity.amount().times(unit.get().factor()), unit.get().dimension());
      }
      if (measured.per().isPresent()) {
        Optional<Unit> per = unit(measured.per().get());
        if (per.isEmpty()) {
          return Values.FAULTY;
        }
        quantity = quantity.over(new Quantity(per.get().factor(), per.get().dimension()));
      }
    } catch (ArithmeticException tooLarge) {
      return tooLarge(measured.span());
    }
    return new Value.Amount(quantity, written(measured, quantity));
  }

  private static String written(Expression.Measured measured, Quantity quantity) {
    if (!(measured.amount() instanceof Expression.Numeral numeral)) {
      return quantity.toString();
    }
    StringBuilder text = new StringBuilder(numeral.digits());
    if (measured.unit().isPresent()) {
      text.append(' ').append(measured.unit().get().text());
    }
    if (measured.per().isPresent()) {
      text.append(" per ").append(measured.per().get().text());
    }
    return text.toString();
  }

  private Value secondUnit(Expression.Measured measured, Quantity quantity) {
    evaluator.report(
        Diagnostic.of(
                ResolveCodes.WRONG_UNIT,
                measured.span(),
                "`"
                    + measured.amount().span().text()
                    + "` is "
                    + quantity.dimension().describe()
                    + " already and takes no other unit")
            .hint("leave the unit out"));
    return Values.FAULTY;
  }

  private Optional<Unit> unit(Name word) {
    Optional<Unit> unit = Units.find(word.text());
    if (unit.isEmpty()) {
      boolean key = !Language.kindsWithKey(word.text()).isEmpty();
      evaluator.report(
          Diagnostic.of(ResolveCodes.UNKNOWN_UNIT, word.span(), "`" + word.text() + "` is no unit")
              .hint(
                  key
                      ? "`" + word.text() + "` is a key; a comma or a newline is missing before it"
                      : UnitHints.unknown(word.text())));
    }
    return unit;
  }

  /** A range; a unit on one end serves both. */
  Value range(Expression.Range range) {
    Value low = evaluator.infer(range.low(), Types.ANY);
    Value high = evaluator.infer(range.high(), Types.ANY);
    low = shared(low, range.high());
    high = shared(high, range.low());
    if (low instanceof Value.Faulty || high instanceof Value.Faulty) {
      return Values.FAULTY;
    }
    if (!(low instanceof Value.Amount from)) {
      return wrongOperand(range.low().span(), "a range has numbers at its ends", low);
    }
    if (!(high instanceof Value.Amount to)) {
      return wrongOperand(range.high().span(), "a range has numbers at its ends", high);
    }
    return sameDimension(from, to, range.span(), "the ends of a range")
        ? new Value.Range(from, to)
        : Values.FAULTY;
  }

  private Value shared(Value end, Expression other) {
    boolean plain = end instanceof Value.Amount n && n.quantity().dimension().isNumber();
    return plain && other instanceof Expression.Measured measured ? measured(measured, end) : end;
  }

  Value binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND, OR -> logical(binary);
      case EQUAL, NOT_EQUAL -> equality(binary);
      default -> numbers(binary);
    };
  }

  private Value logical(Expression.Binary binary) {
    String subject = "an operand of `" + binary.operator().sign() + "`";
    Value left = evaluator.typed(binary.left(), Types.BOOL, subject);
    Value right = evaluator.typed(binary.right(), Types.BOOL, subject);
    if (!(left instanceof Value.Bool a) || !(right instanceof Value.Bool b)) {
      return Values.FAULTY;
    }
    boolean and = binary.operator() == Operator.AND;
    return new Value.Bool(and ? a.value() && b.value() : a.value() || b.value());
  }

  private Value equality(Expression.Binary binary) {
    NameLookup names = evaluator.names();
    Value left = side(binary.left(), names.naturalType(binary.right()), binary.right());
    Value right = side(binary.right(), names.naturalType(binary.left()), binary.left());
    if (left instanceof Value.Faulty || right instanceof Value.Faulty) {
      return Values.FAULTY;
    }
    if (left instanceof Value.Secret || right instanceof Value.Secret) {
      return secret(binary.span());
    }
    if (left instanceof Value.Amount a && right instanceof Value.Amount b) {
      if (!sameDimension(a, b, binary.span(), "the sides of `" + binary.operator().sign() + "`")) {
        return Values.FAULTY;
      }
    } else if (!comparable(left, right)) {
      evaluator.report(
          Diagnostic.of(
              ResolveCodes.WRONG_TYPE,
              binary.span(),
              "a comparison of "
                  + left.describe()
                  + " and "
                  + right.describe()
                  + " is never true"));
      return Values.FAULTY;
    }
    return new Value.Bool(Texts.same(left, right) == (binary.operator() == Operator.EQUAL));
  }

  private Value side(Expression expression, Type type, Expression other) {
    return evaluator.inferFor("`" + other.span().text() + "`", expression, type);
  }

  private static boolean comparable(Value left, Value right) {
    boolean words = left instanceof Value.Word || left instanceof Value.Text;
    boolean others = right instanceof Value.Word || right instanceof Value.Text;
    return (words && others) || left.getClass() == right.getClass();
  }

  private Value secret(Span at) {
    evaluator.report(
        Diagnostic.of(ResolveCodes.SECRET_LEAKS, at, "a secret cannot be compared")
            .hint("a secret may only stand where a secret is asked for"));
    return Values.FAULTY;
  }

  private Value numbers(Expression.Binary binary) {
    Value left = evaluator.infer(binary.left(), Types.ANY);
    Value right = evaluator.infer(binary.right(), Types.ANY);
    if (left instanceof Value.Faulty || right instanceof Value.Faulty) {
      return Values.FAULTY;
    }
    String rule = "`" + binary.operator().sign() + "` takes numbers";
    if (!(left instanceof Value.Amount a)) {
      return wrongOperand(binary.left().span(), rule, left);
    }
    if (!(right instanceof Value.Amount b)) {
      return wrongOperand(binary.right().span(), rule, right);
    }
    try {
      return calculated(binary, a, b);
    } catch (ArithmeticException tooLarge) {
      return tooLarge(binary.span());
    }
  }

  private Value calculated(Expression.Binary binary, Value.Amount a, Value.Amount b) {
    Operator operator = binary.operator();
    boolean product = operator == Operator.TIMES || operator == Operator.DIVIDED;
    if (!product && !sameDimension(a, b, binary.span(), "the sides of `" + operator.sign() + "`")) {
      return Values.FAULTY;
    }
    if (operator == Operator.DIVIDED && b.quantity().amount().isZero()) {
      return evaluator.fault(
          Diagnostic.of(ResolveCodes.CANNOT_CALCULATE, binary.span(), "this divides by zero")
              .also(binary.right().span(), "is 0"));
    }
    int order = product ? 0 : a.quantity().amount().compareTo(b.quantity().amount());
    return switch (operator) {
      case PLUS -> number(a.quantity().plus(b.quantity()));
      case MINUS -> number(a.quantity().minus(b.quantity()));
      case TIMES -> number(a.quantity().times(b.quantity()));
      case DIVIDED -> number(a.quantity().over(b.quantity()));
      case AT_LEAST -> new Value.Bool(order >= 0);
      case AT_MOST -> new Value.Bool(order <= 0);
      case MORE -> new Value.Bool(order > 0);
      default -> new Value.Bool(order < 0);
    };
  }

  static Value number(Quantity quantity) {
    return new Value.Amount(quantity, quantity.toString());
  }

  boolean sameDimension(Value.Amount a, Value.Amount b, Span at, String what) {
    Dimension left = a.quantity().dimension();
    Dimension right = b.quantity().dimension();
    if (left.equals(right)) {
      return true;
    }
    evaluator.report(
        Diagnostic.of(
            ResolveCodes.WRONG_UNIT,
            at,
            what + " measure different things: " + left.describe() + " and " + right.describe()));
    return false;
  }

  private Value wrongOperand(Span at, String rule, Value found) {
    evaluator.report(
        Diagnostic.of(
            found instanceof Value.Secret ? ResolveCodes.SECRET_LEAKS : ResolveCodes.WRONG_TYPE,
            at,
            rule + ", and this is " + found.describe()));
    return Values.FAULTY;
  }

  private Value tooLarge(Span at) {
    return evaluator.fault(
        Diagnostic.of(ResolveCodes.TOO_LARGE, at, "this number is too large to be exact"));
  }
}
