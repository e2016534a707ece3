package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;
import java.util.List;

/**
 * Finds paths, addresses and names with signs that stand without quotes where a value belongs:
 * {@code /scratch}, {@code 10.0.0.0/16}, {@code hpc7a.96xlarge}, {@code s3://bucket/key}.
 */
final class BareTexts {
  private final List<SourceToken> in;
  private final List<SourceToken> out;
  private final FaultLog log;

  /** {@code out} holds what was read before the token in question. */
  BareTexts(List<SourceToken> in, List<SourceToken> out, FaultLog log) {
    this.in = in;
    this.out = out;
    this.log = log;
  }

  /** Whether the token belongs to such a text. */
  boolean isOne(int i) {
    SourceToken token = in.get(i);
    int start = start(token);
    boolean value = start == 0 ? false : expectsValue(out.get(start - 1).getType());
    boolean glued = start < out.size();
    boolean goesOn = isGlued(token, i + 1);
    return switch (token.getType()) {
      case HpcLexer.DOTTED, HpcLexer.CLOCK -> value;
      case HpcLexer.COMPOUND -> value && !glued;
      case HpcLexer.SLASH -> value && goesOn && !followsNumber(start);
      case HpcLexer.FOREIGN_COMMENT -> value;
      case HpcLexer.COLON -> value && glued && goesOn;
      default -> value && (glued || goesOn);
    };
  }

  /** Tells the text, adds it as one faulty token, and returns the index after it. */
  int mend(int i) {
    int start = start(in.get(i));
    SourceToken first = start < out.size() ? out.get(start) : in.get(i);
    while (out.size() > start) {
      out.remove(out.size() - 1);
    }
    int next = i + 1;
    while (isGlued(in.get(next - 1), next)) {
      next++;
    }
    SourceToken text = first.until(in.get(next - 1).end()).brokenText(HpcLexer.TEXT);
    tell(in.get(i), text.span());
    out.add(text);
    return next;
  }

  private void tell(SourceToken token, Span span) {
    String written = span.text();
    Diagnostic fault =
        token.getType() == HpcLexer.CLOCK
            ? Diagnostic.of(SyntaxCodes.UNIT_MISSING, span, "`" + written + "` has no unit")
                .hint("a duration is written `24 h` or `90 min`; a text needs quotes")
            : Diagnostic.of(SyntaxCodes.QUOTES_MISSING, span, "a text needs quotes")
                .fix(span, '"' + written + '"');
    log.report(fault);
  }

  /** Where in {@code out} the row of words without a blank before the token begins. */
  private int start(SourceToken token) {
    int at = out.size();
    int edge = token.start();
    while (at > 0 && out.get(at - 1).end() == edge && isPart(out.get(at - 1).getType())) {
      at--;
      edge = out.get(at).start();
    }
    return at;
  }

  /** {@code 10/2} lacks blanks, not quotes. */
  private boolean followsNumber(int start) {
    return start < out.size() && out.get(out.size() - 1).getType() == HpcLexer.NUMBER;
  }

  private boolean isGlued(SourceToken before, int i) {
    return i < in.size() && in.get(i).start() == before.end() && isPart(in.get(i).getType());
  }

  private static boolean expectsValue(int type) {
    return switch (type) {
      case HpcLexer.EQUALS,
          HpcLexer.AT_LEAST,
          HpcLexer.AT_MOST,
          HpcLexer.SAME,
          HpcLexer.DIFFERENT,
          HpcLexer.LBRACKET,
          HpcLexer.LPAREN,
          HpcLexer.COMMA,
          HpcLexer.COLON ->
          true;
      default -> false;
    };
  }

  private static boolean isPart(int type) {
    return switch (type) {
      case HpcLexer.NUMBER,
          HpcLexer.COMPOUND,
          HpcLexer.MINUS,
          HpcLexer.SLASH,
          HpcLexer.TIMES,
          HpcLexer.COLON,
          HpcLexer.DOTTED,
          HpcLexer.CLOCK,
          HpcLexer.FOREIGN_COMMENT,
          HpcLexer.OTHER ->
          true;
      default -> Words.isName(type);
    };
  }
}
