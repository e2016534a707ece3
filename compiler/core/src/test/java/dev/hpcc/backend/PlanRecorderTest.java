package dev.hpcc.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hpcc.backend.Support.Entry;
import dev.hpcc.backend.Support.Level;
import dev.hpcc.catalog.Region;
import dev.hpcc.catalog.Site;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanRecorderTest {
  private static final Origin HERE =
      Origin.own(new Span(new SourceFile("a.hpc", "blueprint a {}"), 0, 9));
  private static final Site SITE =
      new Site(
          new Region("r1", "Region", List.of(), "Europe", "DE", "Berlin", 0, 0),
          Optional.empty(),
          "named in the blueprint",
          List.of());

  @Test
  void demandsOnOneQuotaAddUpAndZeroAsksNothing() {
    PlanRecorder recorder = recorder(List.of(), List.of(), List.of());
    recorder.demand("L-1", "vCPUs", 8, "vCPU", HERE);
    recorder.demand("L-1", "vCPUs", 4, "vCPU", HERE);
    recorder.demand("L-2", "addresses", 0, "address", HERE);
    assertEquals(
        List.of(new Demand("L-1", "vCPUs", 12, "vCPU", HERE)), recorder.finish().demands());
  }

  @Test
  void aStatedKeyThatIsTakenWithLossIsRecordedUnlessItWasToldBetter() {
    Support support =
        new Support(
            List.of(
                new Entry("nodes", "smt", "true", Level.TAKEN_WITH_LOSS, "smt", "always off"),
                new Entry("nodes", "spread", "", Level.TAKEN_WITH_LOSS, "far", "as it comes")));
    PlanRecorder recorder =
        recorder(
            List.of(),
            List.of(stated("smt", "true"), stated("smt", "false"), stated("spread", "")),
            List.of());
    recorder.lose("far", "nodes.a", "asked", "better words", HERE);
    recorder.loseStated(support);
    assertEquals(
        List.of("far: asked -> better words", "smt: smt = true -> always off"), losses(recorder));
  }

  @Test
  void whatIsSkippedIsALoss() {
    PlanRecorder recorder =
        recorder(List.of(), List.of(), List.of(new Cluster.Skipped("nodes", "gpu", HERE)));
    assertEquals(
        List.of("skipped: nodes.gpu -> left out on this cloud by `skip = true`"), losses(recorder));
  }

  @Test
  void tagsAreMadeLegalToldAndKeptApart() {
    List<Cluster.Tag> tags =
        List.of(
            new Cluster.Tag("cost,centre", new Sourced<>("1,2", HERE)),
            new Cluster.Tag("cost_centre", new Sourced<>("3", HERE)));
    PlanRecorder recorder = recorder(tags, List.of(), List.of());
    Diagnostics sink = new Diagnostics();
    LegalText rule = LegalText.lettersDigitsAnd(" _-", '_', 20);
    List<LegalTags.LegalTag> legal =
        LegalTags.of(recorder.finish().cluster(), rule, rule, recorder, sink);
    assertEquals("hpcc-blueprint = a", legal.get(0).key() + " = " + legal.get(0).value());
    assertEquals("cost_centre = 1_2", legal.get(1).key() + " = " + legal.get(1).value());
    assertEquals(
        List.of("tag-text: cost,centre = \"1,2\" -> cost_centre = \"1_2\""), losses(recorder));
    assertEquals("HPC5201", sink.sorted().get(0).code().id());
    assertEquals(1, sink.errorCount());
  }

  private static List<String> losses(PlanRecorder recorder) {
    List<String> told = new ArrayList<>();
    for (Loss loss : recorder.finish().losses()) {
      told.add(loss.id() + ": " + loss.asked() + " -> " + loss.given());
    }
    return told;
  }

  private static Cluster.Statement stated(String key, String value) {
    return new Cluster.Statement("nodes", "a", key, value, HERE);
  }

  private static PlanRecorder recorder(
      List<Cluster.Tag> tags, List<Cluster.Statement> stated, List<Cluster.Skipped> skipped) {
    Network network =
        new Network(
            false,
            Optional.empty(),
            List.of(),
            new Sourced<>(true, HERE),
            new Sourced<>(Egress.NAT, HERE),
            List.of(),
            Options.NONE,
            HERE);
    Scheduler none =
        new Scheduler(
            new Sourced<>(SchedulerKind.NONE, HERE),
            new Sourced<>("", HERE),
            Optional.empty(),
            List.of(),
            new Sourced<>(Optional.empty(), HERE),
            List.of(),
            List.of(),
            Optional.empty(),
            Options.NONE,
            HERE);
    Cluster cluster =
        new Cluster(
            "a",
            Optional.empty(),
            Optional.empty(),
            2026,
            Optional.empty(),
            Optional.empty(),
            network,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            none,
            Optional.empty(),
            new Cluster.Monitoring(new Sourced<>(2_592_000L, HERE), Options.NONE, HERE),
            Optional.empty(),
            tags,
            List.of(),
            skipped,
            stated,
            HERE);
    return new PlanRecorder(cluster, SITE);
  }
}
