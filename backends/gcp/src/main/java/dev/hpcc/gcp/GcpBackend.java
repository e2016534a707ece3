package dev.hpcc.gcp;

import dev.hpcc.backend.Artifacts;
import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.Support;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.gcp.emit.BlueprintEmitter;
import dev.hpcc.gcp.lower.BlueprintLowering;
import dev.hpcc.gcp.lower.GcpOptions;
import dev.hpcc.gcp.lower.GcpRules;
import dev.hpcc.gcp.lower.GcpSupport;
import dev.hpcc.ir.Cluster;
import dev.hpcc.language.OptionTable;
import java.util.List;
import java.util.Optional;

/** Google Cloud, through blueprints of the Cluster Toolkit v1.95 ({@code gcluster}). */
public final class GcpBackend implements Backend {
  @Override
  public String id() {
    return "gcp";
  }

  @Override
  public String displayName() {
    return "Google Cloud";
  }

  @Override
  public List<OptionTable> options() {
    return GcpOptions.tables();
  }

  @Override
  public Support support() {
    return GcpSupport.support();
  }

  @Override
  public GroupRules rules(Cluster cluster) {
    return new GcpRules();
  }

  @Override
  public Optional<Plan> lower(Cluster cluster, Catalog catalog, Diagnostics sink) {
    return BlueprintLowering.lower(cluster, catalog.cloud(id()), rules(cluster), sink)
        .map(lowered -> new GcpPlan(lowered.facts(), lowered.deployment()));
  }

  @Override
  public Artifacts emit(Plan plan) {
    GcpPlan own = (GcpPlan) plan;
    return BlueprintEmitter.emit(own.facts(), own.deployment());
  }
}
