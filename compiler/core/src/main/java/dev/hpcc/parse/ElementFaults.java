package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;

/**
 * Faults between the elements of a list, map or call. Each method returns whether it mended the
 * tokens, so that the element can be read again.
 */
final class ElementFaults {
  private final FaultSite site;

  ElementFaults(FaultSite site) {
    this.site = site;
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
    if (Words.beginsValue(site.type(element))) {
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
}
