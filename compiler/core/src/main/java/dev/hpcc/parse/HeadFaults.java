package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;

/**
 * Faults before the value of a setting or the body of a block. Each method returns whether it
 * mended the tokens, so that the element can be read again.
 */
final class HeadFaults {
  private final FaultSite site;

  HeadFaults(FaultSite site) {
    this.site = site;
  }

  /** After the first word of an item. */
  boolean afterKey() {
    String key = site.beside(-1).getText();
    switch (site.found().getType()) {
      case HpcLexer.SAME -> {
        return sign("`==` compares; a setting is written with `=`", HpcLexer.EQUALS, "=");
      }
      case HpcLexer.COLON -> {
        return colon(key);
      }
      case HpcLexer.OVER -> {
        return sign("a bound is written `>=`, not `>`", HpcLexer.AT_LEAST, ">=");
      }
      case HpcLexer.UNDER -> {
        return sign("a bound is written `<=`, not `<`", HpcLexer.AT_MOST, "<=");
      }
      case HpcLexer.NUMBER, HpcLexer.LBRACKET, HpcLexer.LPAREN, HpcLexer.MINUS -> {
        return missingSign(site.at() - 1);
      }
      case HpcLexer.NEWLINE -> {
        return braceBelow() || loneWord(key);
      }
      case HpcLexer.COMMA -> {
        return loneWord(key);
      }
      case HpcLexer.OTHER -> {
        return unexpected(
            "in a name", "a name holds letters, digits, `_` and `-`, and begins with a letter");
      }
      default -> {
        return unexpected("after `" + key + "`", "a setting is written `KEY = VALUE`");
      }
    }
  }

  /** In the header of a block, after its kind and label. */
  boolean inHeader() {
    int type = site.found().getType();
    boolean oneLabel = site.at() == site.start() + 2;
    if (oneLabel && Words.isComparison(type) && !isExisting()) {
      return signInHeader();
    }
    if (type == HpcLexer.NEWLINE && braceBelow()) {
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
    return Words.isSeparator(type)
        ? missingBrace()
        : unexpected("in the header of a block", "a block is written `KIND NAME { … }`");
  }

  /** After {@code let}, {@code include} or {@code existing}. */
  boolean afterKeyword() {
    SourceToken first = site.tokens().get(site.start());
    int type = site.found().getType();
    if (first.getType() == HpcLexer.LET && site.at() == site.start() + 2) {
      if (type == HpcLexer.SAME || type == HpcLexer.COLON || type == HpcLexer.AT_LEAST) {
        return sign("a `let` is written with `=`", HpcLexer.EQUALS, "=");
      }
      if (!Words.isSeparator(type)) {
        return missingSign(site.at() - 1);
      }
    }
    if (first.getType() == HpcLexer.INCLUDE && Words.isName(type)) {
      Span path = site.span(site.at(), site.endOfItem() - 1);
      site.report(
          Diagnostic.of(SyntaxCodes.QUOTES_MISSING, path, "a path needs quotes")
              .fix(path, '"' + path.text() + '"'));
      return false;
    }
    String form =
        switch (first.getType()) {
          case HpcLexer.LET -> "let NAME = VALUE";
          case HpcLexer.INCLUDE -> "include \"PATH\"";
          default -> "existing KIND NAME { … }";
        };
    site.report(
        site.fault(
                SyntaxCodes.BAD_KEYWORD,
                "`" + first.getText() + "` cannot be followed by " + site.description())
            .hint("write `" + form + "`"));
    return false;
  }

  /** {@code nodes a, b {}. */
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

  private boolean sign(String message, int type, String text) {
    site.report(
        site.fault(SyntaxCodes.FOREIGN_SIGN, message)
            .labelled("write `" + text + "`")
            .fix(site.found().span(), text));
    site.change(site.at(), type);
    return true;
  }

  private boolean colon(String key) {
    if (site.type(site.at() + 1) != HpcLexer.NEWLINE) {
      return sign("a setting is written with `=`, not `:`", HpcLexer.EQUALS, "=");
    }
    boolean list = site.type(site.at() + 2) == HpcLexer.MINUS;
    site.report(
        site.fault(SyntaxCodes.FOREIGN_SIGN, "indentation means nothing in a blueprint")
            .hint(
                list
                    ? "a list is written `" + key + " = [a, b]`"
                    : "a block is written `" + key + " { … }`"));
    dropDashes();
    return false;
  }

  /** Lines with a dash belong to the key before them. */
  private void dropDashes() {
    int next = site.at() + 1;
    while (site.type(next) == HpcLexer.NEWLINE && site.type(next + 1) == HpcLexer.MINUS) {
      do {
        site.remove(next);
      } while (!site.endsLine(next));
    }
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

  /** {@code cores 8}: the sign between the token and the one after it is missing. */
  private boolean missingSign(int key) {
    String word = site.tokens().get(key).getText();
    boolean let = site.type(site.start()) == HpcLexer.LET;
    Diagnostic fault =
        Diagnostic.of(
                SyntaxCodes.SIGN_MISSING,
                site.span(key, key + 1),
                "`=` is missing after `" + word + "`")
            .hint(
                let
                    ? "a `let` is written `let NAME = VALUE`"
                    : "a setting is written `" + word + " = VALUE`, a bound with `>=` or `<=`");
    site.report(fault);
    site.insert(key + 1, HpcLexer.EQUALS);
    return true;
  }

  /** {@code KIND NAME} and nothing more. */
  private boolean signOrBrace() {
    String kind = site.tokens().get(site.start()).getText();
    boolean quoted = site.type(site.at() - 1) == HpcLexer.TEXT;
    boolean block = Words.isBlockKind(kind, site.nested());
    if (!block || (quoted && !kind.equals("link"))) {
      return missingSign(site.start());
    }
    return missingBrace();
  }

  private boolean missingBrace() {
    Span header = site.span(site.start(), site.at() - 1);
    site.report(
        Diagnostic.of(
                SyntaxCodes.BAD_HEADER, header, "a `{` is missing after `" + header.text() + "`")
            .hint("a block is written `" + header.text() + " { … }`, also when it is empty"));
    return false;
  }

  /** {@code nodes cpu = {}, or a key of two words. */
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

  private boolean braceBelow() {
    if (site.type(site.at() + 1) != HpcLexer.LBRACE) {
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

  private boolean loneWord(String key) {
    if (Words.isBlockKind(key, site.nested()) && !(site.nested() && Words.isKey(key))) {
      return missingBrace();
    }
    site.report(
        Diagnostic.of(
                SyntaxCodes.SIGN_MISSING, site.beside(-1).span(), "`" + key + "` stands alone")
            .hint("a setting is written `" + key + " = VALUE`, a block `" + key + " { … }`"));
    return false;
  }

  private boolean unexpected(String where, String hint) {
    site.report(
        site.fault(SyntaxCodes.UNEXPECTED, site.description() + " cannot stand " + where)
            .hint(hint));
    return site.at() > site.start() + 1 && skipToBrace();
  }
}
