package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.parse.OpenBrackets.Open;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts in, takes out or changes brackets of a region until they are balanced, and tells each change
 * once, at its cause. Lines that begin an item show where a list was left open; where a {@code }}
 * stands at the indentation of an outer block, the inner one was left open.
 */
final class BracketRepair {
  private final List<SourceToken> in;
  private final int mostFaults;
  private final boolean byIndentation;
  private final BalancedWords out;
  private final BracketFaults faults;
  private final OpenBrackets open;
  private final LineShapes lines;
  private boolean leftOpen;

  /** The last header without a brace, and the token before which its brace goes. */
  private Optional<Span> header = Optional.empty();

  private int headerEnd;

  /** The last brace that closed all; it came too early if a setting follows it. */
  private Optional<SourceToken> lastClose = Optional.empty();

  private Optional<SourceToken> earlyClose = Optional.empty();
  private Optional<SourceToken> misplacedBrace = Optional.empty();

  private BracketRepair(
      List<SourceToken> in, SourceFile file, int mostFaults, boolean byIndentation) {
    this.in = in;
    this.mostFaults = mostFaults;
    this.byIndentation = byIndentation;
    this.out = new BalancedWords(file);
    this.lines = new LineShapes(in);
    this.open = new OpenBrackets(lines);
    this.faults = new BracketFaults(file);
  }

  /** Nothing is left of a region with more faults than are told. */
  static List<SourceToken> of(List<SourceToken> words, int mostFaults, FaultLog log) {
    BracketRepair chosen = new BracketRepair(words, log.file(), mostFaults, false);
    chosen.run();
    if (chosen.leftOpen && chosen.misplacedBrace.isEmpty()) {
      BracketRepair other = new BracketRepair(words, log.file(), mostFaults, true);
      other.run();
      if (other.faults.count() <= chosen.faults.count()) {
        chosen = other;
      }
    }
    chosen.faults.reportTo(log);
    return chosen.isHopeless() ? List.of() : chosen.out.all();
  }

  private boolean isHopeless() {
    return faults.count() > mostFaults;
  }

  private void run() {
    for (int i = 0; i < in.size() && !isHopeless(); i++) {
      SourceToken token = in.get(i);
      if (lines.begins(i)) {
        open.line(token, out.endOfLine());
      }
      if (lines.begins(i) && open.inList()) {
        if (lines.isItem(i)) {
          closeLists(out.endOfLine(), true);
        } else if (lines.isBound(i) && open.top().firstBound < 0) {
          open.top().firstBound = out.endOfLine();
        }
      }
      switch (token.getType()) {
        case HpcLexer.LBRACE, HpcLexer.LBRACKET, HpcLexer.LPAREN -> push(token);
        case HpcLexer.RBRACE -> closeBrace(token, i);
        case HpcLexer.RBRACKET, HpcLexer.RPAREN -> closeList(token, i);
        default -> pass(token, i);
      }
    }
    finish();
  }

  private void push(SourceToken token) {
    int before = out.lastType();
    boolean map = before != HpcLexer.LBRACE && (Words.expectsValue(before) || open.inList());
    boolean misplaced = !Words.canOpen(token.getType(), before);
    if (misplaced && token.getType() == HpcLexer.LBRACE && misplacedBrace.isEmpty()) {
      misplacedBrace = Optional.of(token);
    }
    open.push(new Open(token, map, misplaced));
    out.add(token);
  }

  private void pass(SourceToken token, int i) {
    if (!open.inList()) {
      Optional<Span> found = lines.headerWithoutBrace(i);
      if (found.isPresent()) {
        header = found;
        headerEnd = Words.isComparison(token.getType()) ? out.size() - 1 : out.size();
      }
      if (open.isEmpty() && Words.isComparison(token.getType()) && earlyClose.isEmpty()) {
        earlyClose = lastClose.isPresent() && followsClose() ? lastClose : Optional.empty();
      }
    }
    out.add(token);
  }

  /** Whether nothing but separators stands between the key read last and the last brace. */
  private boolean followsClose() {
    int at = out.size() - 2;
    while (at > 0 && Words.isSeparator(out.get(at).getType())) {
      at--;
    }
    return at >= 0 && out.get(at) == lastClose.orElseThrow();
  }

  private void closeBrace(SourceToken token, int i) {
    if (open.inList() && !open.hasBrace()) {
      mismatch(token);
      return;
    }
    if (open.inList()) {
      closeLists(lines.begins(i) ? out.endOfLine() : out.size(), true);
    }
    if (open.isEmpty()) {
      stray(token);
      return;
    }
    if (byIndentation && lines.begins(i)) {
      closeByIndentation(lines.indentation(token));
    }
    open.pop();
    out.add(token);
    if (open.isEmpty()) {
      lastClose = Optional.of(token);
    }
  }

  private void closeByIndentation(int indentation) {
    while (open.isDeeperThan(indentation)) {
      Open inner = open.pop();
      int place = inner.firstDedent >= 0 ? inner.firstDedent : out.endOfLine();
      tellUnclosed(inner.token(), place);
      out.insert(place, inner.closing());
    }
  }

