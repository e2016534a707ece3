package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import java.util.ArrayList;
import java.util.List;

/** The brackets that wait for their partner, the innermost on top. */
final class OpenBrackets {
  private final List<Open> open = new ArrayList<>();
  private final LineShapes lines;

  /** A bracket that waits for its partner. */
  static final class Open {
    private final SourceToken token;
    private final boolean map;
    private final boolean misplaced;

    /** Where a line that looks like a bound ends the list, or -1. */
    int firstBound = -1;

    /** Where a line that is indented less than the body before it ends the block, or -1. */
    int firstDedent = -1;

    /** Whether the body is indented more than the line of the bracket. */
    boolean indented;

    /**
     * One bracket.
     *
     * @param token the bracket
     * @param map whether it is the brace of a map
     * @param misplaced whether no value or block begins with it
     */
    Open(SourceToken token, boolean map, boolean misplaced) {
      this.token = token;
      this.map = map;
      this.misplaced = misplaced;
    }

    SourceToken token() {
      return token;
    }

    boolean isMap() {
      return map;
    }

    boolean isMisplaced() {
      return misplaced;
    }

    boolean isBrace() {
      return token.getType() == HpcLexer.LBRACE;
    }

    int closing() {
      return Words.closing(token.getType());
    }
  }

  OpenBrackets(LineShapes lines) {
    this.lines = lines;
  }

  void push(Open bracket) {
    open.add(bracket);
  }

  Open top() {
    return open.get(open.size() - 1);
  }

  Open pop() {
    return open.remove(open.size() - 1);
  }

  Open outermost() {
    return open.get(0);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  boolean inList() {
    return !open.isEmpty() && !top().isBrace();
  }

  boolean inBraces() {
    return !open.isEmpty() && top().isBrace();
  }

  boolean hasBrace() {
    for (Open bracket : open) {
      if (bracket.isBrace()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the bracket below the top waits for the given one. */
  boolean waitsBelow(int closing) {
    return open.size() > 1 && open.get(open.size() - 2).closing() == closing;
  }

  /** Whether a bracket outside of the maps on top waits for the given one. */
  boolean waitsBelowMaps(int closing) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Open bracket = open.get(i);
      if (bracket.isBrace() && !bracket.isMap()) {
        return false;
      }
      if (bracket.closing() == closing) {
        return true;
      }
    }
    return false;
  }

  /** Whether the top is indented more than a closing brace that stands under an outer one. */
  boolean isDeeperThan(int indentation) {
    if (open.size() < 2 || lines.indentation(top().token()) <= indentation) {
      return false;
    }
    for (int i = 0; i < open.size() - 1; i++) {
      if (lines.indentation(open.get(i).token()) == indentation) {
        return true;
      }
    }
    return false;
  }

  /**
   * Notes a line in the body of the block on top: {@code place} is where the one before it ends.
   */
  void line(SourceToken first, int place) {
    if (!inBraces() || Words.isClosing(first.getType()) || first.getType() == HpcLexer.NEWLINE) {
      return;
    }
    int indentation = lines.indentation(first);
    if (indentation > lines.indentation(top().token())) {
      top().indented |= top().firstDedent < 0;
    } else if (top().indented && top().firstDedent < 0) {
      top().firstDedent = place;
    }
  }
}
