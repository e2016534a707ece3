package dev.hpcc.format;

import java.util.ArrayList;
import java.util.List;

/** Brackets and the rows between them; the file itself is a group without brackets. */
final class Group implements Piece {
  private final String opening;
  private final List<Row> rows = new ArrayList<>();
  private String openingComment = "";
  private boolean broken;

  Group(String opening) {
    this.opening = opening;
  }

  String opening() {
    return opening;
  }

  String closing() {
    return switch (opening) {
      case "{" -> "}";
      case "[" -> "]";
      case "(" -> ")";
      default -> "";
    };
  }

  List<Row> rows() {
    return rows;
  }

  /** Whether a line end ends a row. */
  boolean holdsItems() {
    return opening.isEmpty() || opening.equals("{");
  }

  boolean isParentheses() {
    return opening.equals("(");
  }

  /** The comment behind the opening bracket, or nothing. */
  String openingComment() {
    return openingComment;
  }

  void openWith(String comment) {
    openingComment = comment;
    broken = true;
  }

  void breakUp() {
    broken = true;
  }

  /**
   * Whether its rows stand on lines of their own: because they did, or because of a comment or of
   * something that needs several lines. Parentheses hold such a thing without lines of their own.
   */
  boolean isBroken() {
    if (!broken && !isParentheses()) {
      for (Row row : rows) {
        broken |= !row.isOneLine();
      }
    }
    return broken;
  }

  /** Whether all of it can stand on one line. */
  boolean isOneLine() {
    if (!isParentheses() || broken) {
      return !isBroken();
    }
    for (Row row : rows) {
      if (!row.isOneLine()) {
        return false;
      }
    }
    return true;
  }
}
