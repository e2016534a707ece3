package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the region and zone that offer all that a cluster asks, and the machine of every group. */
public final class Siting {
  private final Cluster cluster;
  private final CloudCatalog catalog;
  private final GroupRules rules;
  private final Faults faults;

  private Siting(Cluster cluster, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    this.cluster = cluster;
    this.catalog = catalog;
    this.rules = rules;
    this.faults = new Faults(cluster, catalog, rules, sink);
  }

  /**
   * Decides by the rule in {@code docs/choice.md}.
   *
   * @param cluster one with a target
   * @return empty when an error was reported
   */
  public static Optional<Site> choose(
      Cluster cluster, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    return new Siting(cluster, catalog, rules, sink).choose();
  }

  /**
   * The machine of a group that no blueprint states, such as a controller that the backend adds, at
   * a site that is already found.
   *
   * @return empty when an error was reported
   */
  public static Optional<MachineChoice> chooseFor(
      NodeGroup group,
      Cluster cluster,
      Site site,
      CloudCatalog catalog,
      GroupRules rules,
      Diagnostics sink) {
    Siting siting = new Siting(cluster, catalog, rules, sink);
    Place place = new Place(catalog, site.region(), site.zone());
    Optional<MachineChoice> choice = siting.choice(group, place);
    if (choice.isEmpty()) {
      siting.faults.noMachine(group, place);
    }
    return choice;
  }

  private Optional<Site> choose() {
    if (!faults.namesAreKnown()) {
      return Optional.empty();
    }
    Target target = cluster.target().orElseThrow();
    if (target.region().isPresent()) {
      Sourced<String> code = target.region().get();
      Optional<Region> region = catalog.region(code.value());
      if (region.isEmpty()) {
        faults.unknownRegion(code);
        return Optional.empty();
      }
      return inRegion(region.get(), code, target.zones());
    }
    return nearest();
  }

  private Optional<Site> inRegion(
      Region region, Sourced<String> code, List<Sourced<String>> zones) {
    Optional<String> refusal = rules.regionRefusal(region.code());
    if (refusal.isPresent()) {
      faults.regionRefused(region, code, refusal.get());
      return Optional.empty();
    }
    if (!faults.hasMachines(region, code) || !faults.zonesExist(region, zones)) {
      return Optional.empty();
    }
    Optional<Site> site = site(region, zones, "named by the target");
    if (site.isEmpty()) {
      faults.noSite(region, zones);
      return Optional.empty();
    }
    return faults.zoneIsNamed(site.get()) ? site : Optional.empty();
  }

  /** The site in a region, silently. */
  private Optional<Site> site(Region region, List<Sourced<String>> zones, String why) {
    for (Sourced<String> zone : zones) {
      Optional<String> id = ZoneNames.id(region, zone.value());
      Optional<List<MachineChoice>> choices = choices(new Place(catalog, region, id));
      if (choices.isPresent()) {
        String first = zones.size() > 1 ? ", the first of the zones named that offers all" : "";
        return Optional.of(new Site(region, id, why + first, choices.get()));
      }
    }
    return zones.isEmpty() ? anyZone(region, why) : Optional.empty();
  }

  /**
   * Without zones from the blueprint: the region's choice where one zone offers all of it, else the
   * zone where the groups together cost least.
   */
  private Optional<Site> anyZone(Region region, String why) {
    Optional<List<MachineChoice>> choices = choices(new Place(catalog, region, Optional.empty()));
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    if (!knowsZones(region, choices.get())) {
      return Optional.of(ruledZone(new Site(region, Optional.empty(), why, choices.get())));
    }
    for (String zone : region.zones()) {
      if (offersAll(new Place(catalog, region, Optional.of(zone)), choices.get())) {
        String first = why + "; zone `" + zone + "` is its first that offers all machines chosen";
        return Optional.of(new Site(region, Optional.of(zone), first, choices.get()));
      }
    }
    return cheapestZone(region, why);
  }

  /** With the zone where the backend knows the machines with RDMA to be, if it knows one. */
  private Site ruledZone(Site site) {
    for (MachineChoice choice : site.choices()) {
      if (choice.group().fabric().isEmpty() || !choice.machine().hasRdma()) {
        continue;
      }
      for (String zone : rules.zones(choice.machine(), site.region().code())) {
        if (site.region().zones().contains(zone)) {
          String known =
              site.why()
                  + "; zone `"
                  + zone
                  + "` is known to have `"
                  + choice.machine().name()
                  + "`";
          return new Site(site.region(), Optional.of(zone), known, site.choices());
        }
      }
    }
    return site;
  }

  private Optional<Site> cheapestZone(Region region, String why) {
    Optional<Site> best = Optional.empty();
    long least = Long.MAX_VALUE;
    for (String zone : region.zones()) {
      Place place = new Place(catalog, region, Optional.of(zone));
      Optional<List<MachineChoice>> choices = choices(place);
      if (choices.isPresent() && (best.isEmpty() || price(choices.get()) < least)) {
        least = price(choices.get());
        String chosen = why + "; zone `" + zone + "` is where all groups together cost least";
        best = Optional.of(new Site(region, Optional.of(zone), chosen, choices.get()));
      }
    }
    return best;
  }

  private boolean knowsZones(Region region, List<MachineChoice> choices) {
    for (MachineChoice choice : choices) {
      if (!catalog.zones(choice.machine(), region.code()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean offersAll(Place place, List<MachineChoice> choices) {
    for (MachineChoice choice : choices) {
      if (!place.inZone(choice.machine())) {
        return false;
      }
    }
    return true;
  }

  /** An unknown price weighs as much as can be without an overflow. */
  private static long price(List<MachineChoice> choices) {
    long sum = 0;
    for (MachineChoice choice : choices) {
      long each =
          choice.price().isEmpty()
              ? Machine.UNKNOWN
              : choice.price().get().onDemandMicroUsdPerHour();
      if (each == Machine.UNKNOWN) {
        return Long.MAX_VALUE - 1;
      }
      sum += Math.max(choice.upperNodes(), 1) * each;
    }
    return sum;
  }

  private Optional<List<MachineChoice>> choices(Place place) {
    List<MachineChoice> choices = new ArrayList<>();
    for (NodeGroup group : cluster.groups()) {
      Optional<MachineChoice> choice = choice(group, place);
      if (choice.isEmpty()) {
        return Optional.empty();
      }
      choices.add(choice.get());
    }
    return Optional.of(choices);
  }

  private Optional<MachineChoice> choice(NodeGroup group, Place place) {
    Judge judge = new Judge(group, Requirements.fabric(cluster, group), place, rules);
    return new MachineChooser(judge).choose();
  }

  private Optional<Site> nearest() {
    Optional<Nearness> near = faults.place();
    if (near.isEmpty()) {
      return Optional.empty();
    }
    for (Region region : near.get().regions()) {
      if (rules.regionRefusal(region.code()).isPresent()) {
        continue;
      }
      Optional<Site> site = site(region, List.of(), near.get().why(region));
      if (site.isPresent()) {
        return faults.zoneIsNamed(site.get()) ? site : Optional.empty();
      }
    }
    faults.noRegion(near.get());
    return Optional.empty();
  }
}
