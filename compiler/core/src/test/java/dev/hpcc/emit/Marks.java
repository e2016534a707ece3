package dev.hpcc.emit;

import dev.hpcc.ir.Origin;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;

/** Origins for tests. */
final class Marks {
  private static final SourceFile FILE = new SourceFile("test.hpc", "some text");

  private Marks() {}

  static Origin origin() {
    return Origin.own(new Span(FILE, 0, 4));
  }
}
