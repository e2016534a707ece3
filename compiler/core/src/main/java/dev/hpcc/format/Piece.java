package dev.hpcc.format;

import dev.hpcc.parse.Lexeme;

/** A part of a row: a word, or brackets with what they hold. */
sealed interface Piece permits Piece.Word, Group {

  /**
   * A word.
   *
   * @param kind what it is
   * @param text its characters, with line ends as {@code \n}
   */
  record Word(Lexeme.Kind kind, String text) implements Piece {
    boolean hasLines() {
      return text.indexOf('\n') >= 0;
    }
  }
}
