package dev.hpcc.gcp;

import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.gcp.toolkit.Deployment;

/**
 * A cluster lowered to a blueprint of the Cluster Toolkit.
 *
 * @param deployment what only this backend's emitter sees
 */
public record GcpPlan(PlanFacts facts, Deployment deployment) implements Plan {}
