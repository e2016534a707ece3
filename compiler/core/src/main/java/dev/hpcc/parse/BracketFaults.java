package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What one attempt to balance brackets has to tell. */
final class BracketFaults {
  private final SourceFile file;
  private final List<Diagnostic> faults = new ArrayList<>();

  BracketFaults(SourceFile file) {
    this.file = file;
  }

  int count() {
    return faults.size();
  }

  void reportTo(FaultLog log) {
    for (Diagnostic fault : faults) {
      log.report(fault);
    }
  }

  /** {@code last} is the token after which the partner goes. */
  void unclosed(SourceToken opening, SourceToken last) {
    String partner = Words.bracket(Words.closing(opening.getType()));
    Diagnostic fault =
        Diagnostic.of(
            SyntaxCodes.UNCLOSED, opening.span(), "this `" + opening.getText() + "` is not closed");
    if (opening.getType() == HpcLexer.LBRACE) {
      boolean same = last.span().line() == opening.span().line();
      String where = same ? "on this line" : "after line " + last.span().line();
      faults.add(fault.hint("add the `" + partner + "` " + where));
    } else {
      faults.add(fault.fix(new Span(file, last.end(), last.end()), partner));
    }
  }

  /** An opening bracket that no value or block begins with. */
  void misplaced(SourceToken opening) {
    boolean brace = opening.getType() == HpcLexer.LBRACE;
    faults.add(
        Diagnostic.of(
                SyntaxCodes.UNCLOSED,
                opening.span(),
                "this `" + opening.getText() + "` cannot stand here and is not closed")
            .labelled("one too many")
            .hint(brace ? "a block is written `KIND NAME { … }`" : ""));
  }

  void missingBrace(Span header, SourceToken closing) {
    faults.add(
        Diagnostic.of(
                SyntaxCodes.UNCLOSED, header, "a `{` is missing after `" + header.text() + "`")
            .also(closing.span(), "it would close here")
            .fix(new Span(file, header.end(), header.end()), " {"));
  }

  void missingBracket(SourceToken sign, SourceToken closing) {
    faults.add(
        Diagnostic.of(
                SyntaxCodes.STRAY_BRACKET,
                closing.span(),
                "this `" + closing.getText() + "` closes nothing")
            .also(sign.span(), "the list begins after this")
            .fix(new Span(file, sign.end(), sign.end()), " ["));
  }

  void early(SourceToken early, SourceToken end) {
    faults.add(
        Diagnostic.of(
                SyntaxCodes.STRAY_BRACKET, early.span(), "this `}` closes its block too early")
            .labelled("remove it")
            .also(end.span(), "the block ends here"));
  }

  void stray(SourceToken closing) {
    String opening = Words.bracket(Words.opening(closing.getType()));
    faults.add(
        Diagnostic.of(
                SyntaxCodes.STRAY_BRACKET,
                closing.span(),
                "this `" + closing.getText() + "` closes nothing")
            .hint("remove it, or add the `" + opening + "` it belongs to"));
  }

  void wrongClosing(SourceToken opening, SourceToken closing) {
    String right = Words.bracket(Words.closing(opening.getType()));
    faults.add(
        mismatch(opening, closing, closing)
            .labelled("write `" + right + "`")
            .also(opening.span(), "opened here")
            .fix(closing.span(), right));
  }

  void wrongOpening(SourceToken opening, SourceToken closing) {
    String right = Words.bracket(Words.opening(closing.getType()));
    faults.add(
        mismatch(opening, closing, opening)
            .labelled("write `" + right + "`")
            .also(closing.span(), "closed here")
            .fix(opening.span(), right));
  }

  private static Diagnostic mismatch(SourceToken opening, SourceToken closing, SourceToken wrong) {
    return Diagnostic.of(
        SyntaxCodes.STRAY_BRACKET,
        wrong.span(),
        "`" + opening.getText() + "` is closed by `" + closing.getText() + "`");
  }
}
