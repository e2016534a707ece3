package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
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
  private final SourceFile file;
  private final List<SourceToken> in;
  private final int mostFaults;
  private final boolean byIndentation;
  private final List<SourceToken> out = new ArrayList<>();
  private final BracketFaults faults;
  private final List<Open> open = new ArrayList<>();
  private final LineShapes lines;
  private boolean leftOpen;

  /** The last header without a brace, and the token before which its brace goes. */
  private Optional<Span> header = Optional.empty();

  private int headerEnd;

  /** The last brace that closed all; it came too early if a setting follows it. */
  private Optional<SourceToken> lastClose = Optional.empty();

  private Optional<SourceToken> earlyClose = Optional.empty();
  private Optional<SourceToken> misplacedBrace = Optional.empty();

  /** A bracket that waits for its partner. */
  private static final class Open {
    private final SourceToken token;
    private final boolean map;
    private final boolean misplaced;

    /** Where in {@code out} a line that looks like a bound ends the list, or -1. */
    private int firstBound = -1;

    Open(SourceToken token, boolean map, boolean misplaced) {
      this.token = token;
      this.map = map;
      this.misplaced = misplaced;
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
    this.in = in;
    this.mostFaults = mostFaults;
    this.byIndentation = byIndentation;
    this.lines = new LineShapes(in);
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
    return chosen.isHopeless() ? List.of() : chosen.out;
  }

  private boolean isHopeless() {
    return faults.count() > mostFaults;
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
        default -> pass(token, i);
      }
    }
    finish();
  }

  private void push(SourceToken token) {
    int before = out.isEmpty() ? HpcLexer.NEWLINE : out.get(out.size() - 1).getType();
    boolean map = before != HpcLexer.LBRACE && (Words.expectsValue(before) || inList());
    boolean misplaced = !Words.canOpen(token.getType(), before);
    if (misplaced && token.getType() == HpcLexer.LBRACE && misplacedBrace.isEmpty()) {
      misplacedBrace = Optional.of(token);
    }
    open.add(new Open(token, map, misplaced));
    out.add(token);
  }

  private void pass(SourceToken token, int i) {
    if (!inList()) {
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
      lastClose = Optional.of(token);
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
    if (header.isPresent()) {
      faults.missingBrace(header.get(), token);
      insert(headerEnd, HpcLexer.LBRACE);
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
    if (!open.isEmpty() && top().map && top().isBrace() && waitsBelowMaps(type)) {
      tellUnclosed(top().token, out.size());
      insert(out.size(), pop().closing());
      closeList(token, i);
    } else if (closesBlock(token, i)) {
      mismatch(token);
    } else if (!inList()) {
      strayInLine(token, i);
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

  /** {@code ]} at the end of a block on one line, or alone on its line. */
  private boolean closesBlock(SourceToken token, int i) {
    return !open.isEmpty()
        && top().isBrace()
        && lines.ends(i)
        && (lines.begins(i) || top().token.span().line() == token.span().line());
  }

  /** A list may lack its opening bracket; else the bracket is kept as one that was told. */
  private void strayInLine(SourceToken token, int i) {
    Optional<SourceToken> sign =
        token.getType() == HpcLexer.RBRACKET ? lines.listBefore(i) : Optional.empty();
    if (sign.isPresent()) {
      faults.missingBracket(sign.get(), token);
      insert(out.lastIndexOf(sign.get()) + 1, HpcLexer.LBRACKET);
      out.add(token);
      return;
    }
    faults.stray(token);
    out.add(token.as(HpcLexer.OTHER).told());
  }

  /** The opening bracket is the wrong one if it stands after the header of a block. */
  private void mismatch(SourceToken token) {
    Open opened = pop();
    if (token.getType() == HpcLexer.RBRACE && followsHeader(opened.token)) {
      faults.wrongOpening(opened.token, token);
      out.set(out.lastIndexOf(opened.token), opened.token.as(HpcLexer.LBRACE));
      out.add(token);
    } else {
      faults.wrongClosing(opened.token, token);
      out.add(token.as(opened.closing()));
    }
  }

  private boolean followsHeader(SourceToken opening) {
    int at = out.lastIndexOf(opening) - 1;
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
    List<Open> lists = new ArrayList<>();
    while (inList()) {
      lists.add(pop());
    }
    Open outermost = lists.get(lists.size() - 1);
    if (tell && outermost.misplaced) {
      faults.misplaced(outermost.token);
    } else if (tell) {
      tellUnclosed(outermost.token, place);
    }
    for (Open list : lists) {
      if (list.misplaced) {
        out.set(out.lastIndexOf(list.token), list.token.as(HpcLexer.OTHER).told());
      } else {
        insert(place++, list.closing());
      }
    }
  }

  /** A text without an end may have swallowed what closes the rest. */
  private void finish() {
    boolean swallowed = !in.isEmpty() && isLongBrokenText(in.get(in.size() - 1));
    leftOpen = !open.isEmpty();
    if (inList()) {
      boolean told = top().firstBound >= 0 || !hasOpenBrace();
      closeLists(endOfLine(), told && !swallowed);
    }
    if (!open.isEmpty() && misplacedBrace.isPresent()) {
      faults.misplaced(misplacedBrace.get());
      out.remove(misplacedBrace.get());
      open.remove(open.size() - 1);
      swallowed = true;
    }
    if (!open.isEmpty() && !swallowed) {
      faults.unclosed(open.get(0).token, out.get(endOfLine() - 1));
    }
    while (!open.isEmpty()) {
      insert(endOfLine(), pop().closing());
    }
  }

  private static boolean isLongBrokenText(SourceToken token) {
    return token.isBroken()
        && (token.getType() == HpcLexer.MULTILINE_TEXT || token.getType() == HpcLexer.RAW_TEXT);
  }

  /**
   * {@code place} is where in {@code out} the partner goes. What follows in the item is no news.
   */
  private void tellUnclosed(SourceToken token, int place) {
    faults.unclosed(token, out.get(Math.max(0, place - 1)));
    out.set(out.lastIndexOf(token), token.told());
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
