package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Cluster.Budget;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** A budget has an amount and warns above nothing. */
final class BudgetCheck implements Check {
  @Override
  public void check(Subject subject) {
    Optional<Budget> budget = subject.cluster().budget();
    if (budget.isEmpty() || subject.isFaulty("budget")) {
      return;
    }
    Sourced<Long> amount = budget.get().microUsdPerMonth();
    if (amount.value() == 0) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.EMPTY_BUDGET, amount.origin().span(), "the budget is 0 USD a month")
              .hint("give it an amount, or leave `budget` out"));
    }
    for (Sourced<Integer> alert : budget.get().alertPercent()) {
      if (alert.value() == 0) {
        subject.report(
            Diagnostic.of(
                CheckCodes.EMPTY_BUDGET, alert.origin().span(), "an alert at 0 % is always on"));
      }
    }
  }
}
