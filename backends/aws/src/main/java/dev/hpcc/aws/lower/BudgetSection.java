package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Parameter;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.LegalTags;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A budget over what carries the blueprint's tag, and whom it tells. */
final class BudgetSection {
  private static final long MICRO = 1_000_000;
  private static final int MOST_SUBSCRIBERS = 11;
  private static final int MOST_ALERTS = 10;

  private final Lowering lowering;

  BudgetSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /**
   * Makes the budget, where the blueprint has one.
   *
   * @param tagValue value of the blueprint's tag
   */
  void lower(String tagValue) {
    if (lowering.cluster().budget().isEmpty()) {
      return;
    }
    Cluster.Budget budget = lowering.cluster().budget().get();
    if (budget.recipients().size() > MOST_SUBSCRIBERS) {
      tooMany(budget.recipients().get(MOST_SUBSCRIBERS), MOST_SUBSCRIBERS, "recipients");
      return;
    }
    if (budget.alertPercent().size() > MOST_ALERTS) {
      tooMany(budget.alertPercent().get(MOST_ALERTS), MOST_ALERTS, "alerts");
      return;
    }
    make(budget, tagValue);
    Ledger ledger = lowering.ledger("budget", budget.origin());
    ledger.note(
        "AWS counts it only after the tag `"
            + LegalTags.BLUEPRINT_KEY
            + "` is activated as a cost-allocation tag");
    ledger.service("AWS Budgets", false, "`budget`");
  }

  private void make(Cluster.Budget budget, String tagValue) {
    List<Value> subscribers = subscribers(budget);
    List<Value> notifications = new ArrayList<>();
    for (Sourced<Integer> percent : budget.alertPercent()) {
      notifications.add(notification(percent.value(), subscribers));
    }
    Value tag = Value.of("user:" + LegalTags.BLUEPRINT_KEY + "$" + tagValue);
    Fields limit =
        Fields.fields().put("Amount", amount(budget.microUsdPerMonth().value())).put("Unit", "USD");
    Fields data =
        Fields.fields()
            .put("BudgetType", "COST")
            .put("TimeUnit", "MONTHLY")
            .put("BudgetLimit", limit)
            .put("CostFilters", Fields.fields().put("TagKeyValue", Value.list(tag)));
    Stack.Draft draft =
        lowering
            .stack()
            .draft("Budget", "AWS::Budgets::Budget", budget.origin())
            .put("Budget", data);
    if (!notifications.isEmpty()) {
      draft.put("NotificationsWithSubscribers", new Value.Items(notifications));
    }
    draft.add();
  }

  /** Whole dollars as a number, others as a number with cents, rounded up. */
  private static Value amount(long micro) {
    if (micro % MICRO == 0) {
      return Value.of(micro / MICRO);
    }
    long cents = (micro % MICRO + 9_999) / 10_000;
    long whole = micro / MICRO + cents / 100;
    return new Value.Decimal(whole + "." + (cents % 100 < 10 ? "0" : "") + cents % 100);
  }

  private List<Value> subscribers(Cluster.Budget budget) {
    List<Value> subscribers = new ArrayList<>();
    for (Sourced<String> recipient : budget.recipients()) {
      subscribers.add(subscriber(Value.of(recipient.value())));
    }
    if (subscribers.isEmpty() && !budget.alertPercent().isEmpty()) {
      Parameter parameter =
          new Parameter(
              "BudgetEmail",
              "String",
              "E-mail address that the budget tells",
              Optional.empty(),
              false);
      subscribers.add(subscriber(lowering.stack().parameter(parameter)));
    }
    return subscribers;
  }

  private static Value subscriber(Value address) {
    return Fields.fields().put("SubscriptionType", "EMAIL").put("Address", address).struct();
  }

  private static Value notification(int percent, List<Value> subscribers) {
    Fields notification =
        Fields.fields()
            .put("NotificationType", "ACTUAL")
            .put("ComparisonOperator", "GREATER_THAN")
            .put("Threshold", percent)
            .put("ThresholdType", "PERCENTAGE");
    return Fields.fields()
        .put("Notification", notification)
        .put("Subscribers", new Value.Items(subscribers))
        .struct();
  }

  private void tooMany(Sourced<?> at, int most, String what) {
    lowering.error(
        AwsCodes.BUDGET_LIMITS,
        at.origin(),
        "a budget on AWS takes at most " + most + " " + what,
        "leave some out");
  }
}
