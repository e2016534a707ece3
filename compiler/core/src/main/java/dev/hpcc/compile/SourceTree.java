package dev.hpcc.compile;

import dev.hpcc.emit.Tree;
import dev.hpcc.ir.Origin;
import dev.hpcc.source.Span;

/** Places of the blueprint as the outputs name them, short because there are thousands. */
final class SourceTree {
  private SourceTree() {}

  /** {@code FILE:LINE:COLUMN}. */
  static Tree of(Origin origin) {
    return Tree.of(origin.span().toString());
  }

  /** {@code FILE:LINE:COLUMN-LINE:COLUMN}; the end is exclusive. */
  static Tree whole(Span span) {
    return Tree.of(
        span + "-" + span.file().line(span.end()) + ":" + span.file().column(span.end()));
  }
}
