package dev.hpcc.compile;

import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanFacts;

/** The plan for one cloud and the backend that made it, the only one that can emit it. */
public record TargetPlan(Backend backend, Plan plan) {
  public PlanFacts facts() {
    return plan.facts();
  }
}
