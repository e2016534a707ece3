package dev.hpcc.aws;

import dev.hpcc.aws.facts.EfaLayout;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.SchedulerKind;
import java.util.Optional;

/** What the choice of machines must know of AWS beyond the catalog's columns. */
final class AwsRules implements GroupRules {
  private static final String CLUSTER = "cluster";

  private final Cluster cluster;
  private final CloudCatalog catalog;

  AwsRules(Cluster cluster, CloudCatalog catalog) {
    this.cluster = cluster;
    this.catalog = catalog;
  }

  @Override
  public Optional<String> refusal(NodeGroup group, Machine machine) {
    boolean compact = group.placement().value() == Placement.COMPACT;
    if (compact && !machine.placement().isEmpty() && !machine.placement().contains(CLUSTER)) {
      return Optional.of("it cannot stand in a cluster placement group");
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> regionRefusal(String region) {
    boolean slurm = cluster.scheduler().kind().value() == SchedulerKind.SLURM;
    return slurm && !catalog.isServiceOffered("pcs", region)
        ? Optional.of("AWS PCS, which runs Slurm, is not listed there")
        : Optional.empty();
  }

  @Override
  public boolean meetsRdma(NodeGroup group, Machine machine) {
    return machine.hasRdma() && EfaLayout.of(machine.name()).isPresent();
  }
}
