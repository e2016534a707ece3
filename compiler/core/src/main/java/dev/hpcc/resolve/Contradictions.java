package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.language.Value;
import dev.hpcc.syntax.Item.Comparison;
import java.util.List;

/** Bounds of one key that no value can meet. */
final class Contradictions {
  private Contradictions() {}

  static void check(Merged merged, Diagnostics sink) {
    for (List<TypedSetting> statements : merged.keys().values()) {
      for (TypedSetting low : statements) {
        for (TypedSetting high : statements) {
          if (excludes(low, high)) {
            sink.report(
                Diagnostic.of(
                        ResolveCodes.CONTRADICTION,
                        high.syntax().span(),
                        "no value of `" + high.key().name() + "` meets both bounds")
                    .also(low.syntax().span(), "the lower bound"));
          }
        }
      }
    }
  }

  private static boolean excludes(TypedSetting low, TypedSetting high) {
    return low.comparison() == Comparison.AT_LEAST
        && high.comparison() == Comparison.AT_MOST
        && low.value() instanceof Value.Amount least
        && high.value() instanceof Value.Amount most
        && least.quantity().measures(most.quantity().dimension())
        && Canonical.of(least, Comparison.AT_LEAST) > Canonical.of(most, Comparison.AT_MOST);
  }
}
