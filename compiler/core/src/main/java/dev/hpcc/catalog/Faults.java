package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is wrong with the place of a cluster. */
final class Faults {
  private final Cluster cluster;
  private final CloudCatalog catalog;
  private final GroupRules rules;
  private final Diagnostics sink;

  Faults(Cluster cluster, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    this.cluster = cluster;
    this.catalog = catalog;
    this.rules = rules;
    this.sink = sink;
  }

  /**
   * Whether every {@code gpu} and {@code cpu} is a name of the data; reports those that are not.
   */
  boolean namesAreKnown() {
    boolean known = true;
    for (NodeGroup group : cluster.groups()) {
      Optional<Sourced<String>> gpu = group.machine().gpu();
      if (gpu.isPresent()) {
        known &= isKnown(gpu.get(), ShortNames.gpus(), CatalogCodes.UNKNOWN_GPU, "GPU");
      }
      Optional<Sourced<String>> cpu = group.machine().cpu();
      if (cpu.isPresent()) {
        List<String> names = new ArrayList<>(List.of("intel", "amd", "arm"));
        names.addAll(ShortNames.processors());
        known &= isKnown(cpu.get(), names, CatalogCodes.UNKNOWN_CPU, "processor");
      }
    }
    return known;
  }

  private boolean isKnown(Sourced<String> name, List<String> names, Code code, String what) {
    if (names.contains(name.value())) {
      return true;
    }
    List<String> near = Suggestions.nearest(name.value(), names);
    report(
        code,
        name.origin().span(),
        "no " + what + " is called `" + name.value() + "`",
        near.isEmpty()
            ? "known are " + String.join(", ", names)
            : "did you mean " + Suggestions.enumerate(near, "or") + "?");
    return false;
  }

  void unknownRegion(Sourced<String> code) {
    List<String> codes = new ArrayList<>();
    String hint = "";
    for (Region region : catalog.regions()) {
      codes.add(region.code());
      if (region.displayName().equalsIgnoreCase(code.value())) {
        hint = "its code is `" + region.code() + "`";
      }
    }
    if (hint.isEmpty()) {
      hint = Suggestions.hint(code.value(), codes);
    }
    report(
        CatalogCodes.UNKNOWN_REGION,
        code.origin().span(),
        catalog.displayName() + " has no region `" + code.value() + "`",
        hint.isEmpty() ? "known are " + String.join(", ", codes) : hint);
  }

  void regionRefused(Region region, Sourced<String> code, String refusal) {
    List<String> usable = new ArrayList<>();
    for (Region other : Nearness.of(region, catalog.regions()).regions()) {
      if (usable.size() < 3
          && rules.regionRefusal(other.code()).isEmpty()
          && !catalog.offered(other.code()).isEmpty()) {
        usable.add(other.code());
      }
    }
    report(
        CatalogCodes.REGION_REFUSED,
        code.origin().span(),
        "region `" + code.value() + "` cannot be used: " + refusal,
        usable.isEmpty()
            ? "no region of " + catalog.displayName() + " can"
            : "nearest regions that can: " + Suggestions.enumerate(usable, "and"));
  }

  /** Whether the catalog knows any machine type of the region; reports when it does not. */
  boolean hasMachines(Region region, Sourced<String> code) {
    if (!catalog.offered(region.code()).isEmpty()) {
      return true;
    }
    report(
        CatalogCodes.NOTHING_KNOWN,
        code.origin().span(),
        "the catalog knows no machine types of region `" + region.code() + "`",
        elsewhere(region).known());
    return false;
  }

  boolean zonesExist(Region region, List<Sourced<String>> zones) {
    boolean exist = true;
    for (Sourced<String> zone : zones) {
      if (ZoneNames.id(region, zone.value()).isEmpty()) {
        report(
            CatalogCodes.UNKNOWN_ZONE,
            zone.origin().span(),
            "region `" + region.code() + "` has no zone `" + zone.value() + "`",
            region.zones().isEmpty()
                ? "it has no zones: take `zones` away"
                : "its zones are " + Suggestions.enumerate(region.zones(), "and"));
        exist = false;
      }
    }
    return exist;
  }

  /** Reports every group that finds no machine in the region, else that the zones are at fault. */
  void noSite(Region region, List<Sourced<String>> zones) {
    Place place = new Place(catalog, region, Optional.empty());
    boolean told = false;
    for (NodeGroup group : cluster.groups()) {
      if (new MachineChooser(judge(group, place)).choose().isEmpty()) {
        noMachine(group, place);
        told = true;
      }
    }
    if (!told) {
      new ZoneFaults(cluster, catalog, rules, sink).report(region, zones);
    }
  }

  void noMachine(NodeGroup group, Place place) {
    new MachineFaults(judge(group, place), elsewhere(place.region()), sink).report();
  }

  private Elsewhere elsewhere(Region region) {
    return new Elsewhere(cluster, catalog, rules, region);
  }

  private Judge judge(NodeGroup group, Place place) {
    return new Judge(group, Requirements.fabric(cluster, group), place, rules);
  }

  /** Reports a machine with RDMA whose zone nobody named, on a cloud that needs one. */
  boolean zoneIsNamed(Site site) {
    if (!catalog.rdmaNeedsZone() || site.zone().isPresent()) {
      return true;
    }
    for (MachineChoice choice : site.choices()) {
      if (choice.group().fabric().isPresent() && choice.machine().hasRdma()) {
        String region = site.region().code();
        report(
            CatalogCodes.ZONE_NEEDED,
            cluster.target().orElseThrow().origin().span(),
            "`" + choice.group().name() + "` needs a zone for its fabric in `" + region + "`",
            "write the zone that has `"
                + choice.machine().name()
                + "`, such as `zones = [\""
                + region
                + "-a\"]`: its RDMA network is made in one zone, and no source says in which");
        return false;
      }
    }
    return true;
  }

  /** The place that {@code near} names; that neither it nor a region is given, resolving tells. */
  Optional<Nearness> place() {
    return cluster.near().isEmpty()
        ? Optional.empty()
        : new Gazetteer(catalog, sink).find(cluster.near().get());
  }

  void noRegion(Nearness near) {
    List<String> nowhere = new ArrayList<>();
    for (NodeGroup group : cluster.groups()) {
      if (!elsewhere(near.regions().get(0)).fitsAnywhere(group)) {
        nowhere.add(group.name());
      }
    }
    String cloud = catalog.displayName();
    report(
        CatalogCodes.NO_REGION_FITS,
        cluster.near().orElseThrow().origin().span(),
        nowhere.isEmpty()
            ? "no region of " + cloud + " offers all that is asked together"
            : "no region of "
                + cloud
                + " has a machine for "
                + Suggestions.enumerate(nowhere, "and"),
        "name a region in `target "
            + catalog.cloud()
            + "` to hear what is missing there; the nearest is `"
            + near.regions().get(0).code()
            + "`");
  }

  private void report(Code code, Span span, String message, String hint) {
    sink.report(Diagnostic.of(code, span, message).hint(hint));
  }
}
