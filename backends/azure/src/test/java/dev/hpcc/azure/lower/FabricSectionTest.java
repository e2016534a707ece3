package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.azure.Compiled;
import dev.hpcc.azure.Template;
import dev.hpcc.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class FabricSectionTest {

  private static final String QUEUE = "scheduler slurm { queue mpi { time_limit = 24 h } }";

  @Test
  void anInfiniBandGroupIsOneScaleSet() {
    Template mpi =
        compile("", "count = 0..100, cores >= 96, fabric = ib").template().find("nodearray mpi");
    assertEquals("true", mpi.configuration("slurm.hpc"));
    assertEquals("100", mpi.get("Azure.MaxScalesetSize"));
    assertEquals("100", mpi.get("MaxCount"));
  }

  @Test
  void aGroupLargerThanAnIslandIsRefusedWithTheSplit() {
    Diagnostic error = compile("", "count = 0..250, cores >= 96, fabric = ib").error();
    assertEquals("HPC7001", error.code().id());
    assertTrue(error.hint().contains("100, 100 and 50"), error.hint());
    assertEquals("count = 0..250", error.primary().span().text());
  }

  @Test
  void aSplitGroupBecomesIslandsWithAPartitionEach() {
    Compiled lab = compile("split = true", "count = 150..250, cores >= 96, fabric = ib");
    assertEquals("50", lab.template().find("nodearray mpi-3").get("MaxCount"));
    List<String> config = lab.slurmConfig();
    assertTrue(
        config.contains("SuspendExcNodes=lab-mpi-1-[1-100],lab-mpi-2-[1-100]:50"),
        config.toString());
    assertEquals(3, config.stream().filter(l -> l.startsWith("PartitionName=mpi-")).count());
    assertEquals(1, config.stream().filter(l -> l.contains("Default=YES")).count());
    assertTrue(lab.losses().contains("queue-per-island queue.mpi"), lab.losses().toString());
  }

  @Test
  void anIslandThatAzureMadeLargerHoldsMore() {
    String group =
        "count = 0..250, cores >= 96, fabric = ib, on azure { max_scale_set_size = 300 }";
    assertEquals(
        "250", compile("", group).template().find("nodearray mpi").get("Azure.MaxScalesetSize"));
  }

  @Test
  void aSpanOverGroupsIsALossAndOfOneGroupIsNone() {
    String other = "nodes fat { count = 0..4, cores >= 16, memory >= 8 GiB per core, fabric = ib }";
    String queues = "scheduler slurm { queue mpi { default = true }, queue fat {} }";
    String fabric = "fabric ib { bandwidth >= 200 Gbps, span = groups }";
    String mpi = "nodes mpi { count = 0..4, cores >= 96, fabric = ib }";
    assertTrue(
        Compiled.of(fabric, mpi, other, queues).losses().contains("span-over-ethernet fabric.ib"));
    assertTrue(
        Compiled.of(fabric, mpi, QUEUE).losses().stream().noneMatch(l -> l.startsWith("span")));
  }

  @Test
  void compactWithoutInfiniBandBeyondAScaleSetIsALoss() {
    Compiled lab = compile("", "count = 0..250, cores >= 8, placement = compact");
    assertTrue(lab.losses().contains("compact-over-scale-sets nodes.mpi"));
    assertEquals("false", lab.template().find("nodearray mpi").configuration("slurm.hpc"));
  }

  @Test
  void withoutASchedulerThePlacementGroupIsNamed() {
    Compiled lab =
        Compiled.of(
            "fabric ib { bandwidth >= 200 Gbps }",
            "nodes mpi { count = 4, cores >= 96, fabric = ib }");
    Template mpi = lab.template().find("nodearray mpi");
    assertEquals("mpi", mpi.get("PlacementGroupId"));
    assertEquals("4", mpi.get("InitialCount"));
  }

  @Test
  void anEthernetFabricHasFullSpeedAndNoPlacementGroup() {
    Compiled lab =
        Compiled.of(
            "fabric fast { kind = ethernet, bandwidth >= 25 Gbps }",
            "nodes mpi { count = 0..4, cores >= 8, fabric = fast, placement = none }",
            QUEUE);
    Template mpi = lab.template().find("nodearray mpi");
    assertEquals("true", mpi.get("EnableAcceleratedNetworking"));
    assertEquals("false", mpi.configuration("slurm.hpc"));
  }

  private static Compiled compile(String fabric, String group) {
    return Compiled.of(
        "fabric ib { bandwidth >= 200 Gbps\n" + fabric + " }",
        "nodes mpi { " + group + " }",
        QUEUE);
  }
}
