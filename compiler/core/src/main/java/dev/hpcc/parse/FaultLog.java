package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The syntax faults of one file: passes them on up to a limit, and remembers where each one is, so
 * that a block knows whether there is one inside it.
 */
final class FaultLog {
  private final SourceFile file;
  private final Diagnostics sink;
  private final int most;
  private final List<Integer> places = new ArrayList<>();

  FaultLog(SourceFile file, Limits limits, Diagnostics sink) {
    this.file = file;
    this.sink = sink;
    this.most = limits.faults();
  }

  SourceFile file() {
    return file;
  }

  void report(Diagnostic fault) {
    if (places.size() < most) {
      sink.report(fault);
    } else if (places.size() == most) {
      Span at = fault.primary().span();
      sink.report(
          Diagnostic.of(SyntaxCodes.TOO_MANY_FAULTS, at, "more than " + most + " syntax errors")
              .hint("the errors after this one are not shown; mend those above first"));
    }
    places.add(fault.primary().span().start());
  }

  /** Whether so much was told that looking further is of no use. */
  boolean isFull() {
    return places.size() > most;
  }

  boolean touches(Span span) {
    for (int place : places) {
      if (place >= span.start() && place < span.end()) {
        return true;
      }
    }
    return false;
  }
}
