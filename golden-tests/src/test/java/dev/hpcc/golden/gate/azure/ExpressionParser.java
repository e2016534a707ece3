package dev.hpcc.golden.gate.azure;

import java.util.ArrayList;
import java.util.List;

/** Recursive descent over one ARM expression. */
final class ExpressionParser {
  private final String text;
  private int at;

  ExpressionParser(String text) {
    this.text = text;
  }

  Expression parse() {
    Expression whole = value();
    if (at != text.length()) {
      throw fault("more after the expression");
    }
    return whole;
  }

  private Expression value() {
    skipBlanks();
    Expression value = text.startsWith("'", at) ? quoted() : wordOrNumber();
    while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
      if (text.charAt(at++) == '.') {
        value = new Expression.Member(value, word());
      } else {
        Expression index = value();
        expect(']');
        value = new Expression.Index(value, index);
      }
    }
    skipBlanks();
    return value;
  }

  private Expression quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) != '\'') {
        value.append(text.charAt(at));
      } else if (text.startsWith("''", at)) {
        value.append('\'');
        at++;
      } else {
        at++;
        return new Expression.Text(value.toString());
      }
    }
    throw fault("a text without its end");
  }

  private Expression wordOrNumber() {
    String word = word();
    if (word.chars().allMatch(Character::isDigit)) {
      return new Expression.Whole(word);
    }
    expect('(');
    List<Expression> arguments = new ArrayList<>();
    skipBlanks();
    while (at < text.length() && text.charAt(at) != ')') {
      if (!arguments.isEmpty()) {
        expect(',');
      }
      arguments.add(value());
    }
    expect(')');
    return new Expression.Call(word, arguments);
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    if (at == start) {
      throw fault("a name or a number is due");
    }
    return text.substring(start, at);
  }

  private void expect(char c) {
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != c) {
      throw fault("`" + c + "` is due");
    }
    at++;
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(what + " at " + at + " of `" + text + "`");
  }
}
