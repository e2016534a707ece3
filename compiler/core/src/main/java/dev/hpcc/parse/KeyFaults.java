package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;

/**
 * Faults after the first word of an item. Each method returns whether it mended the tokens, so that
 * the element can be read again.
 */
final class KeyFaults {
  private final FaultSite site;

  KeyFaults(FaultSite site) {
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
      case HpcLexer.NEWLINE, HpcLexer.COMMA -> {
        return new HeaderFaults(site).braceBelow() || loneWord(key);
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

  /** {@code cores 8}: the sign between the token and the one after it is missing. */
  boolean missingSign(int key) {
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

  private boolean loneWord(String key) {
    if (Words.isBlockKind(key, site.nested()) && !(site.nested() && Words.isKey(key))) {
      return new HeaderFaults(site).missingBrace();
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
    return false;
  }
}
