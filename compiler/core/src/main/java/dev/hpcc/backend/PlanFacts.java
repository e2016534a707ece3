package dev.hpcc.backend;

import dev.hpcc.catalog.Site;
import dev.hpcc.ir.Cluster;
import java.util.List;

/**
 * The neutral face of a plan: what cost, comparison, review, quota, graph and diff read.
 *
 * @param cluster what was lowered
 * @param site region, zone and machines
 * @param reach who may reach what
 * @param services what the cluster draws in
 * @param decisions what was chosen, and why
 * @param losses what was met differently from what the blueprint asks
 * @param notes what a person should hear, in the order to print
 * @param supplies what the user must supply at deployment
 */
public record PlanFacts(
    Cluster cluster,
    Site site,
    List<PlannedGroup> groups,
    List<PlannedFilesystem> filesystems,
    List<Reach> reach,
    List<Grant> grants,
    List<DrawnService> services,
    List<Billable> billables,
    List<Demand> demands,
    List<Decision> decisions,
    List<Loss> losses,
    List<String> notes,
    List<Supply> supplies,
    List<PlannedResource> resources) {
  public PlanFacts {
    groups = List.copyOf(groups);
    filesystems = List.copyOf(filesystems);
    reach = List.copyOf(reach);
    grants = List.copyOf(grants);
    services = List.copyOf(services);
    billables = List.copyOf(billables);
    demands = List.copyOf(demands);
    decisions = List.copyOf(decisions);
    losses = List.copyOf(losses);
    notes = List.copyOf(notes);
    supplies = List.copyOf(supplies);
    resources = List.copyOf(resources);
  }
}
