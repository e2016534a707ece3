package dev.hpcc.catalog;

import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the regions near by that have what one region lacks. Runs for messages only. */
final class Elsewhere {
  private static final int SHOWN = 3;

  private final Cluster cluster;
  private final CloudCatalog catalog;
  private final GroupRules rules;
  private final Region from;

  Elsewhere(Cluster cluster, CloudCatalog catalog, GroupRules rules, Region from) {
    this.cluster = cluster;
    this.catalog = catalog;
    this.rules = rules;
    this.from = from;
  }

  /** The nearest regions where the group finds a machine. */
  String fitting(NodeGroup group) {
    Nearness near = Nearness.of(from, catalog.regions());
    List<String> found = new ArrayList<>();
    for (Region region : near.regions()) {
      if (found.size() < SHOWN && !region.equals(from) && fits(group, region)) {
        found.add(words(near, region));
      }
    }
    return found.isEmpty()
        ? "no other region of " + catalog.displayName() + " has one"
        : "nearest regions that have one: " + String.join(", ", found);
  }

  /** Whether the group finds a machine in any region. */
  boolean fitsAnywhere(NodeGroup group) {
    for (Region region : catalog.regions()) {
      if (fits(group, region)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(NodeGroup group, Region region) {
    Place place = new Place(catalog, region, Optional.empty());
    Judge judge = new Judge(group, Requirements.fabric(cluster, group), place, rules);
    return rules.regionRefusal(region.code()).isEmpty()
        && new MachineChooser(judge).choose().isPresent();
  }

  /** The nearest regions that offer the machine. */
  String offering(Machine machine) {
    Nearness near = Nearness.of(from, catalog.regions());
    List<String> found = new ArrayList<>();
    for (Region region : near.regions()) {
      if (found.size() < SHOWN && catalog.isOffered(machine, region.code())) {
        found.add(words(near, region));
      }
    }
    return found.isEmpty()
        ? "the catalog lists it in no region"
        : "nearest regions that offer it: " + String.join(", ", found);
  }

  /** The nearest regions whose machine types the catalog knows. */
  String known() {
    Nearness near = Nearness.of(from, catalog.regions());
    List<String> found = new ArrayList<>();
    for (Region region : near.regions()) {
      if (found.size() < SHOWN && !catalog.offered(region.code()).isEmpty()) {
        found.add(words(near, region));
      }
    }
    return "nearest regions that it knows: " + String.join(", ", found);
  }

  private static String words(Nearness near, Region region) {
    return "`" + region.code() + "` (about " + near.kilometres(region) + " km)";
  }
}
