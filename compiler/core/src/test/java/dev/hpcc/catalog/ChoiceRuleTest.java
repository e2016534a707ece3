package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.catalog.Machine.Restriction;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.Prefer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each clause of {@code docs/choice.md}, on catalogs made by hand. */
class ChoiceRuleTest {
  private static final long GIB = 1L << 30;
  private static final long GBPS = 1_000_000_000L;

  private static Request here() {
    return Request.on("aws").in("here");
  }

  @Test
  void theLeastListPriceWins() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("dear"), "2")
            .with(MachineOf.name("fair"), "1")
            .with(MachineOf.name("grand"), "3");
    assertEquals("fair", Chosen.machine(here(), catalog));
  }

  @Test
  void thePriceIsThatOfTheGroupAtItsMaximumCount() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("large").cores(64), "6")
            .with(MachineOf.name("small").cores(8), "1");
    assertEquals("small", Chosen.machine(here(), catalog));
    Request cores = here().count(0, 640, CountUnit.CORES);
    assertEquals("large", Chosen.machine(cores, catalog));
  }

  @Test
  void aFewCoresAreCheaperInSmallNodesWhoseSurplusIsSmall() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("large").cores(64), "6")
            .with(MachineOf.name("small").cores(8), "1");
    assertEquals("small", Chosen.machine(here().count(0, 16, CountUnit.CORES), catalog));
  }

  @Test
  void pricePerCoreWinsWhereItIsPreferred() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("large").cores(64), "6")
            .with(MachineOf.name("small").cores(8), "1");
    Request request = here().prefer(Prefer.PRICE_PER_CORE);
    assertEquals("large", Chosen.machine(request, catalog));
  }

  @Test
  void theNewestWinsWhereItIsPreferredThenTheCheaper() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("old").generation(202101), "1")
            .with(MachineOf.name("new-dear").generation(202401), "3")
            .with(MachineOf.name("new-fair").generation(202401), "2");
    assertEquals("new-fair", Chosen.machine(here().prefer(Prefer.NEWEST), catalog));
  }

  @Test
  void atOnePriceTheNewerGenerationWins() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("a-old").generation(202101).cores(16), "1")
            .with(MachineOf.name("b-new").generation(202401).cores(8), "1");
    assertEquals("b-new", Chosen.machine(here(), catalog));
  }

  @Test
  void anUnknownGenerationIsTheOldest() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("a").generation(Machine.UNKNOWN), "1")
            .with(MachineOf.name("b").generation(202101), "1");
    assertEquals("b", Chosen.machine(here(), catalog));
  }

  @Test
  void atOnePriceAndGenerationMoreCoresWin() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("a-constrained").cores(16), "1")
            .with(MachineOf.name("b-full").cores(120), "1");
    assertEquals("b-full", Chosen.machine(here(), catalog));
  }

  @Test
  void whereAllElseIsEqualTheNameDecides() {
    HandMade catalog = new HandMade().with(MachineOf.name("b"), "1").with(MachineOf.name("a"), "1");
    assertEquals("a", Chosen.machine(here(), catalog));
  }

  @Test
  void anUnknownFactMeetsNoBound() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("unsaid").nicGbps(-1), "1")
            .with(MachineOf.name("known").nicGbps(25), "2");
    assertEquals("unsaid", Chosen.machine(here(), catalog));
    assertEquals("known", Chosen.machine(here().least(Fact.NIC, 20 * GBPS), catalog));
    assertEquals("known", Chosen.machine(here().most(Fact.NIC, 30 * GBPS), catalog));
  }

  @Test
  void anUnknownPriceIsTakenOnlyWhereNothingElseFitsAndIsSaid() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("unpriced").cores(32), "?")
            .with(MachineOf.name("priced").cores(8), "9");
    assertEquals("priced", Chosen.machine(here(), catalog));
    MachineChoice choice = Chosen.choice(here().least(Fact.CORES, 16), catalog);
    assertEquals("unpriced", choice.machine().name());
    assertEquals(
        List.of("its price in here is unknown; no type whose price is known fits"), choice.notes());
  }

  @Test
  void anUnknownPriceMeetsNoPriceBound() {
    HandMade catalog = new HandMade().with(MachineOf.name("unpriced"), "?");
    String fault = Chosen.fault(here().most(Fact.PRICE, 5_000_000), catalog);
    assertTrue(fault.startsWith("HPC4010"), fault);
    assertTrue(fault.contains("its on-demand price is unknown"), fault);
  }

  @Test
  void aTypeThatMustBePinnedIsNeverChosenFreely() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("burst").restricted(Restriction.PINNED_ONLY, "burstable"), "0.1")
            .with(MachineOf.name("steady"), "1");
    assertEquals("steady", Chosen.machine(here(), catalog));
    MachineChoice pinned = Chosen.choice(here().pin("burst"), catalog);
    assertEquals("burst", pinned.machine().name());
    assertEquals(List.of("burstable"), pinned.notes());
  }

  @Test
  void aPreviousGenerationIsTakenOnlyWhereNothingElseFitsAndIsSaid() {
    HandMade catalog =
        new HandMade()
            .with(
                MachineOf.name("past").cores(32).restricted(Restriction.LAST_RESORT, "retired"),
                "0.1")
            .with(MachineOf.name("present"), "1");
    assertEquals("present", Chosen.machine(here(), catalog));
    MachineChoice choice = Chosen.choice(here().least(Fact.CORES, 16), catalog);
    assertEquals("past", choice.machine().name());
    assertTrue(choice.notes().contains("retired; nothing else fits"), choice::toString);
  }

  @Test
  void aGpuMachineIsNotChosenForAGroupThatAsksNoGpu() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("gpu").gpus(1, "t4", 16), "0.5")
            .with(MachineOf.name("plain"), "1");
    assertEquals("plain", Chosen.machine(here(), catalog));
    assertEquals("gpu", Chosen.machine(here().least(Fact.GPUS, 1), catalog));
    assertEquals("gpu", Chosen.machine(here().gpu("t4"), catalog));
    assertEquals("gpu", Chosen.machine(here().least(Fact.GPU_MEMORY, 16 * GIB), catalog));
  }

  @Test
  void memoryPerCoreAndPerGpuAreOfThatMachine() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("thin").cores(16).memoryGib(32), "1")
            .with(MachineOf.name("wide").cores(16).memoryGib(128), "2")
            .with(MachineOf.name("gpu2").gpus(2, "a100", 80).memoryGib(64), "3")
            .with(MachineOf.name("gpu1").gpus(1, "a100", 80).memoryGib(64), "4");
    assertEquals("thin", Chosen.machine(here().least(Fact.MEMORY_PER_CORE, 2 * GIB), catalog));
    assertEquals("wide", Chosen.machine(here().least(Fact.MEMORY_PER_CORE, 3 * GIB), catalog));
    assertEquals("gpu2", Chosen.machine(here().least(Fact.MEMORY_PER_GPU, 32 * GIB), catalog));
    assertEquals("gpu1", Chosen.machine(here().least(Fact.MEMORY_PER_GPU, 33 * GIB), catalog));
  }

  @Test
  void theArchitectureIsX86UnlessAskedOtherwise() {
    HandMade catalog =
        new HandMade().with(MachineOf.name("arm").arm(), "0.5").with(MachineOf.name("x86"), "1");
    assertEquals("x86", Chosen.machine(here(), catalog));
    assertEquals("arm", Chosen.machine(here().arm(), catalog));
  }

  @Test
  void aProcessorIsAskedForByVendorOrShortName() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("unsaid").cpu("AMD", ""), "1")
            .with(MachineOf.name("amd").cpu("AMD", "turin"), "2")
            .with(MachineOf.name("intel").cpu("Intel", "ice-lake"), "3");
    assertEquals("unsaid", Chosen.machine(here().cpu("amd"), catalog));
    assertEquals("amd", Chosen.machine(here().cpu("turin"), catalog));
    assertEquals("intel", Chosen.machine(here().cpu("intel"), catalog));
    assertEquals("intel", Chosen.machine(here().cpu("ice-lake"), catalog));
  }

  @Test
  void anRdmaFabricTakesRdmaMachinesOfItsBandwidth() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("none").nicGbps(400), "1")
            .with(MachineOf.name("slow").rdmaGbps(100), "2")
            .with(MachineOf.name("fast").rdmaGbps(200), "3");
    Request rdma = here().fabric(FabricKind.RDMA);
    assertEquals("slow", Chosen.machine(rdma, catalog));
    assertEquals("fast", Chosen.machine(rdma.least(Fact.RDMA_BANDWIDTH, 200 * GBPS), catalog));
  }

  @Test
  void anEthernetFabricIsBoundByThePlainNetwork() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("slow").nicGbps(10), "1")
            .with(MachineOf.name("fast").nicGbps(100), "2");
    Request ethernet = here().fabric(FabricKind.ETHERNET).least(Fact.ETHERNET_BANDWIDTH, 50 * GBPS);
    assertEquals("fast", Chosen.machine(ethernet, catalog));
  }

  @Test
  void spotNeedsATypeThatIsSoldAsSpot() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("no").spot("no"), "1")
            .with(MachineOf.name("unsaid").spot(""), "2")
            .with(MachineOf.name("yes").spot("yes"), "3");
    assertEquals("no", Chosen.machine(here(), catalog));
    assertEquals("yes", Chosen.machine(here().spot(), catalog));
  }

  @Test
  void localScratchNeedsALocalDisk() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("none").diskGib(0), "1")
            .with(MachineOf.name("unsaid").diskGib(-1), "2")
            .with(MachineOf.name("some").diskGib(100), "3");
    assertEquals("none", Chosen.machine(here(), catalog));
    assertEquals("some", Chosen.machine(here().localScratch(), catalog));
  }

  @Test
  void bothEndsOfACountInCoresAreRoundedUpAndTheSurplusIsSaid() {
    HandMade catalog = new HandMade().with(MachineOf.name("a").cores(96), "1");
    MachineChoice choice = Chosen.choice(here().count(1, 1000, CountUnit.CORES), catalog);
    assertEquals(1, choice.lowerNodes());
    assertEquals(11, choice.upperNodes());
    assertEquals(
        List.of("1000 cores are 11 nodes of 96, 56 cores more than asked"), choice.notes());
  }

  @Test
  void aCountInGpusNeedsGpus() {
    HandMade catalog =
        new HandMade()
            .with(MachineOf.name("plain"), "1")
            .with(MachineOf.name("gpu").gpus(8, "h100", 80), "90");
    MachineChoice choice = Chosen.choice(here().count(0, 32, CountUnit.GPUS), catalog);
    assertEquals("gpu", choice.machine().name());
    assertEquals(4, choice.upperNodes());
  }

  @Test
  void aMachineFarBeyondWhatWasAskedIsNoted() {
    HandMade catalog = new HandMade().with(MachineOf.name("a").cores(64), "1");
    MachineChoice choice = Chosen.choice(here().least(Fact.CORES, 16), catalog);
    assertEquals(List.of("far beyond what was asked: 64 cores for 16 cores"), choice.notes());
    assertEquals(List.of(), Chosen.choice(here().least(Fact.CORES, 17), catalog).notes());
  }

  @Test
  void theReasonSaysWhatItWonByAgainstHowMany() {
    HandMade catalog =
        new HandMade().with(MachineOf.name("a"), "1.5").with(MachineOf.name("b"), "1.25");
    assertEquals(
        "least list price of 2 types in `here` that meet every bound at 1.25 USD/h; next is `a`"
            + " at 1.5 USD/h",
        Chosen.choice(here(), catalog).why());
  }
}
