package dev.hpcc.format;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.parse.Lexeme;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import java.util.Optional;

/**
 * Writes a blueprint in its canonical form: two blanks of indentation, one item a line in a block
 * over several lines, the signs of neighbouring settings below each other, one blank line at most.
 * What stands on one line stays there if it fits; comments and texts are kept as they are.
 *
 * <p>The form is a fixed point: formatting it again changes nothing. Its meaning is that of the
 * text it was made from.
 */
public final class Formatter {
  private Formatter() {}

  /** The canonical text, or nothing if the source has a syntax error, which is told. */
  public static Optional<String> format(SourceFile source, Limits limits, Diagnostics sink) {
    int before = sink.errorCount();
    BlueprintParser.parse(source, limits, sink);
    if (sink.errorCount() > before) {
      return Optional.empty();
    }
    Group file = new RowReader(source.text(), Lexeme.of(source)).file();
    return Optional.of(new RowWriter().file(file));
  }
}
