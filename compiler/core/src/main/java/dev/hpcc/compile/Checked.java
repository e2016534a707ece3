package dev.hpcc.compile;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.resolve.Resolution;
import java.util.List;

/**
 * A blueprint after all checks.
 *
 * @param resolution what it means; whole even with errors
 * @param plans one per target, in the order of the targets; with errors those that came about
 * @param refused targets with an error of their own, which {@code -t} could leave out
 * @param diagnostics sorted
 * @param errors how many of them are errors
 */
public record Checked(
    Resolution resolution,
    List<TargetPlan> plans,
    List<String> refused,
    List<Diagnostic> diagnostics,
    int errors) {
  public Checked {
    plans = List.copyOf(plans);
    refused = List.copyOf(refused);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return errors > 0;
  }
}
