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

  /** Where something could not be read because of a fault told elsewhere. */
  private final List<Integer> consequences = new ArrayList<>();

  /** Lines whose quotes do not match. */
  private final List<Integer> lostLines = new ArrayList<>();

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
    if (!isFull()) {
      places.add(fault.primary().span().start());
    }
  }

  /** Remembers what follows from a fault that was told elsewhere. */
  void note(Span consequence) {
    if (consequences.size() <= most) {
      consequences.add(consequence.start());
    }
  }

  /** Says that the rest of the line of a told fault cannot be read for certain. */
  void lose(Span place) {
    if (!isFull()) {
      lostLines.add(place.line());
    }
  }

  boolean isLost(Span place) {
    return !lostLines.isEmpty() && lostLines.contains(place.line());
  }

  /** Whether so much was told that looking further is of no use. */
  boolean isFull() {
    return places.size() > most;
  }

  /** Whether a fault lies in a place; once too much was told, there may be one anywhere. */
  boolean touches(Span span) {
    if (isFull() || consequences.size() > most) {
      return true;
    }
    return isAny(places, span) || isAny(consequences, span);
  }

  private static boolean isAny(List<Integer> places, Span span) {
    for (int place : places) {
      if (place >= span.start() && place < span.end()) {
        return true;
      }
    }
    return false;
  }
}
