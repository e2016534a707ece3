package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.NodeGroup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a cluster comes to stand. */
class SitingTest {
  private static final CloudCatalog AWS = Catalog.embedded().cloud("aws");
  private static final CloudCatalog AZURE = Catalog.embedded().cloud("azure");
  private static final CloudCatalog GCP = Catalog.embedded().cloud("gcp");

  private static Request here() {
    return Request.on("aws").in("here");
  }

  private static HandMade twoZones() {
    return new HandMade()
        .with(MachineOf.name("a").cores(8), "1")
        .in("a", "z1")
        .with(MachineOf.name("b").cores(16), "2")
        .in("b", "z2");
  }

  @Test
  void ofTheZonesNamedTheFirstThatOffersAllIsTaken() {
    Request request = here().zone("z1").zone("z2").least(Fact.CORES, 16);
    Site site = Chosen.site(request, twoZones());
    assertEquals(Optional.of("z2"), site.zone());
    assertEquals("named by the target, the first of the zones named that offers all", site.why());
  }

  @Test
  void aZoneThatIsNamedBindsTheChoice() {
    assertEquals("b", Chosen.machine(here().zone("z2"), twoZones()));
    assertEquals("a", Chosen.machine(here().zone("here-z1"), twoZones()));
  }

  @Test
  void aZoneThatLacksAMachineIsAnErrorThatNamesTheOthers() {
    assertEquals(
        "HPC4008 | none of the zones named in `here` offers the machines of all groups |  | zones"
            + " that do: `z2`",
        Chosen.fault(here().zone("z1").least(Fact.CORES, 16), twoZones()));
  }

  @Test
  void anUnknownZoneIsAnErrorThatListsThem() {
    assertEquals(
        "HPC4002 | region `here` has no zone `z9` |  | its zones are `z1` and `z2`",
        Chosen.fault(here().zone("z9"), twoZones()));
  }

  @Test
  void withoutZonesGroupsThatNeedDifferentZonesMoveWhereTheyCostLeast() {
    HandMade catalog = twoZones().with(MachineOf.name("c").cores(8), "1.5").in("c", "z2");
    Cluster cluster =
        here().cluster(List.of(here().group("small"), here().least(Fact.CORES, 16).group("large")));
    Diagnostics sink = new Diagnostics();
    Site site = Siting.choose(cluster, catalog, new AnyMachine(), sink).orElseThrow();
    assertEquals(Optional.of("z2"), site.zone());
    assertEquals("c", site.choice("small").machine().name());
    assertEquals(
        "named by the target; zone `z2` is where all groups together cost least", site.why());
  }

  @Test
  void ofTwoZonesThatOfferAllTheCheaperIsTaken() {
    HandMade catalog =
        twoZones()
            .with(MachineOf.name("c").cores(8), "1.5")
            .in("c", "z2")
            .with(MachineOf.name("d").cores(16), "5")
            .in("d", "z1");
    Cluster cluster =
        here().cluster(List.of(here().group("small"), here().least(Fact.CORES, 16).group("large")));
    Site site = Siting.choose(cluster, catalog, new AnyMachine(), new Diagnostics()).orElseThrow();
    assertEquals(Optional.of("z2"), site.zone());
  }

  @Test
  void aRegionOfTheCountryComesBeforeANearerOneAcrossTheBorder() {
    HandMade both = new HandMade().with(MachineOf.name("a"), "1").everywhere();
    assertEquals("here", region(Request.on("aws").near("Germany"), both));
    assertEquals("there", region(Request.on("aws").near("Frankfurt"), both));
  }

  @Test
  void groupsThatHaveNoZoneInCommonAreAnError() {
    HandMade catalog = twoZones().with(MachineOf.name("g").gpus(1, "t4", 16), "1").in("g", "z1");
    Cluster cluster =
        here()
            .cluster(
                List.of(
                    here().least(Fact.GPUS, 1).group("gpu"),
                    here().least(Fact.CORES, 16).group("cpu")));
    Diagnostics sink = new Diagnostics();
    assertTrue(Siting.choose(cluster, catalog, new AnyMachine(), sink).isEmpty());
    assertEquals("no zone of `here` offers the machines of all groups", told(sink));
    assertEquals(
        "machines for these groups: `z1` lacks `cpu`; `z2` lacks `gpu`",
        sink.sorted().get(0).hint());
  }

  private static String told(Diagnostics sink) {
    assertEquals(1, sink.sorted().size());
    return sink.sorted().get(0).message();
  }

  @Test
  void everyGroupWithoutAMachineIsToldOnItsOwn() {
    Cluster cluster =
        here()
            .cluster(
                List.of(
                    here().least(Fact.CORES, 1000).group("a"),
                    here().least(Fact.CORES, 2000).group("b")));
    Diagnostics sink = new Diagnostics();
    assertTrue(Siting.choose(cluster, twoZones(), new AnyMachine(), sink).isEmpty());
    assertEquals(2, sink.sorted().size());
  }

  @Test
  void aRegionWithATypingErrorIsToldWithTheNearestCode() {
    assertEquals(
        "HPC4001 | AWS has no region `us-esat-2` |  | did you mean `us-east-2`?",
        Chosen.fault(Request.on("aws").in("us-esat-2"), AWS));
  }

  @Test
  void aRegionByItsDisplayNameIsToldWithItsCode() {
    assertEquals(
        "HPC4001 | Azure has no region `West Europe` |  | its code is `westeurope`",
        Chosen.fault(Request.on("azure").in("West Europe"), AZURE));
  }

