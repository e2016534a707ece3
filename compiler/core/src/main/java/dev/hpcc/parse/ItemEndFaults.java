package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;

/**
 * Faults after a complete item: a separator is missing, or something is left over. Each method
 * returns whether it mended the tokens, so that the element can be read again.
 */
final class ItemEndFaults {
  private final FaultSite site;

  ItemEndFaults(FaultSite site) {
    this.site = site;
  }

  /** After a complete item: a separator is missing, or something is left over. */
  boolean tell() {
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

  /** A sign between the kind and the label of a block. */
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
}
