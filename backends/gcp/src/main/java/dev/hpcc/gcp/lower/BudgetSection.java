package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.gcp.toolkit.Runbook;
import dev.hpcc.ir.Cluster.Budget;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The budget: it belongs to a billing account, so a command of the run-book makes it. */
final class BudgetSection {
  private final Draft draft;
  private final PlanRecorder recorder;

  BudgetSection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
  }

  Optional<Runbook.Budget> lower() {
    Optional<Budget> budget = draft.cluster().budget();
    if (budget.isEmpty()) {
      return Optional.empty();
    }
    recorder.lose(
        GcpSupport.BUDGET,
        "budget",
        "monthly = " + usd(budget.get().microUsdPerMonth().value()) + " USD",
        "a budget belongs to a billing account: a command in the run-book makes it",
        budget.get().microUsdPerMonth().origin());
    recorder.supply(
        "BILLING_ACCOUNT",
        "the billing account of the project, for its budget: `gcloud billing projects"
            + " describe PROJECT`");
    List<Integer> percents = new ArrayList<>();
    for (Sourced<Integer> percent : budget.get().alertPercent()) {
      percents.add(percent.value());
    }
    List<String> recipients = new ArrayList<>();
    for (Sourced<String> recipient : budget.get().recipients()) {
      recipients.add(recipient.value());
    }
    return Optional.of(
        new Runbook.Budget(budget.get().microUsdPerMonth().value(), percents, recipients));
  }

  /** An amount in dollars, with cents where it has any. */
  static String usd(long micro) {
    long cents = micro / 10_000;
    String fraction = cents % 100 == 0 ? "" : "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    return cents / 100 + fraction;
  }
}
