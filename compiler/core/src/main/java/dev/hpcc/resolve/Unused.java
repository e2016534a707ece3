package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.language.Types;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;

/** Parameters and lets that nothing uses. Silent as long as anything is wrong. */
final class Unused {
  private Unused() {}

  static void warn(Scope scope, Evaluator evaluator, Diagnostics sink) {
    for (Item.Let let : scope.lets()) {
      if (!scope.isUsed(let.name().text())) {
        evaluator.infer(let.value(), Types.ANY);
      }
    }
    if (sink.hasErrors()) {
      return;
    }
    for (Item.Let let : scope.lets()) {
      warn(scope, let.name().text(), let.name().span(), "let", sink);
    }
    for (ParameterEntry parameter : scope.parameters()) {
      warn(scope, parameter.name(), parameter.span(), "parameter", sink);
    }
  }

  private static void warn(Scope scope, String name, Span at, String what, Diagnostics sink) {
    if (!scope.isUsed(name)) {
      sink.report(
          Diagnostic.of(ResolveCodes.UNUSED, at, "nothing uses the " + what + " `" + name + "`"));
    }
  }
}
