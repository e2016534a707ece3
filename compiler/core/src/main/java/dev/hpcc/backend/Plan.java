package dev.hpcc.backend;

/**
 * A lowered cluster: the facts that every reader shares. Behind it each backend keeps its own typed
 * resources, which only its emitter sees.
 */
public interface Plan {
  PlanFacts facts();
}