  @Test
  void aRegionWithoutDataIsAnErrorThatNamesTheNearestWithData() {
    String fault = Chosen.fault(Request.on("aws").in("eu-central-2"), AWS);
    assertTrue(
        fault.startsWith(
            "HPC4016 | the catalog knows no machine types of region `eu-central-2` |  | nearest"
                + " regions that it knows: `eu-central-1` (about "),
        fault);
  }

  @Test
  void nearTakesTheNearestRegionAndSaysTheDistance() {
    Site site = Chosen.site(Request.on("azure").near("Basel"), AZURE);
    assertEquals("switzerlandnorth", site.region().code());
    assertEquals("the nearest to Basel, about 71 km", site.why());
  }

  @Test
  void nearPassesOverARegionThatLacksWhatIsAsked() {
    Request request = Request.on("azure").near("Basel").fabric(FabricKind.RDMA);
    Site site = Chosen.site(request.least(Fact.CORES, 96), AZURE);
    assertEquals("italynorth", site.region().code());
    assertTrue(
        site.why().startsWith("the nearest that offers all that is asked to Basel, about "),
        site.why());
  }

  @Test
  void nearPassesOverARegionThatTheBackendRefuses() {
    GroupRules rules =
        new GroupRules() {
          @Override
          public Optional<String> refusal(NodeGroup group, Machine machine) {
            return Optional.empty();
          }

          @Override
          public Optional<String> regionRefusal(String region) {
            return region.equals("eu-central-1")
                ? Optional.of("PCS is not offered there")
                : Optional.empty();
          }

          @Override
          public boolean meetsRdma(NodeGroup group, Machine machine) {
            return machine.hasRdma();
          }
        };
    Site site = Chosen.site(Request.on("aws").near("Frankfurt"), AWS, rules);
    assertEquals("eu-west-3", site.region().code());
    assertEquals(
        "HPC4007 | region `eu-central-1` cannot be used: PCS is not offered there |  | nearest"
            + " regions that can: `eu-west-3`, `eu-west-2` and `eu-west-1`",
        Chosen.fault(Request.on("aws").in("eu-central-1"), AWS, rules));
  }

  @Test
  void aCountryTakesItsOwnRegionsFirst() {
    Site site = Chosen.site(Request.on("gcp").near("France"), GCP);
    assertEquals("europe-west9", site.region().code());
    assertEquals("germanywestcentral", region(Request.on("azure").near("de"), AZURE));
  }

  private static String region(Request request, CloudCatalog catalog) {
    return Chosen.site(request, catalog).region().code();
  }

  @Test
  void anAmbiguousCityIsAnErrorThatShowsHowToSayWhich() {
    assertEquals(
        "HPC4005 | more than one city is called `Cambridge` |  | write `Cambridge, GB` or"
            + " `Cambridge, US`",
        Chosen.fault(Request.on("azure").near("Cambridge"), AZURE));
    assertEquals("uksouth", region(Request.on("azure").near("cambridge, United Kingdom"), AZURE));
    assertEquals("canadacentral", region(Request.on("azure").near("Cambridge, US"), AZURE));
  }

  @Test
  void anUnknownPlaceIsAnErrorWithASuggestion() {
    assertEquals(
        "HPC4004 | no city or country `Basle` is known |  | did you mean `Basel`?",
        Chosen.fault(Request.on("aws").near("Basle"), AWS));
    assertEquals(
        "HPC4004 | no city or country `us-east-2` is known |  | a region stands in `target`; its"
            + " city is `Columbus`",
        Chosen.fault(Request.on("aws").near("us-east-2"), AWS));
  }

  @Test
  void aTargetWithNeitherRegionNorPlaceHasNoSite() {
    Diagnostics sink = new Diagnostics();
    Cluster cluster = Request.on("aws").cluster();
    assertTrue(Siting.choose(cluster, AWS, new AnyMachine(), sink).isEmpty());
  }

  @Test
  void rdmaOnGoogleNeedsAZoneThatIsKnownOrNamed() {
    Request h200 = Request.on("gcp").in("us-central1").fabric(FabricKind.RDMA).gpu("h200");
    assertTrue(Chosen.fault(h200, GCP).startsWith("HPC4009"), () -> Chosen.fault(h200, GCP));
    assertEquals(Optional.of("b"), Chosen.site(h200.zone("us-central1-b"), GCP).zone());
  }

  @Test
  void aFabricWhereTheRegionHasNoneSaysWhoHasIt() {
    Request request = Request.on("azure").in("switzerlandnorth").fabric(FabricKind.RDMA);
    assertEquals(
        "HPC4010 | no machine type in `switzerlandnorth` meets all that `cpu` asks | 2 types meet"
            + " all but this | nearest is `Standard_D192s_v6`: no RDMA; nearest regions that have"
            + " one: `italynorth` (about 218 km), `westeurope` (about 613 km), `uksouth` (about"
            + " 770 km)",
        Chosen.fault(request.least(Fact.CORES, 90), AZURE));
  }

  @Test
  void anExactSizeThatIsNotSoldIsToldWithItsNeighbours() {
    String fault =
        Chosen.fault(Request.on("azure").in("westeurope").exactly(Fact.CORES, 50), AZURE);
    assertTrue(fault.contains("with all else as asked, 48 cores and 64 cores are sold"), fault);
  }
}
