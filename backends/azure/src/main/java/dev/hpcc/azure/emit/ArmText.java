package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.ArmExpression;

/** Expressions and literal text in the notation of Azure Resource Manager templates. */
final class ArmText {

  private ArmText() {}

  /** An expression as the value of a property. */
  static String value(ArmExpression expression) {
    return "[" + expression(expression) + "]";
  }

  /**
   * Literal text as the value of a property. Only a text in brackets on both ends is taken for an
   * expression; a second bracket before it says that it is none.
   */
  static String literal(String text) {
    return text.startsWith("[") && text.endsWith("]") ? "[" + text : text;
  }

  private static String expression(ArmExpression expression) {
    if (expression instanceof ArmExpression.Quoted quoted) {
      return "'" + quoted.text().replace("'", "''") + "'";
    }
    if (expression instanceof ArmExpression.Parameter parameter) {
      return "parameters('" + parameter.name() + "')";
    }
    if (expression instanceof ArmExpression.Member member) {
      return expression(member.of()) + "." + member.path();
    }
    if (expression instanceof ArmExpression.Call call) {
      StringBuilder text = new StringBuilder(call.function()).append('(');
      String separator = "";
      for (ArmExpression argument : call.arguments()) {
        text.append(separator).append(expression(argument));
        separator = ", ";
      }
      return text.append(')').toString();
    }
    throw new IllegalStateException("unknown expression");
  }
}
