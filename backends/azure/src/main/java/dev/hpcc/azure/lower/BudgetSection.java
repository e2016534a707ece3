package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a month may cost, and whom Azure tells. */
final class BudgetSection {

  private static final String START = "budgetStart";
  private static final String EMAILS = "budgetEmails";
  private static final long MICROS = 1_000_000;

  /** Notifications of one budget (Microsoft Learn, tutorial on budgets). */
  private static final int MOST_ALERTS = 5;

  private final Build build;

  BudgetSection(Build build) {
    this.build = build;
  }

  void lower() {
    Optional<Cluster.Budget> budget = build.cluster.budget();
    if (budget.isEmpty()) {
      return;
    }
    checkAlerts(budget.get());
    build.armParameter(
        START,
        "string",
        Optional.of(ArmNode.of(ArmExpression.call("utcNow", ArmExpression.text("yyyy-MM-01")))),
        "first month of the budget; Azure takes no day but the first of a month");
    Resource.of(
            build,
            "Microsoft.Consumption/budgets",
            budget.get().origin(),
            build.naming.resource("budget"))
        .properties(
            ArmNode.fields()
                .put("category", "Cost")
                .put("amount", amount(budget.get()))
                .put("timeGrain", "Monthly")
                .put(
                    "timePeriod",
                    ArmNode.fields().put("startDate", new ArmExpression.Parameter(START)))
                .put("notifications", notifications(budget.get())))
        .add(build);
    tell(budget.get());
  }

  private ArmNode.Builder notifications(Cluster.Budget budget) {
    ArmNode recipients = recipients(budget);
    ArmNode.Builder notifications = ArmNode.fields();
    for (Sourced<Integer> percent : budget.alertPercent()) {
      notifications.put(
          "at" + percent.value(),
          ArmNode.fields()
              .put("enabled", true)
              .put("operator", "GreaterThanOrEqualTo")
              .put("threshold", percent.value())
              .put("thresholdType", "Actual")
              .put("contactEmails", recipients));
    }
    return notifications;
  }

  private void checkAlerts(Cluster.Budget budget) {
    if (budget.alertPercent().size() > MOST_ALERTS) {
      build.error(
          AzureCodes.ALERTS,
          budget.alertPercent().get(MOST_ALERTS).origin(),
          "a budget of Azure tells " + MOST_ALERTS + " shares at most, and this is one more",
          "leave some out of `alert`");
    }
  }

  /** Azure takes whole amounts of the account's currency here; a part is rounded down. */
  private static long amount(Cluster.Budget budget) {
    return Math.max(1, budget.microUsdPerMonth().value() / MICROS);
  }

  private void tell(Cluster.Budget budget) {
    if (budget.microUsdPerMonth().value() % MICROS != 0) {
      build.recorder.note("budget: written as the whole amount " + amount(budget));
    }
    build.recorder.service("Cost Management budget", false, "budget", budget.origin());
    build.recorder.lose(
        "budget-of-one-group",
        "budget",
        "a budget of the whole cluster",
        "it counts one resource group: nodes only count where CycleCloud's credential makes them in"
            + " that group; the amount is in the subscription's currency",
        budget.origin());
  }

  private ArmNode recipients(Cluster.Budget budget) {
    if (budget.recipients().isEmpty()) {
      build.armParameter(EMAILS, "array", Optional.empty(), "whom the budget tells");
      build.recorder.supply(
          EMAILS, "e-mail addresses that the budget tells, as a JSON list: [\"hpc@example.org\"]");
      return ArmNode.of(new ArmExpression.Parameter(EMAILS));
    }
    List<String> emails = new ArrayList<>();
    for (Sourced<String> recipient : budget.recipients()) {
      emails.add(recipient.value());
    }
    return ArmNode.texts(emails);
  }
}
