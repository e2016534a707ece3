package dev.hpcc.aws.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.aws.facts.EfaLayout.Slot;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.Machine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EfaLayoutTest {
  @Test
  void aMachineWithTwoCardsHasTwoEfaInterfacesBesideThePrimary() {
    EfaLayout layout = EfaLayout.of("hpc7a.96xlarge").orElseThrow();
    assertEquals("interface", layout.primaryKind());
    assertEquals(List.of(new Slot(0, 1), new Slot(1, 0)), layout.efaOnly());
  }

  @Test
  void aMachineWithOneInterfacePerCardHasAnEfaPrimary() {
    EfaLayout layout = EfaLayout.of("hpc6id.32xlarge").orElseThrow();
    assertEquals("efa", layout.primaryKind());
    assertEquals(2, layout.efaInterfaces());
  }

  @Test
  void aFirstCardWithoutEfaHasNone() {
    EfaLayout layout = EfaLayout.of("p6-b300.48xlarge").orElseThrow();
    assertEquals(16, layout.efaInterfaces());
    assertEquals(new Slot(1, 0), layout.efaOnly().get(0));
  }

  @Test
  void anUnknownTypeHasNoLayout() {
    assertTrue(EfaLayout.of("t3.micro").isEmpty());
  }

  @Test
  void everyLayoutHasAsManyInterfacesAsTheCatalogSays() {
    List<String> differ = new ArrayList<>();
    int compared = 0;
    for (Machine machine : Catalog.embedded().cloud("aws").machines()) {
      EfaLayout layout = EfaLayout.of(machine.name()).orElse(null);
      if (layout != null) {
        compared++;
        if (layout.efaInterfaces() != machine.efaInterfaces()
            || layout.cards() != machine.networkCards()) {
          differ.add(machine.name());
        }
      }
    }
    assertEquals(List.of(), differ);
    assertTrue(compared > 200, "compared " + compared);
  }
}
