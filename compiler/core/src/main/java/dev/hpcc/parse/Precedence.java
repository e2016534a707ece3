package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.grammar.HpcParser.ExpressionContext;
import dev.hpcc.grammar.HpcParser.OperandContext;
import dev.hpcc.grammar.HpcParser.OperatorContext;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Groups a flat row of operands and operators: {@code or} binds loosest, then {@code and}, {@code
 * not}, one comparison, {@code + -}, {@code * /}.
 */
final class Precedence {
  private static final int DISJUNCTION = 0;
  private static final int CONJUNCTION = 1;
  private static final int COMPARISON = 2;
  private static final int SUM = 3;
  private static final int PRODUCT = 4;
  private static final int OPERAND = 5;

  private final ExpressionBuilder builder;
  private final FaultLog log;
  private final List<OperandContext> operands = new ArrayList<>();
  private final List<SourceToken> operators = new ArrayList<>();
  private int read;
  private boolean faulty;

  Precedence(ExpressionContext row, ExpressionBuilder builder, FaultLog log) {
    this.builder = builder;
    this.log = log;
    for (int i = 0; i < row.getChildCount(); i++) {
      ParseTree child = row.getChild(i);
      if (child instanceof OperandContext operand) {
        operands.add(operand);
      } else if (child instanceof OperatorContext operator) {
        operators.add((SourceToken) operator.getStart());
      }
    }
  }

  /** The whole row; faulty if it cannot be grouped. */
  Expression expression() {
    Expression row = operands.size() == 1 ? negation() : operation(DISJUNCTION);
    return faulty ? new Expression.Faulty(row.span()) : row;
  }

  private Expression operation(int level) {
    if (level == OPERAND) {
      return operand();
    }
    int first = read;
    Expression left = level == CONJUNCTION ? negation() : operation(level + 1);
    int comparisons = 0;
    while (read <= operators.size() && level(operators.get(read - 1)) == level) {
      SourceToken sign = operators.get(read - 1);
      checkBlanks(sign);
      if (level == COMPARISON && ++comparisons == 2) {
        tellChain(sign);
      }
      Expression right = level == CONJUNCTION ? negation() : operation(level + 1);
      OperandContext start = operands.get(first);
      Token begin = level >= COMPARISON ? start.primary().getStart() : start.getStart();
      Span span = TreeBuilder.span(begin, operands.get(read - 1).getStop());
      left = new Expression.Binary(span, operator(sign), sign.span(), left, right);
    }
    return left;
  }

  /** {@code not} takes the whole comparison after it. */
  private Expression negation() {
    List<TerminalNode> nots = operands.get(read).NOT();
    Expression negated = operation(COMPARISON);
    for (int i = nots.size() - 1; i >= 0; i--) {
      SourceToken not = TreeBuilder.token(nots.get(i));
      Span span = TreeBuilder.span(not, operands.get(read - 1).getStop());
      negated = new Expression.Not(span, negated);
    }
    return negated;
  }

  private Expression operand() {
    OperandContext operand = operands.get(read);
    boolean mayNegate = read == 0 || level(operators.get(read - 1)) <= CONJUNCTION;
    if (!mayNegate && operand.NOT(0) != null) {
      faulty = true;
      Span not = TreeBuilder.token(operand.NOT(0)).span();
      log.report(
          Diagnostic.of(SyntaxCodes.NEEDS_PARENTHESES, not, "`not` needs parentheses here")
              .labelled("takes everything up to the next `and` or `or`")
              .hint("write `(not …)`"));
    }
    read++;
    return builder.operand(operand);
  }

  private void checkBlanks(SourceToken sign) {
    int type = sign.getType();
    if (type != HpcLexer.MINUS && type != HpcLexer.SLASH) {
      return;
    }
    String text = sign.span().file().text();
    if (isBlank(text, sign.start() - 1) && isBlank(text, sign.end())) {
      return;
    }
    String word = sign.getText();
    log.report(
        Diagnostic.of(SyntaxCodes.NEEDS_BLANKS, sign.span(), "`" + word + "` needs blanks")
            .hint("write a blank before and after `" + word + "`; `a..b` is a range")
            .fix(sign.span(), " " + word + " "));
  }

  private static boolean isBlank(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) <= ' ';
  }

  private void tellChain(SourceToken sign) {
    faulty = true;
    log.report(
        Diagnostic.of(SyntaxCodes.COMPARISON_CHAIN, sign.span(), "comparisons do not chain")
            .labelled("a second comparison")
            .hint("compare twice and join the two with `and`"));
  }

  private static int level(SourceToken sign) {
    return switch (sign.getType()) {
      case HpcLexer.OR -> DISJUNCTION;
      case HpcLexer.AND -> CONJUNCTION;
      case HpcLexer.PLUS, HpcLexer.MINUS -> SUM;
      case HpcLexer.TIMES, HpcLexer.SLASH -> PRODUCT;
      default -> COMPARISON;
    };
  }

  private static Operator operator(SourceToken sign) {
    return switch (sign.getType()) {
      case HpcLexer.OR -> Operator.OR;
      case HpcLexer.AND -> Operator.AND;
      case HpcLexer.SAME -> Operator.EQUAL;
      case HpcLexer.DIFFERENT -> Operator.NOT_EQUAL;
      case HpcLexer.AT_LEAST -> Operator.AT_LEAST;
      case HpcLexer.AT_MOST -> Operator.AT_MOST;
      case HpcLexer.OVER -> Operator.MORE;
      case HpcLexer.UNDER -> Operator.LESS;
      case HpcLexer.PLUS -> Operator.PLUS;
      case HpcLexer.MINUS -> Operator.MINUS;
      case HpcLexer.TIMES -> Operator.TIMES;
      default -> Operator.DIVIDED;
    };
  }
}
