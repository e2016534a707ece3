package dev.hpcc.compile;

import dev.hpcc.emit.Tree;
import dev.hpcc.ir.Origin;
import dev.hpcc.source.Span;

/** Places of the blueprint as the outputs name them. */
final class SourceTree {
  private SourceTree() {}

  static Tree of(Origin origin) {
    return begin(origin.span()).build();
  }

  /** With its end, which is exclusive. */
  static Tree whole(Span span) {
    return begin(span)
        .put("endLine", span.file().line(span.end()))
        .put("endColumn", span.file().column(span.end()))
        .build();
  }

  private static Tree.Builder begin(Span span) {
    return Tree.map()
        .put("file", span.file().name())
        .put("line", span.line())
        .put("column", span.column());
  }
}
