package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * Tells signs, quotes and comments that people bring along from other languages, and reads each as
 * what was meant, so that it costs nothing else.
 */
final class Habits {
  private final SourceFile file;
  private final List<SourceToken> in;
  private final FaultLog log;
  private final List<SourceToken> out;
  private final BareTexts bareTexts;

  private Habits(List<SourceToken> in, FaultLog log) {
    this.file = log.file();
    this.in = in;
    this.log = log;
    this.out = new ArrayList<>(in.size());
    this.bareTexts = new BareTexts(in, out, log);
  }

  /** The words of a region without comments and end of file, foreign ones replaced. */
  static List<SourceToken> mended(List<SourceToken> region, FaultLog log) {
    List<SourceToken> words = new ArrayList<>(region.size());
    for (SourceToken token : region) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF) {
        words.add(token);
      }
    }
    return new Habits(words, log).mend();
  }

  private List<SourceToken> mend() {
    int i = 0;
    while (i < in.size()) {
      i = mend(i);
    }
    return out;
  }

  /** Returns the index of the token to look at next. */
  private int mend(int i) {
    SourceToken token = in.get(i);
    switch (token.getType()) {
      case HpcLexer.SEMICOLON -> semicolon(token, i);
      case HpcLexer.FOREIGN_SIGN -> sign(token);
      case HpcLexer.SINGLE_QUOTED -> {
        return singleQuotes(i);
      }
      case HpcLexer.FOREIGN_COMMENT -> {
        return bareTexts.isOne(i) ? bareTexts.mend(i) : comment(token, i);
      }
      case HpcLexer.DOTTED, HpcLexer.CLOCK, HpcLexer.COLON, HpcLexer.SLASH, HpcLexer.COMPOUND -> {
        if (bareTexts.isOne(i)) {
          return bareTexts.mend(i);
        }
        out.add(token);
      }
      case HpcLexer.OTHER -> {
        return other(token, i);
      }
      default -> out.add(token);
    }
    return i + 1;
  }

  private void semicolon(SourceToken token, int i) {
    boolean last = i + 1 == in.size() || in.get(i + 1).getType() == HpcLexer.NEWLINE;
    Span span = token.span();
    log.report(
        Diagnostic.of(SyntaxCodes.FOREIGN_SIGN, span, "a setting does not end with `;`")
            .labelled(last ? "remove it" : "write a comma or begin a new line")
            .hint("a newline or a comma ends a setting")
            .fix(span, last ? "" : ","));
    if (out.isEmpty() || !Words.isComparison(out.get(out.size() - 1).getType())) {
      out.add(token.as(HpcLexer.COMMA));
    }
  }

  private void sign(SourceToken token) {
    String written = token.getText();
    String meant = Words.ownSign(written);
    log.report(
        Diagnostic.of(
                SyntaxCodes.FOREIGN_SIGN,
                token.span(),
                "`" + written + "` is no sign of a blueprint")
            .labelled("write `" + meant + "`")
            .fix(token.span(), meant));
    out.add(token.as(Words.typeOfSign(meant)));
  }

  /** {@code 'it''s'}: a doubled quote does not end the text. */
  private int singleQuotes(int i) {
    int next = i + 1;
    while (next < in.size()
        && in.get(next).getType() == HpcLexer.SINGLE_QUOTED
        && in.get(next).start() == in.get(next - 1).end()) {
      next++;
    }
    SourceToken token = in.get(i).until(in.get(next - 1).end());
    String inside = token.getText().substring(1, token.getText().length() - 1);
    Diagnostic fault =
        Diagnostic.of(
                SyntaxCodes.FOREIGN_QUOTES, token.span(), "a text stands between double quotes")
            .labelled("single quotes")
            .hint("write `\"…\"`; `'''…'''` is a text in which nothing is an escape");
    boolean plain = inside.indexOf('"') < 0 && inside.indexOf('\\') < 0;
    String mended = '"' + inside.replace("''", "'") + '"';
    log.report(plain ? fault.fix(token.span(), mended) : fault);
    out.add(token.brokenText(HpcLexer.TEXT));
    return next;
  }

  private int comment(SourceToken token, int i) {
    String opening = token.getText().substring(0, 2);
    Span span = new Span(file, token.start(), token.start() + 2);
    Diagnostic fault =
        Diagnostic.of(
                SyntaxCodes.FOREIGN_COMMENT,
                span,
                "a comment begins with `#`, not `" + opening + "`")
            .hint("`#` comments out the rest of its line");
    log.report(opening.equals("//") ? fault.fix(span, "#") : fault);
    return i + 1;
  }

  private int other(SourceToken token, int i) {
    int c = file.text().codePointAt(token.start());
    if (Words.isInvisible(c)) {
      return invisible(i);
    }
    String meant = Words.ownSign(token.getText());
    if (!meant.isEmpty()) {
      sign(token);
      return i + 1;
    }
    if (bareTexts.isOne(i)) {
      return bareTexts.mend(i);
    }
    if (Character.isSupplementaryCodePoint(c)) {
      out.add(token.until(token.start() + 2));
      return i + 2;
    }
    out.add(token);
    return i + 1;
  }

  /** A row of them is one fault. */
  private int invisible(int i) {
    int next = i + 1;
    while (next < in.size()
        && in.get(next).getType() == HpcLexer.OTHER
        && in.get(next).start() == in.get(next - 1).end()
        && Words.isInvisible(file.text().charAt(in.get(next).start()))) {
      next++;
    }
    Span span = in.get(i).span().to(in.get(next - 1).span());
    String number = Integer.toHexString(file.text().charAt(span.start()));
    String name =
        "U+" + "0".repeat(Math.max(0, 4 - number.length())) + number.toUpperCase(Locale.ROOT);
    log.report(
        Diagnostic.of(
                SyntaxCodes.INVISIBLE, span, "an invisible character (" + name + ") stands here")
            .hint("it often comes with text copied from a document; a plain blank will do")
            .fix(span, " "));
    return next;
  }
}
