package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import org.antlr.v4.runtime.Token;

/**
 * Faults inside a value. Each method returns whether it mended the tokens, so that the element can
 * be read again.
 */
final class ValueFaults {
  private final FaultSite site;

  ValueFaults(FaultSite site) {
    this.site = site;
  }

  /** Where a value or operand should begin. */
  boolean atOperand() {
    int type = site.found().getType();
    SourceToken before = site.beside(-1);
    if (Words.isComparison(type) && Words.isComparison(before.getType())) {
      return doubleSign(before);
    }
    if (type == HpcLexer.MINUS && site.type(site.at() + 1) == HpcLexer.NUMBER) {
      return negative();
    }
    if (type == HpcLexer.IF) {
      site.report(
          site.fault(
                  SyntaxCodes.NEEDS_PARENTHESES, "an `if` inside an expression needs parentheses")
              .hint("write `(if … then … else …)`"));
      return false;
    }
    if (isCommaBeforeValue(before)) {
      return commaBeforeValue(before);
    }
    if (ends(type)) {
      return missingValue(before);
    }
    site.report(
        site.fault(
            SyntaxCodes.VALUE_MISSING, "a value must stand here, not " + site.description()));
    return false;
  }

  private boolean negative() {
    site.report(
        site.fault(SyntaxCodes.NO_NEGATIVE, "there are no negative numbers")
            .hint("`a - b` subtracts; `0..4` is a range"));
    site.remove(site.at());
    return true;
  }

  private boolean isCommaBeforeValue(SourceToken before) {
    return site.found().getType() == HpcLexer.COMMA
        && Words.isComparison(before.getType())
        && Words.beginsValue(site.type(site.at() + 1))
        && !site.beginsItem(site.at() + 1);
  }

  private boolean commaBeforeValue(SourceToken before) {
    site.report(
        site.fault(
                SyntaxCodes.UNEXPECTED,
                "no comma stands between `" + before.getText() + "` and the value")
            .fix(site.found().span(), ""));
    site.remove(site.at());
    return true;
  }

  private static boolean ends(int type) {
    return Words.isSeparator(type)
        || Words.isClosing(type)
        || type == Token.EOF
        || type == HpcLexer.THEN
        || type == HpcLexer.ELSE;
  }

  private boolean missingValue(SourceToken before) {
    if (before.isInserted()) {
      site.report(site.fault(SyntaxCodes.VALUE_MISSING, "a value is missing"));
      return false;
    }
    if (before.getType() == HpcLexer.LPAREN || before.getType() == HpcLexer.COMMA) {
      site.report(
          Diagnostic.of(
              SyntaxCodes.VALUE_MISSING,
              before.span(),
              "a value is missing after `" + before.getText() + "`"));
      return false;
    }
    Diagnostic fault =
        Diagnostic.of(
                SyntaxCodes.VALUE_MISSING,
                before.span(),
                "a value is missing after `" + before.getText() + "`")
            .labelled("what is it?");
    boolean goesOn = goesOnBelow();
    site.report(
        goesOn ? fault.hint("a value cannot go on in the next line, except in brackets") : fault);
    if (goesOn) {
      site.remove(site.at());
    }
    return false;
  }

  /** Whether the line ends here and the next one holds a value, not an item; it is skipped then. */
  private boolean goesOnBelow() {
    if (site.found().getType() != HpcLexer.NEWLINE || site.found().isInserted()) {
      return false;
    }
    int i = site.at() + 1;
    while (!site.endsLine(i)) {
      if (site.type(i) == HpcLexer.EQUALS) {
        return false;
      }
      i++;
    }
    return Words.isSeparator(site.type(i)) && !site.beginsItem(site.at() + 1);
  }

  private boolean doubleSign(SourceToken before) {
    String one = before.getText();
    String two = site.found().getText();
    site.report(
        Diagnostic.of(
                SyntaxCodes.UNEXPECTED,
                before.span().to(site.found().span()),
                "`" + one + "` and `" + two + "` cannot stand together")
            .hint("keep one of them"));
    site.remove(one.equals("=") ? site.at() - 1 : site.at());
    return true;
  }

  /** After {@code per}. */
  boolean atUnit() {
    site.report(
        site.fault(
                SyntaxCodes.UNIT_MISSING,
                "a unit must stand after `per`, not " + site.description())
            .hint("as in `2 GiB per core`"));
    return false;
  }

  /** Inside an {@code if}. */
  boolean inIf() {
    boolean thenMissing = true;
    for (int i = site.start(); i < site.at(); i++) {
      thenMissing &= site.type(i) != HpcLexer.THEN;
    }
    String word = thenMissing ? "then" : "else";
    site.report(
        site.fault(SyntaxCodes.INCOMPLETE_IF, "`" + word + "` is missing in this `if`")
            .hint("write `if CONDITION then VALUE else VALUE`"));
    return false;
  }
}
