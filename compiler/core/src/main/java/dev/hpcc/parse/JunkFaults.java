package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;

/** Faults where a setting or block should begin. */
final class JunkFaults {
  private static final String FORMS =
      "a setting is written `KEY = VALUE`, a block `KIND NAME { … }`";

  private final FaultSite site;

  JunkFaults(FaultSite site) {
    this.site = site;
  }

  void tell() {
    site.report(fault());
  }

  private Diagnostic fault() {
    String found = site.found().getText();
    return switch (site.found().getType()) {
      case HpcLexer.MINUS ->
          site.fault(SyntaxCodes.FOREIGN_SIGN, "no line begins with `-`")
              .hint("a list is written `KEY = [a, b]`; a value cannot go on in the next line");
      case HpcLexer.LBRACE ->
          site.fault(SyntaxCodes.BAD_HEADER, "a kind is missing before `{`")
              .hint("a block is written `KIND NAME { … }`");
      case HpcLexer.LBRACKET ->
          site.fault(SyntaxCodes.FOREIGN_SIGN, "`[` begins neither a setting nor a block")
              .hint("a section is a block here: `KIND NAME { … }`");
      case HpcLexer.EQUALS, HpcLexer.AT_LEAST, HpcLexer.AT_MOST, HpcLexer.SAME ->
          site.fault(SyntaxCodes.SIGN_MISSING, "a key is missing before `" + found + "`")
              .hint("a setting is written `KEY " + found + " VALUE` on one line");
      case HpcLexer.PLUS,
          HpcLexer.TIMES,
          HpcLexer.SLASH,
          HpcLexer.TO,
          HpcLexer.DIFFERENT,
          HpcLexer.OVER,
          HpcLexer.UNDER ->
          site.fault(SyntaxCodes.UNEXPECTED, "`" + found + "` cannot begin a line")
              .hint("a value cannot go on in the next line, except in brackets");
      default ->
          site.fault(
                  SyntaxCodes.UNEXPECTED,
                  site.description() + " begins neither a setting nor a block")
              .hint(FORMS);
    };
  }
}
