package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostics;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an explanation says. */
class ExplanationTest {
  private final HandMade catalog =
      new HandMade()
          .with(MachineOf.name("small").cores(4), "1")
          .with(MachineOf.name("fair").cores(16).nicGbps(25), "2")
          .with(MachineOf.name("good").cores(32).nicGbps(25), "3")
          .with(MachineOf.name("unsaid").cores(16).nicGbps(-1), "1")
          .with(MachineOf.name("gpu").cores(16).gpus(2, "t4", 16), "1")
          .with(
              MachineOf.name("metal")
                  .cores(16)
                  .nicGbps(25)
                  .restricted(Machine.Restriction.PINNED_ONLY, "bare metal"),
              "1")
          .with(MachineOf.name("away").cores(16), "1")
          .notHere("away");

  private Explanation explain(Request request) {
    return Explainer.explain(request.cluster(), "cpu", catalog, new AnyMachine(), new Diagnostics())
        .orElseThrow();
  }

  private static Request request() {
    return Request.on("aws").in("here").least(Fact.CORES, 16).least(Fact.NIC, 20_000_000_000L);
  }

  @Test
  void everyTypeOfferedThereIsEitherFittingOrRejected() {
    Explanation explanation = explain(request());
    assertEquals(2, explanation.fitting().size());
    assertEquals(4, explanation.rejected().size());
    assertEquals(1, explanation.unlisted());
    assertEquals("fair", explanation.chosen().orElseThrow().machine().name());
  }

  @Test
  void everyRejectedTypeHasTheFirstRequirementItMissesAndWhatItHas() {
    StringBuilder rejected = new StringBuilder();
    for (Explanation.Rejected type : explain(request()).rejected()) {
      rejected.append(type.machine().name()).append(": ").append(type.requirement());
      rejected.append(", has ").append(type.found());
      rejected.append(type.unknown() ? " (unknown)\n" : "\n");
    }
    assertEquals(
        """
        gpu: no GPU, since none is asked for, has 2 NVIDIA t4
        metal: free to be chosen, has bare metal; only taken when pinned
        small: cores >= 16 cores, has 4 cores
        unsaid: nic_bandwidth >= 20 Gbps, has its network bandwidth is unknown (unknown)
        """,
        rejected.toString());
  }

  @Test
  void unknownFactsAreCountedPerRequirement() {
    for (Explanation.Asked asked : explain(request()).asked()) {
      boolean network = asked.words().startsWith("nic_bandwidth");
      assertEquals(network ? 1 : 0, asked.unknown(), asked::words);
    }
  }

  @Test
  void theTextSaysWhatWasChosenAndWhoStoppedWhom() {
    assertEquals(
        """
        nodes cpu on AWS in here, zone z1
          named by the target; zone `z1` is its first that offers all machines chosen

        chosen: fair
          16 cores, 32 GiB, genoa, 25 Gbps network
          2 USD/h (source T, 2026-01-01)
          least list price of 2 types in `here` zone `z1` that meet every bound at 2 USD/h; next is `good` at 3 USD/h
          0 to 10 nodes

        asked, in this order, and how many of the types offered there miss it first:
                                           types  of them unknown
          architecture = x86_64            0                       rule
          no GPU, since none is asked for  1                       rule
          cores >= 16 cores                1                       case.hpc:1:1
          nic_bandwidth >= 20 Gbps         1      1                case.hpc:1:1
          free to be chosen                1                       rule
          usable by the target             0                       rule
          (an unknown fact meets no bound)
          not offered there: 1 more type of the catalog

        2 types meet all, best first:
          type  cores  memory  GPUs  RDMA  USD/h
          fair  16     32 GiB              2
          good  32     32 GiB              3
        """,
        ExplanationText.of(explain(request()), false));
  }

  @Test
  void theWholeTextListsEveryRejectedType() {
    String text = ExplanationText.of(explain(request()), true);
    assertTrue(text.contains("  small   cores >= 16 cores                4 cores\n"), text);
  }

  @Test
  void whereNothingFitsTheRegionIsExplainedAllTheSame() {
    Explanation explanation = explain(request().least(Fact.MEMORY, 1L << 50));
    assertEquals(Optional.empty(), explanation.chosen());
    assertTrue(
        ExplanationText.of(explanation, false)
            .contains("no machine: no type there meets all that is asked"));
  }

  @Test
  void aGroupThatIsNotThereIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Explainer.explain(
                request().cluster(), "x", catalog, new AnyMachine(), new Diagnostics()));
  }

  @Test
  void figuresAreExactAndAPriceIsNeverShownLowerThanItIs() {
    assertEquals("0.0042 USD/h", Figures.usdPerHour(4_200));
    assertEquals("0.0001 USD/h", Figures.usdPerHour(1));
    assertEquals("7.8533 USD/h", Figures.usdPerHour(7_853_280));
    assertEquals("1.5 GiB", Figures.bytes(3L << 29));
    assertEquals("1900.73 GiB", Figures.bytes((1900L << 30) + (1L << 30) * 738 / 1000));
    assertEquals("unknown", Figures.of(Fact.CORES, Machine.UNKNOWN));
  }
}
