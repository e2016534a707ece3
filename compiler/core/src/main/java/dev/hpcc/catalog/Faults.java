package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Target;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is wrong with the place of a cluster. Nothing here runs when all is well. */
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
      if (gpu.isPresent() && !ShortNames.gpus().contains(gpu.get().value())) {
        String names = String.join(", ", ShortNames.gpus());
        sink.report(
            Diagnostic.of(
                    CatalogCodes.UNKNOWN_GPU,
                    gpu.get().origin().span(),
                    "no GPU is called `" + gpu.get().value() + "`")
                .hint("known are " + names));
        known = false;
      }
      Optional<Sourced<String>> cpu = group.machine().cpu();
      if (cpu.isPresent() && !isProcessor(cpu.get().value())) {
        String names = String.join(", ", ShortNames.processors());
        sink.report(
            Diagnostic.of(
                    CatalogCodes.UNKNOWN_CPU,
                    cpu.get().origin().span(),
                    "no processor is called `" + cpu.get().value() + "`")
                .hint("known are the vendors intel, amd, arm and the models " + names));
        known = false;
      }
    }
    return known;
  }

  private static boolean isProcessor(String name) {
    return name.equals("intel")
        || name.equals("amd")
        || name.equals("arm")
        || ShortNames.processors().contains(name);
  }

  void unknownRegion(Sourced<String> code) {
    report(
        CatalogCodes.UNKNOWN_REGION,
        code.origin().span(),
        catalog.displayName() + " has no region `" + code.value() + "`",
        "known are " + regionCodes());
  }

  private String regionCodes() {
    List<String> codes = new ArrayList<>();
    for (Region region : catalog.regions()) {
      codes.add(region.code());
    }
    return String.join(", ", codes);
  }

  void regionRefused(Sourced<String> code, String refusal) {
    report(
        CatalogCodes.REGION_REFUSED,
        code.origin().span(),
        "region `" + code.value() + "` cannot be used: " + refusal,
        "");
  }

  boolean zonesExist(Region region, List<Sourced<String>> zones) {
    boolean exist = true;
    for (Sourced<String> zone : zones) {
      if (ZoneNames.id(region, zone.value()).isEmpty()) {
        String has =
            region.zones().isEmpty() ? "it has no zones" : String.join(", ", region.zones());
        report(
            CatalogCodes.UNKNOWN_ZONE,
            zone.origin().span(),
            "region `" + region.code() + "` has no zone `" + zone.value() + "`",
            region.zones().isEmpty() ? has : "its zones are " + has);
        exist = false;
      }
    }
    return exist;
  }

  /** Reports every group that finds no machine in the region, or that the zones are at fault. */
  void noSite(Region region, List<Sourced<String>> zones) {
    Place place = new Place(catalog, region, Optional.empty());
    boolean told = false;
    for (NodeGroup group : cluster.groups()) {
      Judge judge = judge(group, place);
      if (new MachineChooser(judge).choose().isEmpty()) {
        noMachine(group, place);
        told = true;
      }
    }
    if (!told) {
      Span at =
          zones.isEmpty()
              ? cluster.target().orElseThrow().origin().span()
              : zones.get(0).origin().span();
      report(
          CatalogCodes.NO_ZONE_FITS,
          at,
          "no zone of `" + region.code() + "` offers the machines of all groups",
          "");
    }
  }

  void noMachine(NodeGroup group, Place place) {
    new MachineFaults(judge(group, place), sink).report();
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
        report(
            CatalogCodes.ZONE_NEEDED,
            cluster.target().orElseThrow().origin().span(),
            "`" + choice.machine().name() + "` needs a zone of `" + site.region().code() + "`",
            "name one with `zones = [\""
                + site.region().code()
                + "-a\"]`: the RDMA network is"
                + " made in one zone, and no source says which zones have the machine");
        return false;
      }
    }
    return true;
  }

  /** The place that {@code near} names. */
  Optional<Nearness> place() {
    Target target = cluster.target().orElseThrow();
    if (cluster.near().isEmpty()) {
      report(
          CatalogCodes.NO_PLACE,
          target.origin().span(),
          "target `" + target.cloud() + "` has no region",
          "write `region = …` in the target, or `near = \"CITY\"` in the blueprint");
      return Optional.empty();
    }
    return new Gazetteer(catalog, sink).find(cluster.near().get());
  }

  void noRegion(Nearness near) {
    Region nearest = near.regions().get(0);
    report(
        CatalogCodes.NO_REGION_FITS,
        cluster.near().orElseThrow().origin().span(),
        "no region of " + catalog.displayName() + " offers all that is asked",
        "name a region to see what is missing there: the nearest is `" + nearest.code() + "`");
  }

  private void report(Code code, Span span, String message, String hint) {
    sink.report(Diagnostic.of(code, span, message).hint(hint));
  }
}
