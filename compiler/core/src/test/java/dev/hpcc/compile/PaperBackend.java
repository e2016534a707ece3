package dev.hpcc.compile;

import dev.hpcc.backend.Artifacts;
import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.backend.Support;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.Site;
import dev.hpcc.catalog.Siting;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.emit.Tree;
import dev.hpcc.emit.Written;
import dev.hpcc.emit.YamlWriter;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.OptionTable;
import dev.hpcc.language.OptionTable.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cloud on paper: real machines, a plan with one of everything, one small file. */
final class PaperBackend implements Backend {
  private final String id;
  private final List<Support.Entry> support;

  PaperBackend(String id, Support.Entry... support) {
    this.id = id;
    this.support = List.of(support);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String displayName() {
    return "Paper " + id;
  }

  @Override
  public List<OptionTable> options() {
    return List.of(
        new OptionTable(
            BlockKind.NODES, false, List.of(Option.text("instance", "the machine type"))));
  }

  @Override
  public Support support() {
    return new Support(support);
  }

  @Override
  public GroupRules rules(Cluster cluster) {
    return new GroupRules() {
      @Override
      public Optional<String> refusal(NodeGroup group, Machine machine) {
        return Optional.empty();
      }

      @Override
      public Optional<String> regionRefusal(String region) {
        return Optional.empty();
      }

      @Override
      public boolean meetsRdma(NodeGroup group, Machine machine) {
        return machine.hasRdma();
      }
    };
  }

  @Override
  public Optional<Plan> lower(Cluster cluster, Catalog catalog, Diagnostics sink) {
    Optional<Site> site = Siting.choose(cluster, catalog.cloud(id), rules(cluster), sink);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    PlanRecorder recorder = new PlanRecorder(cluster, site.get());
    for (NodeGroup group : cluster.groups()) {
      recorder.group(
          new PlannedGroup(
              group.name(),
              PlannedGroup.Role.COMPUTE,
              site.get().choice(group.name()),
              "an image",
              Machine.UNKNOWN,
              group.origin()));
    }
    for (Filesystem filesystem : cluster.filesystems()) {
      recorder.filesystem(
          new PlannedFilesystem(
              filesystem.name(),
              filesystem.existing(),
              "paper shelf",
              filesystem.mount().value(),
              1200,
              Machine.UNKNOWN,
              filesystem.origin()));
    }
    recorder.reach("192.0.2.0/24", "login", "tcp 22", true, cluster.network().origin());
    recorder.grant("nodes", "read", "shelf", cluster.origin());
    recorder.service("Paper Shelf", true, "filesystems", cluster.origin());
    recorder.metered("network/out", "network", "out", "GB", cluster.origin());
    recorder.demand("Q-1", "sheets", 12, "vCPU", cluster.origin());
    recorder.lose("thin", "network", "a network", "a thin one", cluster.network().origin());
    recorder.note("paper burns");
    recorder.supply("Pen", "a pen");
    recorder.resource(
        new PlannedResource(
            "Paper::Net",
            "Net",
            List.of(new PlannedResource.Fact("Colour", "white", true)),
            cluster.network().origin()));
    return Optional.of(new PaperPlan(recorder.finish()));
  }

  @Override
  public Artifacts emit(Plan plan) {
    Cluster cluster = plan.facts().cluster();
    Tree tree =
        Tree.map()
            .put("name", cluster.name())
            .put("net", Tree.map().origin(cluster.network().origin()).put("colour", "white"))
            .build();
    Written written = YamlWriter.write(tree);
    List<Artifacts.Mapping> mappings = new ArrayList<>();
    for (Written.Place place : written.places()) {
      mappings.add(
          new Artifacts.Mapping("paper.yaml", place.pointer(), place.line(), place.span()));
    }
    return new Artifacts(
        List.of(
            new Artifacts.Artifact("paper.yaml", written.text(), false),
            new Artifacts.Artifact("scripts/run.sh", "#!/bin/sh\n", true)),
        mappings);
  }

  private record PaperPlan(PlanFacts facts) implements Plan {}
}
