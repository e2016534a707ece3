package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;
import org.antlr.v4.runtime.Token;

/**
 * Faults in and after values. Each method returns whether it mended the tokens, so that the element
 * can be read again.
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
    if (type == HpcLexer.EQUALS && before.getType() == HpcLexer.EQUALS) {
      return doubleSign(before);
    }
    if (type == HpcLexer.MINUS && site.type(site.at() + 1) == HpcLexer.NUMBER) {
      site.report(
          site.fault(SyntaxCodes.NO_NEGATIVE, "there are no negative numbers")
              .hint("`a - b` subtracts; `0..4` is a range"));
      site.remove(site.at());
      return true;
    }
    if (type == HpcLexer.IF) {
      site.report(
          site.fault(
                  SyntaxCodes.NEEDS_PARENTHESES, "an `if` inside an expression needs parentheses")
              .hint("write `(if … then … else …)`"));
      return false;
    }
    boolean early = type == HpcLexer.COMMA && Words.isComparison(before.getType());
    if (early && beginsValue(site.type(site.at() + 1)) && !site.beginsItem(site.at() + 1)) {
      site.report(
          site.fault(
                  SyntaxCodes.UNEXPECTED,
                  "no comma stands between `" + before.getText() + "` and the value")
              .fix(site.found().span(), ""));
      site.remove(site.at());
      return true;
    }
    if (ends(type)) {
      return missingValue(before);
    }
    site.report(
        site.fault(
            SyntaxCodes.VALUE_MISSING, "a value must stand here, not " + site.description()));
    return false;
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
    return goesOn;
  }

  /** Whether the line ends here and the next one holds a value, not an item. */
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

  /** Between the elements of a list or the arguments of a function. */
  boolean inList() {
    int type = site.found().getType();
    if (type == HpcLexer.EQUALS || type == HpcLexer.COLON) {
      site.report(
          site.fault(SyntaxCodes.BAD_ELEMENT, "a list holds values, no settings")
              .hint("settings stand in a map: `{ a = 1, b = 2 }`"));
      return false;
    }
    int element = type == HpcLexer.NEWLINE ? site.at() + 1 : site.at();
    if (beginsValue(site.type(element))) {
      Span after = site.after(site.at() - 1);
      site.report(
          Diagnostic.of(
                  SyntaxCodes.COMMA_MISSING,
                  site.tokens().get(element).span(),
                  "a comma is missing before " + FaultSite.description(site.tokens().get(element)))
              .fix(after, ","));
      if (type == HpcLexer.NEWLINE) {
        site.remove(site.at());
      }
      site.insert(site.at(), HpcLexer.COMMA);
      return true;
    }
    site.report(
        site.fault(
            SyntaxCodes.BAD_ELEMENT, site.description() + " cannot stand between two elements"));
    return false;
  }

  /** In parentheses, after the expression. */
  boolean inParentheses() {
    site.report(
        site.fault(
            SyntaxCodes.UNEXPECTED, site.description() + " cannot stand inside these parentheses"));
    return false;
  }

  /** In an entry of a map, after its key. */
  boolean inEntry() {
    int type = site.found().getType();
    if (type == HpcLexer.COLON || type == HpcLexer.SAME) {
      String sign = site.found().getText();
      site.report(
          site.fault(
                  SyntaxCodes.FOREIGN_SIGN,
                  "an entry of a map is written with `=`, not `" + sign + "`")
              .labelled("write `=`")
              .fix(site.found().span(), "="));
      site.change(site.at(), HpcLexer.EQUALS);
      return true;
    }
    boolean set = Words.isSeparator(type) && site.at() == site.start() + 1;
    site.report(
        site.fault(
                SyntaxCodes.BAD_ELEMENT,
                set ? "a map holds entries `KEY = VALUE`" : site.description() + " is no entry")
            .hint(set ? "a list is written `[a, b]`" : "an entry is written `KEY = VALUE`"));
    return false;
  }

  /** After a complete item: a separator is missing, or something is left over. */
  boolean afterItem() {
    int at = site.at();
    if (isBlockWithSign()) {
      return blockWithSign();
    }
    boolean unitBegins =
        at - 2 > site.start()
            && site.type(at - 1) == HpcLexer.NAME
            && Words.endsOperand(site.type(at - 2))
            && site.beginsItem(at - 1);
    if (unitBegins && !(site.beginsItem(at) && Words.isUnit(site.beside(-1)))) {
      return missingSeparator(at - 1);
    }
    if (site.beginsItem(at)) {
      return missingSeparator(at);
    }
    return leftOver();
  }

  /** {@code nodes = cpu {}. */
  private boolean isBlockWithSign() {
    return site.at() == site.start() + 3
        && site.found().getType() == HpcLexer.LBRACE
        && Words.isComparison(site.type(site.start() + 1));
  }

  private boolean blockWithSign() {
    int sign = site.start() + 1;
    site.report(
        site.faultAt(sign, SyntaxCodes.BAD_HEADER, "a block has no `=` in its header")
            .labelled("remove it")
            .fix(site.tokens().get(sign).span(), ""));
    site.remove(sign);
    return true;
  }

  private boolean missingSeparator(int index) {
    SourceToken next = site.tokens().get(index);
    site.report(
        Diagnostic.of(
                SyntaxCodes.SEPARATOR_MISSING,
                next.span(),
                "a comma or a newline is missing before `" + next.getText() + "`")
            .fix(site.after(index - 1), ","));
    site.insert(index, HpcLexer.COMMA);
    return true;
  }

  private boolean leftOver() {
    int type = site.found().getType();
    if (type == HpcLexer.TO) {
      site.report(
          site.fault(SyntaxCodes.UNEXPECTED, "a range has two ends").hint("write `LOW..HIGH`"));
      return false;
    }
    int value = site.start() + (site.type(site.start()) == HpcLexer.LET ? 3 : 2);
    int end = site.endOfItem();
    if (isWordRow(value, end)) {
      Span words = site.span(value, end - 1);
      site.report(
          Diagnostic.of(SyntaxCodes.QUOTES_MISSING, words, "a text needs quotes")
              .fix(words, '"' + words.text() + '"'));
      return false;
    }
    site.report(
        site.fault(SyntaxCodes.UNEXPECTED, site.description() + " cannot stand here")
            .labelled("the value ended before it"));
    return false;
  }

  /** Whether the value is words only, as a text whose quotes are missing. */
  private boolean isWordRow(int value, int end) {
    for (int i = value; i < end; i++) {
      if (!Words.isName(site.type(i)) && site.type(i) != HpcLexer.NUMBER) {
        return false;
      }
    }
    return Words.isComparison(site.type(value - 1)) && Words.isName(site.type(value));
  }

  private static boolean beginsValue(int type) {
    return switch (type) {
      case HpcLexer.NUMBER,
          HpcLexer.TEXT,
          HpcLexer.MULTILINE_TEXT,
          HpcLexer.RAW_TEXT,
          HpcLexer.TRUE,
          HpcLexer.FALSE,
          HpcLexer.NONE,
          HpcLexer.NAME,
          HpcLexer.LBRACKET,
          HpcLexer.LBRACE,
          HpcLexer.LPAREN ->
          true;
      default -> false;
    };
  }
}
