package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts in, takes out or changes brackets of a region until they are balanced, and tells each change
 * once, at its cause. Lines that begin an item show where a list was left open; where a {@code }}
 * stands at the indentation of an outer block, the inner one was left open.
 */
final class BracketRepair {
  private final SourceFile file;
  private final List<SourceToken> in;
  private final int mostFaults;
  private final boolean byIndentation;
  private final List<SourceToken> out = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final LineShapes lines;
  private boolean leftOpen;

  /** Where in {@code out} the last line that may be a header without a brace ends, or -1. */
  private int headerEnd = -1;

  private Span header;

  /** Where in {@code out} the last brace stands that closed all, or -1. */
  private int lastClose = -1;

  /** A bracket that waits for its partner. */
  private static final class Open {
    private final SourceToken token;
    private final boolean map;

    /** Where in {@code out} a line that looks like a bound ends the list, or -1. */
    private int firstBound = -1;

    Open(SourceToken token, boolean map) {
      this.token = token;
      this.map = map;
    }

    boolean isBrace() {
      return token.getType() == HpcLexer.LBRACE;
    }

    int closing() {
      return Words.closing(token.getType());
    }
  }

  private BracketRepair(
      List<SourceToken> in, SourceFile file, int mostFaults, boolean byIndentation) {
    this.file = file;
    this.mostFaults = mostFaults;
    this.in = in;
    this.byIndentation = byIndentation;
    this.lines = new LineShapes(in);
    this.header = in.get(0).span();
  }

  /** Nothing is left of a region with more faults than are told. */
  static List<SourceToken> of(List<SourceToken> words, int mostFaults, FaultLog log) {
    BracketRepair chosen = new BracketRepair(words, log.file(), mostFaults, false);
    chosen.run();
    if (chosen.leftOpen) {
      BracketRepair other = new BracketRepair(words, log.file(), mostFaults, true);
      other.run();
      if (other.faults.size() <= chosen.faults.size()) {
        chosen = other;
      }
    }
    for (Diagnostic fault : chosen.faults) {
      log.report(fault);
    }
    return chosen.isHopeless() ? List.of() : chosen.out;
  }

  private boolean isHopeless() {
    return faults.size() > mostFaults;
  }

  private void run() {
    for (int i = 0; i < in.size() && !isHopeless(); i++) {
      SourceToken token = in.get(i);
      if (lines.begins(i) && inList()) {
        if (lines.isItem(i)) {
          closeLists(endOfLine(), true);
        } else if (lines.isBound(i) && top().firstBound < 0) {
          top().firstBound = endOfLine();
        }
      }
      switch (token.getType()) {
        case HpcLexer.LBRACE, HpcLexer.LBRACKET, HpcLexer.LPAREN -> push(token);
        case HpcLexer.RBRACE -> closeBrace(token, i);
        case HpcLexer.RBRACKET, HpcLexer.RPAREN -> closeList(token, i);
        case HpcLexer.NEWLINE -> endLine(token, i);
        default -> out.add(token);
      }
    }
    finish();
  }

  private void push(SourceToken token) {
    int before = out.isEmpty() ? HpcLexer.NEWLINE : out.get(out.size() - 1).getType();
    boolean map = Words.isComparison(before) || Words.isOpening(before) || inList();
    open.add(new Open(token, map && before != HpcLexer.LBRACE));
    out.add(token);
  }

  private void endLine(SourceToken token, int i) {
    if (!inList() && lines.mayLackBrace(i)) {
      headerEnd = out.size();
      header = in.get(lines.start(i)).span().to(in.get(i - 1).span());
    }
    out.add(token);
  }

  private void closeBrace(SourceToken token, int i) {
    if (inList() && !hasOpenBrace()) {
      mismatch(token);
      return;
    }
    if (inList()) {
      closeLists(lines.begins(i) ? endOfLine() : out.size(), true);
    }
    if (open.isEmpty()) {
      stray(token);
      return;
    }
    if (byIndentation && lines.begins(i)) {
      closeByIndentation(lines.indentation(token));
    }
    pop();
    out.add(token);
    if (open.isEmpty()) {
      lastClose = out.size() - 1;
    }
  }

