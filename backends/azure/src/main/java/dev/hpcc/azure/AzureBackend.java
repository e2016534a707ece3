package dev.hpcc.azure;

import dev.hpcc.azure.emit.AzureEmission;
import dev.hpcc.azure.lower.AzureLowering;
import dev.hpcc.azure.lower.AzureRules;
import dev.hpcc.azure.lower.AzureSupport;
import dev.hpcc.azure.model.AzurePlan;
import dev.hpcc.backend.Artifacts;
import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.Support;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.Site;
import dev.hpcc.catalog.Siting;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.language.OptionTable;
import java.util.List;
import java.util.Optional;

/**
 * Azure by CycleCloud: a cluster template with its parameters, a companion template for everything
 * that CycleCloud does not make, a project with the nodes' scripts, and a run-book.
 */
public final class AzureBackend implements Backend {

  private static final String ID = "azure";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String displayName() {
    return "Azure";
  }

  @Override
  public List<OptionTable> options() {
    return AzureOptions.tables();
  }

  @Override
  public Support support() {
    return AzureSupport.table();
  }

  @Override
  public GroupRules rules(Cluster cluster) {
    return new AzureRules();
  }

  @Override
  public Optional<Plan> lower(Cluster cluster, Catalog catalog, Diagnostics sink) {
    CloudCatalog cloud = catalog.cloud(ID);
    GroupRules rules = rules(cluster);
    Optional<Site> site = Siting.choose(cluster, cloud, rules, sink);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    Optional<AzurePlan> plan =
        AzureLowering.lower(cluster, site.get(), cloud, rules, support(), sink);
    return plan.map(Plan.class::cast);
  }

  @Override
  public Artifacts emit(Plan plan) {
    if (plan instanceof AzurePlan azure) {
      return AzureEmission.write(azure);
    }
    throw new IllegalArgumentException("a plan of another backend");
  }
}
