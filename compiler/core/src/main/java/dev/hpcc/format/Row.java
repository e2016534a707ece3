package dev.hpcc.format;

import dev.hpcc.parse.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;

/** An item, an element, or a comment on a line of its own. */
final class Row {
  private final List<Piece> pieces = new ArrayList<>();
  private final boolean afterBlankLine;
  private String comment = "";

  Row(boolean afterBlankLine) {
    this.afterBlankLine = afterBlankLine;
  }

  List<Piece> pieces() {
    return pieces;
  }

  boolean isAfterBlankLine() {
    return afterBlankLine;
  }

  /** The comment at its end, or, if it holds nothing else, the comment it is. */
  String comment() {
    return comment;
  }

  void comment(String text) {
    comment = text;
  }

  boolean isComment() {
    return pieces.isEmpty();
  }

  /** Whether its pieces can stand on one line; a comment at the end does not matter. */
  boolean isOneLine() {
    for (Piece piece : pieces) {
      if (piece instanceof Group group ? !group.isOneLine() : ((Piece.Word) piece).hasLines()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The number of pieces before the sign of a setting or the brace of a block, the part that is
   * aligned with that of its neighbours; 0 if there is none.
   */
  int headLength() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Group group) {
        return group.opening().equals("{") ? i : 0;
      }
      Kind kind = ((Piece.Word) piece).kind();
      if (kind == Kind.COMPARISON) {
        return i;
      }
      if (kind != Kind.NAME && kind != Kind.KEYWORD && kind != Kind.TEXT) {
        return 0;
      }
    }
    return 0;
  }

  /** Whether it is {@code KEY = VALUE}, not a block. */
  boolean isSetting() {
    int head = headLength();
    return head > 0 && pieces.get(head) instanceof Piece.Word;
  }
}
