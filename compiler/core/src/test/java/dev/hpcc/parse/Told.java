package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import dev.hpcc.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** A text, what came of it, and what was told. */
record Told(SyntaxTree tree, List<Diagnostic> diagnostics) {

  static Told of(String text) {
    return of(text, Limits.standard());
  }

  static Told of(String text, Limits limits) {
    Diagnostics sink = new Diagnostics();
    SyntaxTree tree = BlueprintParser.parse(new SourceFile("case.hpc", text), limits, sink);
    return new Told(tree, sink.sorted());
  }

  /** Each as {@code LINE:COLUMN CODE}. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    for (Diagnostic d : diagnostics) {
      places.add(
          d.primary().span().line() + ":" + d.primary().span().column() + " " + d.code().number());
    }
    return places;
  }

  List<String> messages() {
    List<String> messages = new ArrayList<>();
    for (Diagnostic d : diagnostics) {
      messages.add(d.primary().span().line() + ": " + d.message());
    }
    return messages;
  }
}
