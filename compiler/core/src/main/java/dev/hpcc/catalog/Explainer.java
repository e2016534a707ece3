package dev.hpcc.catalog;

import dev.hpcc.catalog.Requirement.Verdict;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the choice of a machine: what was asked, who was stopped by what, who is left. */
public final class Explainer {
  private Explainer() {}

  /**
   * Explains a group of a cluster with a target.
   *
   * @param group the name of one of its groups
   * @param sink takes what keeps the cluster from finding a place
   * @return empty when not even a region is known
   * @throws IllegalArgumentException when the cluster has no such group
   */
  public static Optional<Explanation> explain(
      Cluster cluster, String group, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    NodeGroup nodes =
        cluster.group(group).orElseThrow(() -> new IllegalArgumentException("no group " + group));
    Optional<Site> site = Siting.choose(cluster, catalog, rules, sink);
    if (site.isPresent()) {
      Place place = new Place(catalog, site.get().region(), site.get().zone());
      return Optional.of(explain(cluster, nodes, place, rules, site.get().why()));
    }
    Target target = cluster.target().orElseThrow();
    Optional<Region> region =
        target.region().isEmpty()
            ? Optional.empty()
            : catalog.region(target.region().get().value());
    if (region.isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place(catalog, region.get(), Optional.empty());
    return Optional.of(explain(cluster, nodes, place, rules, ""));
  }

  private static Explanation explain(
      Cluster cluster, NodeGroup group, Place place, GroupRules rules, String why) {
    Judge judge = new Judge(group, Requirements.fabric(cluster, group), place, rules);
    Ranking ranking = new Ranking(judge);
    List<Ranking.Ranked> fitting = new ArrayList<>();
    List<Explanation.Rejected> rejected = new ArrayList<>();
    for (Machine machine : judge.offered()) {
      Optional<Requirement> missed = judge.firstMissed(machine);
      if (missed.isEmpty()) {
        fitting.add(ranking.rank(machine));
      } else {
        rejected.add(rejected(judge, machine, missed.get()));
      }
    }
    fitting.sort(ranking::compare);
    return new Explanation(
        group.name(),
        place.catalog().displayName(),
        place.region(),
        place.zone(),
        why,
        group.count(),
        new MachineChooser(judge).choose(),
        asked(judge, rejected),
        candidates(place, fitting),
        rejected,
        place.catalog().machines().size() - fitting.size() - rejected.size());
  }

  private static Explanation.Rejected rejected(
      Judge judge, Machine machine, Requirement requirement) {
    return new Explanation.Rejected(
        machine,
        requirement.words(),
        new Findings(judge).of(machine, requirement),
        judge.verdict(machine, requirement) == Verdict.UNKNOWN);
  }

  private static List<Explanation.Candidate> candidates(Place place, List<Ranking.Ranked> ranked) {
    List<Explanation.Candidate> candidates = new ArrayList<>();
    for (Ranking.Ranked type : ranked) {
      Optional<MachinePrice> price = place.catalog().price(type.machine(), place.region().code());
      candidates.add(new Explanation.Candidate(type.machine(), price));
    }
    return candidates;
  }

  private static List<Explanation.Asked> asked(Judge judge, List<Explanation.Rejected> rejected) {
    List<Explanation.Asked> asked = new ArrayList<>();
    for (Requirement requirement : judge.requirements()) {
      int stopped = 0;
      int unknown = 0;
      for (Explanation.Rejected type : rejected) {
        if (type.requirement().equals(requirement.words())) {
          stopped++;
          unknown += type.unknown() ? 1 : 0;
        }
      }
      asked.add(
          new Explanation.Asked(
              requirement.words(),
              requirement.isWritten(),
              requirement.origin(),
              stopped,
              unknown));
    }
    return asked;
  }
}