  private void closeByIndentation(int indentation) {
    while (open.size() > 1
        && lines.indentation(top().token) > indentation
        && isIndentationOfOuter(indentation)) {
      tellUnclosed(top().token, endOfLine());
      insert(endOfLine(), pop().closing());
    }
  }

  private boolean isIndentationOfOuter(int indentation) {
    for (int i = 0; i < open.size() - 1; i++) {
      if (lines.indentation(open.get(i).token) == indentation) {
        return true;
      }
    }
    return false;
  }

  /** A brace with nothing to close: a header lacks its own, or an earlier one came too soon. */
  private void stray(SourceToken token) {
    if (headerEnd >= 0) {
      faults.add(
          Diagnostic.of(
                  SyntaxCodes.UNCLOSED, header, "a `{` is missing after `" + header.text() + "`")
              .also(token.span(), "it would close here")
              .fix(new Span(file, header.end(), header.end()), " {"));
      insert(headerEnd, HpcLexer.LBRACE);
      headerEnd = -1;
      out.add(token);
    } else if (lastClose >= 0 && hasSettingAfter(lastClose)) {
      SourceToken early = out.remove(lastClose);
      faults.add(
          Diagnostic.of(
                  SyntaxCodes.STRAY_BRACKET, early.span(), "this `}` closes its block too early")
              .labelled("remove it")
              .also(token.span(), "the block ends here"));
      out.add(token);
    } else {
      faults.add(
          Diagnostic.of(SyntaxCodes.STRAY_BRACKET, token.span(), "this `}` closes nothing")
              .hint("remove it, or add the `{` it belongs to"));
      return;
    }
    lastClose = out.size() - 1;
  }

  private boolean hasSettingAfter(int index) {
    int at = index + 1;
    while (at < out.size() && Words.isSeparator(out.get(at).getType())) {
      at++;
    }
    return at + 1 < out.size()
        && Words.isName(out.get(at))
        && Words.isComparison(out.get(at + 1).getType());
  }

  private void closeList(SourceToken token, int i) {
    int type = token.getType();
    if (!open.isEmpty() && top().map && top().isBrace() && waitsBelowMaps(type)) {
      tellUnclosed(top().token, out.size());
      insert(out.size(), pop().closing());
      closeList(token, i);
    } else if (!open.isEmpty() && top().isBrace() && lines.ends(i) && isOnLineOf(token)) {
      mismatch(token);
    } else if (!inList()) {
      String bracket = Words.bracket(type);
      faults.add(
          Diagnostic.of(
                  SyntaxCodes.STRAY_BRACKET, token.span(), "this `" + bracket + "` closes nothing")
              .hint("remove it, or add the bracket it belongs to"));
    } else if (top().closing() == type) {
      pop();
      out.add(token);
    } else if (open.size() > 1 && open.get(open.size() - 2).closing() == type) {
      tellUnclosed(top().token, out.size());
      insert(out.size(), pop().closing());
      pop();
      out.add(token);
    } else {
      mismatch(token);
    }
  }

  /** The opening bracket is the wrong one if it stands after the header of a block. */
  private void mismatch(SourceToken token) {
    Open opened = pop();
    boolean header = token.getType() == HpcLexer.RBRACE && followsHeader(opened.token);
    SourceToken wrong = header ? opened.token : token;
    SourceToken other = header ? token : opened.token;
    String right = header ? "{" : Words.bracket(opened.closing());
    faults.add(
        Diagnostic.of(
                SyntaxCodes.STRAY_BRACKET,
                wrong.span(),
                "`" + opened.token.getText() + "` is closed by `" + token.getText() + "`")
            .labelled("write `" + right + "`")
            .also(other.span(), header ? "closed here" : "opened here")
            .fix(wrong.span(), right));
    if (header) {
      out.set(out.indexOf(wrong), wrong.as(HpcLexer.LBRACE));
    }
    out.add(header ? token : token.as(opened.closing()));
  }

