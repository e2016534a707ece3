package dev.hpcc.catalog;

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

/** Tells why no zone offers all, where every group finds a machine somewhere in the region. */
final class ZoneFaults {
  private final Cluster cluster;
  private final CloudCatalog catalog;
  private final GroupRules rules;
  private final Diagnostics sink;

  ZoneFaults(Cluster cluster, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    this.cluster = cluster;
    this.catalog = catalog;
    this.rules = rules;
    this.sink = sink;
  }

  void report(Region region, List<Sourced<String>> zones) {
    Span at =
        zones.isEmpty()
            ? cluster.target().orElseThrow().origin().span()
            : zones.get(0).origin().span();
    String which = zones.isEmpty() ? "no zone of" : "none of the zones named in";
    List<String> all = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String zone : region.zones()) {
      List<String> lacking = lacking(region, zone);
      if (lacking.isEmpty()) {
        all.add(zone);
      } else {
        parts.add("`" + zone + "` lacks " + Suggestions.enumerate(lacking, "and"));
      }
    }
    String hint =
        all.isEmpty()
            ? "machines for these groups: " + String.join("; ", parts)
            : "zones that do: " + Suggestions.enumerate(all, "and");
    sink.report(
        Diagnostic.of(
                CatalogCodes.NO_ZONE_FITS,
                at,
                which + " `" + region.code() + "` offers the machines of all groups")
            .hint(hint));
  }

  /** The groups that find no machine in the zone. */
  private List<String> lacking(Region region, String zone) {
    Place place = new Place(catalog, region, Optional.of(zone));
    List<String> lacking = new ArrayList<>();
    for (NodeGroup group : cluster.groups()) {
      Judge judge = new Judge(group, Requirements.fabric(cluster, group), place, rules);
      if (new MachineChooser(judge).choose().isEmpty()) {
        lacking.add(group.name());
      }
    }
    return lacking;
  }
}
