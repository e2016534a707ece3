package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;

/**
 * Faults in the header of a block. Each method returns whether it mended the tokens, so that the
 * element can be read again.
 */
final class HeaderFaults {
  private final FaultSite site;

  HeaderFaults(FaultSite site) {
    this.site = site;
  }

  /** After the kind and the label. */
  boolean inHeader() {
    int type = site.found().getType();
    boolean oneLabel = site.at() == site.start() + 2;
    if (oneLabel && Words.isComparison(type) && !isExisting()) {
      return signInHeader();
    }
    if (braceBelow()) {
      return true;
    }
    if (type == HpcLexer.COMMA && isRowOfLabels()) {
      return rowOfLabels();
    }
    if (oneLabel && Words.isSeparator(type) && !isExisting()) {
      return signOrBrace();
    }
    if (type == HpcLexer.COLON) {
      return colonInHeader();
    }
    if (Words.isName(type) || type == HpcLexer.TEXT) {
      return secondLabel();
    }
    return Words.isSeparator(type) ? missingBrace() : unexpected();
  }

  /** Two labels with a comma between them. */
  private boolean isRowOfLabels() {
    return Words.isName(site.type(site.at() + 1))
        && site.type(site.at() + 2) == HpcLexer.LBRACE
        && !Words.isBlockKind(site.beside(1).getText(), site.nested());
  }

  private boolean rowOfLabels() {
    String kind = site.tokens().get(site.start()).getText();
    site.report(
        site.fault(SyntaxCodes.BAD_HEADER, "a block has one name")
            .also(site.beside(1).span(), "another")
            .hint("write a block for each; `" + kind + " b like a { }` repeats another one"));
    site.remove(site.at());
    site.remove(site.at());
    return true;
  }

  private boolean isExisting() {
    return site.type(site.start()) == HpcLexer.EXISTING;
  }

  private boolean colonInHeader() {
    Span colon = site.found().span();
    Diagnostic fault =
        site.fault(SyntaxCodes.FOREIGN_SIGN, "the header of a block ends with `{`, not `:`");
    if (site.type(site.at() + 1) == HpcLexer.LBRACE) {
      site.report(fault.labelled("remove it").fix(colon, ""));
      site.remove(site.at());
      return true;
    }
    site.report(fault.hint("the body of a block stands between `{` and `}`"));
    return false;
  }

  /** {@code KIND NAME} and nothing more. */
  private boolean signOrBrace() {
    String kind = site.tokens().get(site.start()).getText();
    boolean quoted = site.type(site.at() - 1) == HpcLexer.TEXT;
    boolean block = Words.isBlockKind(kind, site.nested());
    if (!block || (quoted && !kind.equals("link"))) {
      return new KeyFaults(site).missingSign(site.start());
    }
    return missingBrace();
  }

  boolean missingBrace() {
    Span header = site.span(site.start(), site.at() - 1);
    site.report(
        Diagnostic.of(
                SyntaxCodes.BAD_HEADER, header, "a `{` is missing after `" + header.text() + "`")
            .hint("a block is written `" + header.text() + " { … }`, also when it is empty"));
    return false;
  }

  /** A sign before the brace, or a key of two words. */
  private boolean signInHeader() {
    if (site.type(site.at() + 1) == HpcLexer.LBRACE) {
      site.report(
          site.fault(
                  SyntaxCodes.BAD_HEADER,
                  "a block has no `" + site.found().getText() + "` in its header")
              .labelled("remove it")
              .fix(site.found().span(), ""));
      site.remove(site.at());
      return true;
    }
    Span words = site.span(site.start(), site.at() - 1);
    String first = site.tokens().get(site.start()).getText();
    String second = site.beside(-1).getText();
    site.report(
        Diagnostic.of(SyntaxCodes.SIGN_MISSING, words, "a key is one word")
            .hint(
                "join the words (`"
                    + first
                    + "_"
                    + second
                    + "`), or end `"
                    + first
                    + "` with a comma or a newline"));
    return false;
  }

  private boolean secondLabel() {
    SourceToken found = site.found();
    if (found.getText().equals("like")) {
      site.report(
          site.fault(SyntaxCodes.BAD_HEADER, "`like` is followed by the name of one block")
              .hint("write `nodes b like a { … }`"));
      return skipToBrace();
    }
    Diagnostic fault =
        site.fault(SyntaxCodes.BAD_HEADER, "a block has one name")
            .labelled("one too many")
            .also(site.beside(-1).span(), "named here");
    boolean plain = found.getType() == HpcLexer.NAME;
    String like = site.beside(-1).getText() + " like " + found.getText();
    site.report(
        fault.hint(
            plain ? "to repeat another block write `" + like + "`" : "write `KIND NAME { … }`"));
    return skipToBrace();
  }

  /** Takes out what stands between the place and the brace on the same line. */
  private boolean skipToBrace() {
    int brace = site.at();
    while (!site.endsLine(brace)) {
      if (Words.isOpening(site.type(brace))) {
        break;
      }
      brace++;
    }
    if (site.type(brace) != HpcLexer.LBRACE) {
      return false;
    }
    for (int i = brace; i > site.at(); i--) {
      site.remove(site.at());
    }
    return true;
  }

  boolean braceBelow() {
    boolean below =
        site.found().getType() == HpcLexer.NEWLINE && site.type(site.at() + 1) == HpcLexer.LBRACE;
    if (!below) {
      return false;
    }
    Span brace = site.beside(1).span();
    site.report(
        Diagnostic.of(
                SyntaxCodes.BAD_HEADER,
                brace,
                "the `{` of a block stands on the line of its header")
            .also(site.span(site.start(), site.at() - 1), "the header"));
    site.remove(site.at());
    return true;
  }

  private boolean unexpected() {
    site.report(
        site.fault(
                SyntaxCodes.UNEXPECTED,
                site.description() + " cannot stand in the header of a block")
            .hint("a block is written `KIND NAME { … }`"));
    return skipToBrace();
  }
}