  private boolean followsHeader(SourceToken opening) {
    int at = out.indexOf(opening) - 1;
    return at > 0
        && (Words.isName(out.get(at)) || out.get(at).getType() == HpcLexer.TEXT)
        && Words.isName(out.get(at - 1));
  }

  private boolean hasOpenBrace() {
    for (Open bracket : open) {
      if (bracket.isBrace()) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnLineOf(SourceToken token) {
    return top().token.span().line() == token.span().line();
  }

  private boolean waitsBelowMaps(int closing) {
    for (int i = open.size() - 1; i >= 0 && (open.get(i).map || !open.get(i).isBrace()); i--) {
      if (open.get(i).closing() == closing) {
        return true;
      }
    }
    return false;
  }

  /** Closes the lists on top, with one fault at the outermost of them. */
  private void closeLists(int otherwise, boolean tell) {
    int place = top().firstBound >= 0 ? top().firstBound : otherwise;
    SourceToken outermost = top().token;
    List<Integer> closings = new ArrayList<>();
    while (inList()) {
      outermost = top().token;
      closings.add(pop().closing());
    }
    if (tell) {
      tellUnclosed(outermost, place);
    }
    for (int i = 0; i < closings.size(); i++) {
      insert(place + i, closings.get(i));
    }
  }

  /** A text without an end may have swallowed what closes the rest. */
  private void finish() {
    boolean swallowed = !in.isEmpty() && isLongBrokenText(in.get(in.size() - 1));
    SourceToken outermost = null;
    while (!open.isEmpty()) {
      leftOpen = true;
      if (inList()) {
        boolean told = top().firstBound >= 0 || open.get(0).token == firstOfLists();
        closeLists(endOfLine(), told && !swallowed);
      } else {
        outermost = top().token;
        insert(endOfLine(), pop().closing());
      }
    }
    if (outermost != null && !swallowed) {
      tellUnclosed(outermost, endOfLine());
    }
  }

  private SourceToken firstOfLists() {
    int i = open.size() - 1;
    while (i > 0 && !open.get(i - 1).isBrace()) {
      i--;
    }
    return open.get(i).token;
  }

  private static boolean isLongBrokenText(SourceToken token) {
    return token.isBroken()
        && (token.getType() == HpcLexer.MULTILINE_TEXT || token.getType() == HpcLexer.RAW_TEXT);
  }

  /** {@code place} is where in {@code out} the partner goes. */
  private void tellUnclosed(SourceToken token, int place) {
    String partner = Words.bracket(Words.closing(token.getType()));
    Span last = out.get(Math.max(0, place - 1)).span();
    String where =
        last.line() == token.span().line()
            ? "add the `" + partner + "` on this line"
            : "add the `" + partner + "` after line " + last.line();
    if (token.getType() == HpcLexer.LBRACE) {
      faults.add(
          Diagnostic.of(
                  SyntaxCodes.UNCLOSED,
                  token.span(),
                  "this `" + token.getText() + "` is not closed")
              .hint(where));
      return;
    }
    Span end = new Span(file, last.end(), last.end());
    faults.add(
        Diagnostic.of(
                SyntaxCodes.UNCLOSED, token.span(), "this `" + token.getText() + "` is not closed")
            .fix(end, partner));
  }

  private void insert(int index, int type) {
    int at = index > 0 ? out.get(index - 1).end() : in.get(0).start();
    out.add(index, SourceToken.inserted(file, type, at));
  }

  private int endOfLine() {
    int end = out.size();
    while (end > 0 && out.get(end - 1).getType() == HpcLexer.NEWLINE) {
      end--;
    }
    return end;
  }

  private boolean inList() {
    return !open.isEmpty() && !top().isBrace();
  }

  private Open top() {
    return open.get(open.size() - 1);
  }

  private Open pop() {
    return open.remove(open.size() - 1);
  }
}
