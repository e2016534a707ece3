package dev.hpcc.format;

import dev.hpcc.parse.Lexeme.Kind;
import java.util.List;
import java.util.Optional;

/** Writes rows: what fits on its line stays there, the rest is broken up from outside in. */
final class RowWriter {
  /** Longest line that nothing is broken up for, indentation included, alignment not. */
  private static final int WIDTH = 100;

  private static final int INDENTATION = 2;

  private final StringBuilder out = new StringBuilder();

  String file(Group file) {
    rows(file, 0);
    return out.toString();
  }

  private void rows(Group group, int indentation) {
    List<Row> rows = group.rows();
    for (Row row : rows) {
      breakIfTooWide(row, indentation);
    }
    Alignment alignment = new Alignment(rows);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.isAfterBlankLine()) {
        out.append('\n');
      }
      out.append(" ".repeat(indentation));
      pieces(row, indentation, alignment.padding(i));
      boolean comma = group.isParentheses() ? isFollowed(rows, i) : !group.holdsItems();
      if (comma && !row.isComment()) {
        out.append(',');
      }
      if (!row.comment().isEmpty()) {
        out.append(row.isComment() ? "" : "  ").append(row.comment());
      }
      out.append('\n');
    }
  }

  private static boolean isFollowed(List<Row> rows, int i) {
    for (int next = i + 1; next < rows.size(); next++) {
      if (!rows.get(next).isComment()) {
        return true;
      }
    }
    return false;
  }

  /** {@code padding} blanks go before the sign or brace that is aligned. */
  private void pieces(Row row, int indentation, int padding) {
    int head = padding > 0 ? row.headLength() : -1;
    List<Piece> pieces = row.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      if (i == head) {
        out.append(" ".repeat(padding));
      }
      if (i > 0 && isSpaced(pieces.get(i - 1), pieces.get(i))) {
        out.append(' ');
      }
      if (pieces.get(i) instanceof Group group) {
        group(group, indentation);
      } else {
        out.append(((Piece.Word) pieces.get(i)).text());
      }
    }
  }

  private void group(Group group, int indentation) {
    out.append(group.opening());
    if (group.isBroken()) {
      if (!group.openingComment().isEmpty()) {
        out.append("  ").append(group.openingComment());
      }
      out.append('\n');
      rows(group, indentation + INDENTATION);
      out.append(" ".repeat(indentation));
    } else {
      String inside = group.holdsItems() ? " " : "";
      out.append(inside);
      for (int i = 0; i < group.rows().size(); i++) {
        out.append(i > 0 ? ", " : "");
        pieces(group.rows().get(i), indentation, 0);
      }
      out.append(group.rows().isEmpty() ? "" : inside);
    }
    out.append(group.closing());
  }

  /** Nothing stands around the dots of a range, or between a function and its arguments. */
  private static boolean isSpaced(Piece left, Piece right) {
    if (isRange(left) || isRange(right)) {
      return false;
    }
    boolean call =
        right instanceof Group group
            && group.isParentheses()
            && left instanceof Piece.Word word
            && word.kind() == Kind.NAME;
    return !call;
  }

  private static boolean isRange(Piece piece) {
    return piece instanceof Piece.Word word && word.kind() == Kind.RANGE;
  }

  private static void breakIfTooWide(Row row, int indentation) {
    if (row.isOneLine() && indentation + width(row) > WIDTH) {
      widest(row).ifPresent(Group::breakUp);
    }
  }

  /** The widest list, map or block of a row. */
  private static Optional<Group> widest(Row row) {
    Optional<Group> widest = Optional.empty();
    for (Piece piece : row.pieces()) {
      if (piece instanceof Group group && !group.rows().isEmpty()) {
        Optional<Group> candidate = group.isParentheses() ? inside(group) : Optional.of(group);
        if (candidate.isPresent()
            && (widest.isEmpty() || width(candidate.get()) > width(widest.get()))) {
          widest = candidate;
        }
      }
    }
    return widest;
  }

  private static Optional<Group> inside(Group parentheses) {
    for (Row row : parentheses.rows()) {
      Optional<Group> found = widest(row);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static int width(Row row) {
    RowWriter writer = new RowWriter();
    writer.pieces(row, 0, 0);
    return writer.out.codePointCount(0, writer.out.length());
  }

  private static int width(Group group) {
    RowWriter writer = new RowWriter();
    writer.group(group, 0);
    return writer.out.codePointCount(0, writer.out.length());
  }

  /** The text of the first pieces of a row. */
  static String text(Row row, int count) {
    Row part = new Row(false);
    part.pieces().addAll(row.pieces().subList(0, count));
    RowWriter writer = new RowWriter();
    writer.pieces(part, 0, 0);
    return writer.out.toString();
  }
}
