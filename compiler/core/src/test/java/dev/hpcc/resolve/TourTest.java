package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Placement;
import dev.hpcc.resolve.Blueprints.Resolved;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TourTest {
  @Test
  void theTourBlueprintResolvesForThreeClouds() {
    ResolveInput input =
        Blueprints.input()
            .withSources(Blueprints.files(Map.of("setup/tune.sh", "#!/bin/sh\ntrue\n")))
            .withParameters(Map.of("admin_cidr", "192.0.2.0/24"));
    Resolved resolved = Blueprints.resolve(Blueprints.resource("tour.hpc"), input);
    assertEquals(List.of(), resolved.messages());
    Map<String, Cluster> clusters = resolved.resolution().clusters();
    assertEquals(List.of("aws", "azure", "gcp"), List.copyOf(clusters.keySet()));
    NodeGroup cpu = Blueprints.on(resolved.resolution(), "aws").group("cpu").orElseThrow();
    assertEquals("hpc7a.96xlarge", cpu.options().text("instance").orElseThrow().value());
    assertTrue(
        Blueprints.on(resolved.resolution(), "gcp")
            .group("cpu")
            .orElseThrow()
            .options()
            .all()
            .isEmpty());
    assertEquals(64, cpu.count().upper());
    assertEquals(Origin.Layer.PARAMETER, cpu.count().origin().chain().get(1).layer());
    assertEquals(Placement.COMPACT, cpu.placement().value());
    assertEquals(2L << 30, cpu.machine().memoryBytesPerCore().least().orElseThrow());
    assertEquals(
        125_000_000,
        Blueprints.on(resolved.resolution(), "aws")
            .filesystems()
            .get(1)
            .bytesPerSecondPerTib()
            .least()
            .orElseThrow());
    assertEquals(Origin.Layer.DEFAULTS, cpu.mounts().get(0).origin().chain().get(0).layer());
    assertEquals(
        20_000_000_000L,
        Blueprints.on(resolved.resolution(), "aws")
            .budget()
            .orElseThrow()
            .microUsdPerMonth()
            .value());
  }

  @Test
  void theLabBlueprintResolvesForThreeClouds() {
    ResolveInput input =
        Blueprints.input().withSources(Blueprints.files(Map.of("tune.sh", "#!/bin/sh\ntrue\n")));
    Resolved resolved = Blueprints.resolve(Blueprints.resource("lab.hpc"), input);
    assertEquals(List.of(), resolved.messages());
    Cluster gcp = Blueprints.on(resolved.resolution(), "gcp");
    assertEquals(7, gcp.groups().size());
    assertEquals(6, gcp.scheduler().queues().size());
    NodeGroup large = gcp.group("large").orElseThrow();
    assertEquals(CountUnit.CORES, large.count().unit());
    assertEquals(4L << 30, large.machine().memoryBytesPerCore().least().orElseThrow());
    assertEquals(32, large.machine().cores().least().orElseThrow());
    assertEquals(
        Origin.Layer.LIKE,
        large.machine().memoryBytesPerCore().all().get(0).origin().chain().get(0).layer());
    assertEquals(
        "my-project", gcp.target().orElseThrow().options().text("project").orElseThrow().value());
  }
}
