package dev.hpcc.parse;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds missing separators that the grammar cannot see, because the word after them reads as a
 * unit: {@code cores >= 8 memory >= 32 GiB} would compare eight memories, and {@code [home
 * scratch]} would measure a home in scratches.
 */
final class RunOns {
  /** A bracket that begins an item, which is a fault of its own. */
  private static final int JUNK = HpcLexer.LPAREN;

  /** A list of which a missing comma was told; the next ones are just put in. */
  private static final int TOLD = HpcLexer.RBRACKET;

  private final List<SourceToken> words;
  private final FaultLog log;
  private final List<SourceToken> out;
  private final List<Integer> open = new ArrayList<>();
  private int item;

  private RunOns(List<SourceToken> words, FaultLog log) {
    this.words = words;
    this.log = log;
    this.out = new ArrayList<>(words.size());
  }

  /** The words, with a comma before each that begins another item or element. */
  static List<SourceToken> separated(List<SourceToken> words, FaultLog log) {
    RunOns pass = new RunOns(words, log);
    for (int i = 0; i < words.size(); i++) {
      pass.add(i);
    }
    return pass.out;
  }

  private void add(int i) {
    int type = words.get(i).getType();
    if (type == HpcLexer.NAME && isAfterOperand(i)) {
      if (isKeyOfNext(i)) {
        tell(i, SyntaxCodes.SEPARATOR_MISSING, "a comma or a newline");
        separate(i);
        item = i;
      } else if (inList() && !isUnit(i)) {
        if (open.get(open.size() - 1) != TOLD) {
          tell(i, SyntaxCodes.COMMA_MISSING, "a comma");
          open.set(open.size() - 1, TOLD);
        }
        separate(i);
      }
    } else if (Words.isOpening(type)) {
      open.add(i == item ? JUNK : type);
    } else if (Words.isClosing(type) && !open.isEmpty()) {
      open.remove(open.size() - 1);
    }
    if (!inBrackets() && (Words.isSeparator(type) || type == HpcLexer.LBRACE)) {
      item = i + 1;
    }
    out.add(words.get(i));
  }

  /** A bound after the word; it is a key for certain if the item is a bound itself. */
  private boolean isKeyOfNext(int i) {
    int sign = typeAt(i + 1);
    if ((sign != HpcLexer.AT_LEAST && sign != HpcLexer.AT_MOST) || inBrackets()) {
      return false;
    }
    int own = typeAt(item + 1);
    boolean bound = own == HpcLexer.AT_LEAST || own == HpcLexer.AT_MOST;
    boolean never = own == HpcLexer.EQUALS && (!isUnit(i) || !mayBeTrue());
    return i > item + 2 && (bound || never);
  }

  /** Whether the key of the item can hold what comes of a comparison. */
  private boolean mayBeTrue() {
    return Words.mayHoldBool(words.get(item).getText());
  }

  private void tell(int i, Code code, String what) {
    SourceToken word = words.get(i);
    int end = words.get(i - 1).end();
    log.report(
        Diagnostic.of(code, word.span(), what + " is missing before `" + word.getText() + "`")
            .fix(new Span(log.file(), end, end), ","));
  }

  private void separate(int i) {
    out.add(SourceToken.inserted(log.file(), HpcLexer.COMMA, words.get(i - 1).end()));
  }

  private boolean isAfterOperand(int i) {
    return i > 0 && Words.endsOperand(typeAt(i - 1));
  }

  private boolean isUnit(int i) {
    return Words.isUnit(words.get(i));
  }

  private boolean inList() {
    int top = open.isEmpty() ? HpcLexer.LBRACE : open.get(open.size() - 1);
    return top == HpcLexer.LBRACKET || top == TOLD;
  }

  private boolean inBrackets() {
    return !open.isEmpty() && open.get(open.size() - 1) != HpcLexer.LBRACE;
  }

  private int typeAt(int i) {
    return i < words.size() ? words.get(i).getType() : HpcLexer.EOF;
  }
}
