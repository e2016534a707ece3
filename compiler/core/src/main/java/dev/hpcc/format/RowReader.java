package dev.hpcc.format;

import dev.hpcc.parse.Lexeme;
import dev.hpcc.parse.Lexeme.Kind;
import java.util.List;
import java.util.Optional;

/** Sorts the words of a correct blueprint into rows and groups. */
final class RowReader {
  private final String text;
  private final List<Lexeme> lexemes;
  private int at;

  RowReader(String text, List<Lexeme> lexemes) {
    this.text = text;
    this.lexemes = lexemes;
  }

  Group file() {
    Group file = new Group("");
    file.breakUp();
    new Filling(file).fill();
    return file;
  }

  private String text(Lexeme lexeme) {
    String raw = text.substring(lexeme.start(), lexeme.end());
    return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Fills one group with what stands before its closing bracket, which is consumed. */
  private final class Filling {
    private final Group group;
    private Optional<Row> row = Optional.empty();

    /** The row that a comment on the same line belongs to. */
    private Optional<Row> last = Optional.empty();

    private int newlines;

    Filling(Group group) {
      this.group = group;
    }

    Group fill() {
      while (at < lexemes.size() && lexemes.get(at).kind() != Kind.CLOSING) {
        add(lexemes.get(at++));
      }
      at++;
      if (!group.rows().isEmpty()) {
        breakAtNewline();
      }
      return group;
    }

    private void add(Lexeme lexeme) {
      switch (lexeme.kind()) {
        case NEWLINE -> {
          newlines++;
          row = group.holdsItems() ? Optional.empty() : row;
        }
        case COMMA -> row = Optional.empty();
        case COMMENT -> comment(text(lexeme).stripTrailing());
        case OPENING -> current().pieces().add(new Filling(new Group(text(lexeme))).fill());
        default -> current().pieces().add(new Piece.Word(lexeme.kind(), text(lexeme)));
      }
    }

    private Row current() {
      breakAtNewline();
      if (row.isEmpty()) {
        row = Optional.of(newRow());
        last = row;
      }
      newlines = 0;
      return row.get();
    }

    private Row newRow() {
      Row added = new Row(newlines > 1 && !group.rows().isEmpty());
      group.rows().add(added);
      return added;
    }

    private void comment(String comment) {
      if (newlines == 0 && last.isPresent()) {
        last.get().comment(comment);
      } else if (newlines == 0 && !group.opening().isEmpty()) {
        group.openWith(comment);
      } else {
        newRow().comment(comment);
      }
      group.breakUp();
      row = Optional.empty();
      last = Optional.empty();
      newlines = 0;
    }

    private void breakAtNewline() {
      if (newlines > 0 && !group.isParentheses()) {
        group.breakUp();
      }
    }
  }
}