  /** A brace with nothing to close: a header lacks its own, or an earlier one came too soon. */
  private void stray(SourceToken token) {
    if (header.isPresent()) {
      faults.missingBrace(header.get(), token);
      out.insert(headerEnd, HpcLexer.LBRACE);
      header = Optional.empty();
    } else if (earlyClose.isPresent()) {
      faults.early(earlyClose.get(), token);
      out.remove(earlyClose.get());
      earlyClose = Optional.empty();
    } else {
      faults.stray(token);
      return;
    }
    out.add(token);
    lastClose = Optional.of(token);
  }

  private void closeList(SourceToken token, int i) {
    int type = token.getType();
    if (!open.isEmpty()
        && open.top().isMap()
        && open.top().isBrace()
        && open.waitsBelowMaps(type)) {
      tellUnclosed(open.top().token(), out.size());
      out.insert(out.size(), open.pop().closing());
      closeList(token, i);
    } else if (closesBlock(token, i)) {
      mismatch(token);
    } else if (!open.inList()) {
      strayInLine(token, i);
    } else if (open.top().closing() == type) {
      open.pop();
      out.add(token);
    } else if (open.waitsBelow(type)) {
      tellUnclosed(open.top().token(), out.size());
      out.insert(out.size(), open.pop().closing());
      open.pop();
      out.add(token);
    } else {
      mismatch(token);
    }
  }

  /** {@code ]} at the end of a block on one line, or alone on its line. */
  private boolean closesBlock(SourceToken token, int i) {
    return !open.isEmpty()
        && open.top().isBrace()
        && lines.ends(i)
        && (lines.begins(i) || open.top().token().span().line() == token.span().line());
  }

  /** A list may lack its opening bracket; else the bracket is kept as one that was told. */
  private void strayInLine(SourceToken token, int i) {
    Optional<SourceToken> sign =
        token.getType() == HpcLexer.RBRACKET ? lines.listBefore(i) : Optional.empty();
    if (sign.isPresent()) {
      faults.missingBracket(sign.get(), token);
      out.insert(out.indexOf(sign.get()) + 1, HpcLexer.LBRACKET);
      out.add(token);
      return;
    }
    faults.stray(token);
    out.add(token.as(HpcLexer.OTHER).told());
  }

  /** The opening bracket is the wrong one if it stands after the header of a block. */
  private void mismatch(SourceToken token) {
    Open opened = open.pop();
    if (token.getType() == HpcLexer.RBRACE && out.followsHeader(opened.token())) {
      faults.wrongOpening(opened.token(), token);
      out.replace(opened.token(), opened.token().as(HpcLexer.LBRACE));
      out.add(token);
    } else {
      faults.wrongClosing(opened.token(), token);
      out.add(token.as(opened.closing()));
    }
  }

  /** Closes the lists on top, with one fault at the outermost of them. */
  private void closeLists(int otherwise, boolean tell) {
    int place = open.top().firstBound >= 0 ? open.top().firstBound : otherwise;
    List<Open> lists = new ArrayList<>();
    while (open.inList()) {
      lists.add(open.pop());
    }
    Open outermost = lists.get(lists.size() - 1);
    if (tell && outermost.isMisplaced()) {
      faults.misplaced(outermost.token());
    } else if (tell) {
      tellUnclosed(outermost.token(), place);
    }
    for (Open list : lists) {
      if (list.isMisplaced()) {
        out.replace(list.token(), list.token().as(HpcLexer.OTHER).told());
      } else {
        out.insert(place++, list.closing());
      }
    }
  }

  /** A text without an end may have swallowed what closes the rest. */
  private void finish() {
    boolean swallowed = !in.isEmpty() && in.get(in.size() - 1).isOpenLongText();
    leftOpen = !open.isEmpty();
    if (open.inList()) {
      boolean told = open.top().firstBound >= 0 || !open.hasBrace();
      closeLists(out.endOfLine(), told && !swallowed);
    }
    if (!open.isEmpty() && misplacedBrace.isPresent()) {
      faults.misplaced(misplacedBrace.get());
      out.remove(misplacedBrace.get());
      open.pop();
      swallowed = true;
    }
    if (!open.isEmpty() && !swallowed) {
      faults.unclosed(open.outermost().token(), out.get(placeOfLast() - 1));
    }
    while (!open.isEmpty()) {
      int place = placeOfLast();
      out.insert(place, open.pop().closing());
    }
  }

  /** Where the last open block ends: before a line that is indented less, else at the end. */
  private int placeOfLast() {
    boolean last = open.top() == open.outermost() && open.top().firstDedent >= 0;
    return last ? open.top().firstDedent : out.endOfLine();
  }

  /**
   * {@code place} is where in {@code out} the partner goes. What follows in the item is no news.
   */
  private void tellUnclosed(SourceToken token, int place) {
    faults.unclosed(token, out.get(Math.max(0, place - 1)));
    out.replace(token, token.told());
  }
}
