package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a pin overrides, and what it must meet. */
class PinTest {
  private static final Span AT = new Span(Request.FILE, 0, 9);

  private final HandMade catalog =
      new HandMade()
          .with(MachineOf.name("small").cores(8), "1")
          .with(MachineOf.name("large").cores(96), "9")
          .with(MachineOf.name("arm").arm(), "1")
          .with(MachineOf.name("gpu").gpus(1, "t4", 16), "2")
          .with(MachineOf.name("far").cores(8), "1")
          .notHere("far")
          .with(MachineOf.name("onlyz2").cores(8), "1")
          .in("onlyz2", "z2");

  private static Request here() {
    return Request.on("aws").in("here");
  }

  private static Origin layer(Origin.Layer... layers) {
    List<Origin.Step> chain = new ArrayList<>();
    for (Origin.Layer layer : layers) {
      chain.add(new Origin.Step(layer, "x", AT));
    }
    return new Origin(AT, chain);
  }

  @Test
  void aPinTakesTheMachineWhateverItsPrice() {
    MachineChoice choice = Chosen.choice(here().pin("large"), catalog);
    assertEquals("large", choice.machine().name());
    assertEquals("pinned by `instance`", choice.why());
  }

  @Test
  void aPinOverridesTheDefaultArchitectureAndTheRuleOnGpus() {
    assertEquals("arm", Chosen.machine(here().pin("arm"), catalog));
    assertEquals("gpu", Chosen.machine(here().pin("gpu"), catalog));
  }

  @Test
  void aPinThatMissesABoundOfItsOwnLayerIsAnError() {
    assertEquals(
        "HPC4013 | `small` does not meet `cores >= 96 cores`: 8 cores | pinned here | take the pin"
            + " away, or relax what is asked",
        Chosen.fault(here().pin("small").least(Fact.CORES, 96), catalog));
  }

  @Test
  void aPinOfTheGroupOverridesABoundOfDefaults() {
    Request request = here().pin("small").from(layer(Origin.Layer.DEFAULTS));
    assertEquals("small", Chosen.machine(request.least(Fact.CORES, 96), catalog));
  }

  @Test
  void aPinOfDefaultsGivesNoWayToABoundOfTheGroup() {
    Origin weak = layer(Origin.Layer.ON_CLOUD, Origin.Layer.DEFAULTS);
    Request request = here().pin("small", weak).least(Fact.CORES, 96);
    assertTrue(Chosen.fault(request, catalog).startsWith("HPC4013"));
  }

  @Test
  void ofTwoLikeBasesTheNearerIsTheStronger() {
    Origin near = layer(Origin.Layer.ON_CLOUD, Origin.Layer.LIKE);
    Origin far = layer(Origin.Layer.LIKE, Origin.Layer.LIKE);
    Request overridden = here().pin("small", near).from(far).least(Fact.CORES, 96);
    assertEquals("small", Chosen.machine(overridden, catalog));
    Request missed = here().pin("small", far).from(near).least(Fact.CORES, 96);
    assertTrue(Chosen.fault(missed, catalog).startsWith("HPC4013"));
  }

  @Test
  void aParameterBehindABoundDoesNotMakeItWeaker() {
    Origin given = layer(Origin.Layer.OWN, Origin.Layer.PARAMETER);
    Request request = here().pin("small").from(given).least(Fact.CORES, 96);
    assertTrue(Chosen.fault(request, catalog).startsWith("HPC4013"));
  }

  @Test
  void aPinNeverOverridesTheFabric() {
    String fault = Chosen.fault(here().pin("small").fabric(FabricKind.RDMA), catalog);
    assertEquals(
        "HPC4013 | `small` does not meet `fabric = net (RDMA)`: no RDMA | pinned here | take the"
            + " pin away, or relax what is asked",
        fault);
  }

  @Test
  void aPinThatTheBackendRefusesIsAnErrorWithItsReason() {
    GroupRules rules =
        new GroupRules() {
          @Override
          public Optional<String> refusal(NodeGroup group, Machine machine) {
            return machine.name().equals("small")
                ? Optional.of("it boots no image of ours")
                : Optional.empty();
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
    assertEquals(
        "HPC4013 | `small` cannot be used: it boots no image of ours |  | ",
        Chosen.fault(here().pin("small"), catalog, rules));
    Site site = Chosen.site(here(), catalog, rules);
    assertEquals("onlyz2", site.choice("cpu").machine().name());
  }

  @Test
  void aNameThatIsNotKnownIsAnErrorWithASuggestion() {
    assertEquals(
        "HPC4011 | the catalog has no machine type `smal` of AWS |  | did you mean `small`?",
        Chosen.fault(here().pin("smal"), catalog));
  }

  @Test
  void aTypeThatIsNotOfferedThereIsAnErrorWithTheRegionsThatHaveIt() {
    assertEquals(
        "HPC4012 | `far` is not offered in `here` |  | nearest regions that offer it: `there`"
            + " (about 587 km)",
        Chosen.fault(here().pin("far"), catalog));
  }

  @Test
  void thePinDecidesTheZoneWhereNoneIsNamed() {
    assertEquals(Optional.of("z2"), Chosen.site(here().pin("onlyz2"), catalog).zone());
  }
}
