package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.catalog.Requirement.Verdict;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.Prefer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every request, on the data that the product carries. */
class ChoicePropertyTest {
  private static final long GIB = 1L << 30;
  private static final String[][] PLACES = {
    {"aws", "us-east-2"}, {"aws", "eu-west-1"}, {"azure", "westeurope"}, {"gcp", "us-central1"}
  };

  private static Request at(int place) {
    return Request.on(PLACES[place][0]).in(PLACES[place][1]);
  }

  private static CloudCatalog catalog(int place) {
    return Catalog.embedded().cloud(PLACES[place][0]);
  }

  private static Optional<MachineChoice> choose(Request request, int place) {
    return Siting.choose(request.cluster(), catalog(place), new AnyMachine(), new Diagnostics())
        .map(site -> site.choice("cpu"));
  }

  /** Unknown is dearer than all, and a type that stands back is dearer than one that does not. */
  private static long cost(MachineChoice choice) {
    long price = choice.price().map(MachinePrice::onDemandMicroUsdPerHour).orElse(Machine.UNKNOWN);
    boolean last = choice.machine().restriction() == Machine.Restriction.LAST_RESORT;
    if (price == Machine.UNKNOWN) {
      return Long.MAX_VALUE - (last ? 0 : 1);
    }
    return price * Math.max(choice.upperNodes(), 1) + (last ? Long.MAX_VALUE / 2 : 0);
  }

  @Property(tries = 200)
  void addingABoundNeverYieldsACheaperMachine(
      @ForAll @IntRange(max = 3) int place,
      @ForAll @LongRange(min = 1, max = 128) long cores,
      @ForAll @LongRange(min = 1, max = 16) long gibPerCore,
      @ForAll @LongRange(min = 0, max = 100) long gbps) {
    Request request = at(place).least(Fact.CORES, cores);
    Optional<MachineChoice> few = choose(request, place);
    request.least(Fact.MEMORY_PER_CORE, gibPerCore * GIB);
    Optional<MachineChoice> more = choose(request, place);
    request.least(Fact.NIC, gbps * 1_000_000_000L);
    Optional<MachineChoice> most = choose(request, place);
    assertTrue(few.isPresent() || more.isEmpty());
    assertTrue(more.isPresent() || most.isEmpty());
    if (more.isPresent()) {
      assertTrue(cost(few.orElseThrow()) <= cost(more.get()));
    }
    if (most.isPresent()) {
      assertTrue(cost(more.orElseThrow()) <= cost(most.get()));
    }
  }

  @Property(tries = 100)
  void theMachineChosenMeetsEveryBoundAndNoOtherRanksBeforeIt(
      @ForAll @IntRange(max = 3) int place,
      @ForAll @LongRange(min = 1, max = 96) long cores,
      @ForAll Prefer prefer,
      @ForAll boolean rdma,
      @ForAll CountUnit unit) {
    Request request = at(place).least(Fact.CORES, cores).prefer(prefer).count(1, 500, unit);
    if (rdma) {
      request.fabric(FabricKind.RDMA);
    }
    Diagnostics sink = new Diagnostics();
    Optional<Explanation> explanation =
        Explainer.explain(request.cluster(), "cpu", catalog(place), new AnyMachine(), sink);
    if (explanation.isEmpty() || explanation.get().chosen().isEmpty()) {
      return;
    }
    Machine chosen = explanation.get().chosen().get().machine();
    assertEquals(chosen, explanation.get().fitting().get(0).machine());
    assertTrue(chosen.cores() >= cores);
    assertEquals(rdma, rdma && chosen.hasRdma());
    for (Explanation.Rejected rejected : explanation.get().rejected()) {
      assertTrue(!rejected.machine().equals(chosen));
    }
  }

  @Property(tries = 100)
  void nodesCoverTheCountWithLessThanOneNodeToSpare(
      @ForAll @LongRange(min = 0, max = 100_000) long upper,
      @ForAll @LongRange(min = 1, max = 192) long cores) {
    Machine machine = MachineOf.name("a").cores(cores).make();
    Nodes nodes =
        Nodes.of(Request.on("aws").count(0, upper, CountUnit.CORES).group("g").count(), machine);
    assertTrue(nodes.upper() * cores >= upper);
    assertTrue((nodes.upper() - 1) * cores < Math.max(upper, 1));
  }

  @Property(tries = 60)
  void theRankingIsATotalOrder(
      @ForAll @IntRange(max = 3) int place, @ForAll Prefer prefer, @ForAll @IntRange int seed) {
    Request request = at(place).prefer(prefer).count(0, 10, CountUnit.NODES);
    CloudCatalog catalog = catalog(place);
    Region region = catalog.region(PLACES[place][1]).orElseThrow();
    Judge judge =
        new Judge(
            request.group("cpu"),
            Optional.empty(),
            new Place(catalog, region, Optional.empty()),
            new AnyMachine());
    Ranking ranking = new Ranking(judge);
    List<Ranking.Ranked> offered = new ArrayList<>();
    for (Machine machine : judge.offered()) {
      offered.add(ranking.rank(machine));
    }
    Collections.shuffle(offered, new Random(seed));
    List<Ranking.Ranked> some = offered.subList(0, 30);
    for (Ranking.Ranked a : some) {
      for (Ranking.Ranked b : some) {
        assertEquals(Integer.signum(ranking.compare(a, b)), -Integer.signum(ranking.compare(b, a)));
        assertEquals(a.equals(b), ranking.compare(a, b) == 0);
        for (Ranking.Ranked c : some) {
          boolean chain = ranking.compare(a, b) < 0 && ranking.compare(b, c) < 0;
          assertTrue(!chain || ranking.compare(a, c) < 0, () -> a + " " + b + " " + c);
        }
      }
    }
  }

  @Property(tries = 100)
  void whatAVerdictCallsMetIsNeverUnknown(
      @ForAll @IntRange(max = 3) int place, @ForAll @LongRange(min = 0, max = 64) long least) {
    Request request = at(place).least(Fact.NIC, least).least(Fact.LOCAL_DISK, least);
    CloudCatalog catalog = catalog(place);
    Region region = catalog.region(PLACES[place][1]).orElseThrow();
    Place where = new Place(catalog, region, Optional.empty());
    Judge judge = new Judge(request.group("cpu"), Optional.empty(), where, new AnyMachine());
    for (Machine machine : judge.offered()) {
      for (Requirement requirement : judge.requirements()) {
        if (requirement.fact().isPresent()) {
          boolean unknown =
              requirement.fact().get().of(machine, where.onDemand(machine)) == Machine.UNKNOWN;
          assertEquals(unknown, judge.verdict(machine, requirement) == Verdict.UNKNOWN);
        }
      }
    }
  }
}
