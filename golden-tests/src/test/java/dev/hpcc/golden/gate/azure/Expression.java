package dev.hpcc.golden.gate.azure;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** An ARM template expression: what stands between {@code [} and {@code ]}. */
sealed interface Expression {
  /** A quoted text. */
  record Text(String value) implements Expression {}

  /** A whole number. */
  record Whole(String digits) implements Expression {}

  /** A function call. */
  record Call(String name, List<Expression> arguments) implements Expression {
    boolean is(String function) {
      return name.equalsIgnoreCase(function);
    }

    /** The first argument when it is a quoted text, else empty. */
    String firstText() {
      return !arguments.isEmpty() && arguments.get(0) instanceof Text t ? t.value() : "";
    }
  }

  /** {@code of.name}. */
  record Member(Expression of, String name) implements Expression {}

  /** {@code of[at]}. */
  record Index(Expression of, Expression at) implements Expression {}

  /** A text that ARM evaluates: it begins with one bracket and ends with one. */
  static boolean isExpression(String text) {
    return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
  }

  /**
   * Parses {@code [...]}.
   *
   * @throws IllegalArgumentException with the place, when it is no expression
   */
  static Expression parse(String bracketed) {
    return new ExpressionParser(bracketed.substring(1, bracketed.length() - 1)).parse();
  }

  /** Visits every call in it, outermost first. */
  default void calls(Consumer<Call> visitor) {
    if (this instanceof Call call) {
      visitor.accept(call);
      call.arguments().forEach(a -> a.calls(visitor));
    } else if (this instanceof Member member) {
      member.of().calls(visitor);
    } else if (this instanceof Index index) {
      index.of().calls(visitor);
      index.at().calls(visitor);
    }
  }

  /** One spelling per meaning, for comparison. */
  default String canonical() {
    if (this instanceof Text t) {
      return "'" + t.value() + "'";
    }
    if (this instanceof Whole w) {
      return w.digits();
    }
    if (this instanceof Member m) {
      return m.of().canonical() + "." + m.name();
    }
    if (this instanceof Index i) {
      return i.of().canonical() + "[" + i.at().canonical() + "]";
    }
    Call call = (Call) this;
    List<String> arguments = call.arguments().stream().map(Expression::canonical).toList();
    return call.name().toLowerCase(Locale.ROOT) + "(" + String.join(",", arguments) + ")";
  }
}
