package dev.hpcc.language;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;

/** Values that need no other. */
public final class Values {
  /** Where built-in values stand. */
  public static final Span NOWHERE = new Span(new SourceFile("built in", ""), 0, 0);

  /** The only faulty value that is needed. */
  public static final Value FAULTY = new Value.Faulty();

  private Values() {}
}
