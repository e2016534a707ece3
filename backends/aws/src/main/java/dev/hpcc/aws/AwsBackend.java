package dev.hpcc.aws;

import dev.hpcc.aws.emit.AwsEmitter;
import dev.hpcc.aws.facts.SupportTable;
import dev.hpcc.aws.lower.AwsLowering;
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

/** Amazon Web Services: one CloudFormation template, with PCS for Slurm. */
public final class AwsBackend implements Backend {
  private static final String ID = "aws";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String displayName() {
    return "Amazon Web Services";
  }

  @Override
  public List<OptionTable> options() {
    return AwsOptions.tables();
  }

  @Override
  public Support support() {
    return SupportTable.read();
  }

  @Override
  public GroupRules rules(Cluster cluster) {
    return new AwsRules(cluster, Catalog.embedded().cloud(ID));
  }

  @Override
  public Optional<Plan> lower(Cluster cluster, Catalog catalog, Diagnostics sink) {
    CloudCatalog cloud = catalog.cloud(ID);
    Optional<Site> site = Siting.choose(cluster, cloud, new AwsRules(cluster, cloud), sink);
    return site.flatMap(found -> new AwsLowering(cluster, found, cloud, sink).lower());
  }

  @Override
  public Artifacts emit(Plan plan) {
    return new AwsEmitter((AwsPlan) plan).emit();
  }
}
