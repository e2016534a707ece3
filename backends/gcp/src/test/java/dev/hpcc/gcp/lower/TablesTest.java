package dev.hpcc.gcp.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.backend.Support;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.Machine;
import dev.hpcc.gcp.toolkit.ModuleTypes;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.Origin;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.Language;
import dev.hpcc.language.OptionTable;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The data of the backend agrees with the catalog, the language and itself. */
class TablesTest {
  private static final Families FAMILIES = Families.load();

  @Test
  void everyMachineOfTheCatalogHasAFamilyButThoseThatNobodyWires() {
    List<String> unknown = new ArrayList<>();
    for (Machine machine : Catalog.embedded().cloud("gcp").machines()) {
      if (FAMILIES.find(machine.name()).isEmpty() && !unknown.contains(machine.family())) {
        unknown.add(machine.family());
      }
    }
    assertEquals(List.of("a4x"), unknown);
  }

  @Test
  void theLongestPrefixDecides() {
    assertEquals("pd-ssd", FAMILIES.get("a3-highgpu-8g").disk(DiskClass.FAST));
    assertEquals("hyperdisk-balanced", FAMILIES.get("a3-ultragpu-8g").disk(DiskClass.BALANCED));
    assertEquals("2x52x2", FAMILIES.get("a3-highgpu-8g").layout());
    assertEquals("", FAMILIES.get("a3-highgpu-2g").layout());
  }

  @Test
  void everyKindOfRdmaOfTheCatalogIsWiredOrRefused() {
    GcpRules rules = new GcpRules();
    List<String> refused = new ArrayList<>();
    for (Machine machine : Catalog.embedded().cloud("gcp").machines()) {
      if (machine.hasRdma() && RdmaKinds.load().find(machine).isEmpty()) {
        refused.add(machine.name());
      }
    }
    assertEquals(List.of("a4x-highgpu-4g", "a4x-maxgpu-4g-metal"), refused);
    assertEquals(List.of("a", "b"), rules.zones(machine("h4d-standard-192"), "us-central1"));
    assertEquals(List.of(), rules.zones(machine("h4d-standard-192"), "europe-west4"));
    assertEquals(List.of(), rules.zones(machine("n2-standard-8"), "us-central1"));
  }

  private static Machine machine(String name) {
    return Catalog.embedded().cloud("gcp").machine(name).orElseThrow();
  }

  @Test
  void everyTierHasAPriceInTheCatalogSomewhere() {
    for (FilestoreTiers.Tier tier : FilestoreTiers.load()) {
      boolean known =
          Catalog.embedded().cloud("gcp").storage("filestore", "us-central1").stream()
              .anyMatch(product -> product.variant().equals(tier.name()));
      assertTrue(known, tier.name());
    }
  }

  @Test
  void everyEntryOfSupportNamesAKeyOfTheLanguage() {
    List<String> strange = new ArrayList<>();
    for (Support.Entry entry : GcpSupport.support().entries()) {
      boolean known = false;
      for (BlockSpec spec : Language.all()) {
        boolean kind = spec.kind().word().equals(entry.kind());
        boolean label = entry.kind().equals("scheduler") && entry.key().equals("kind");
        known |= kind && (label || spec.key(entry.key()).isPresent());
      }
      if (!known) {
        strange.add(entry.kind() + "." + entry.key());
      }
    }
    assertEquals(List.of(), strange);
  }

  @Test
  void everyOptionStandsInABlockThatMayHoldIt() {
    List<BlockKind> twice = new ArrayList<>();
    for (OptionTable table : GcpOptions.tables()) {
      Optional<BlockSpec> spec =
          table.existing()
              ? Language.existing(table.kind())
              : Optional.of(Language.spec(table.kind()));
      assertTrue(spec.isPresent(), table.kind() + " existing=" + table.existing());
      for (OptionTable.Option option : table.options()) {
        assertTrue(spec.get().key(option.key()).isEmpty(), table.kind() + "." + option.key());
      }
      assertTrue(table.existing() || !twice.contains(table.kind()), table.kind().word());
      if (!table.existing()) {
        twice.add(table.kind());
      }
    }
  }

  @Test
  void aModuleTakesOnlyWhatTheToolkitTakes() {
    Origin origin = Origin.own(new Span(new SourceFile("a.hpc", "a"), 0, 1));
    ModuleTypes types = ModuleTypes.load();
    ToolkitModule.Builder vpc =
        new ToolkitModule.Builder("net", types.get("modules/network/vpc"), origin);
    assertThrows(IllegalArgumentException.class, () -> vpc.set("network_nam", "a"));
    assertThrows(IllegalArgumentException.class, () -> vpc.set("mtu", "8896"));
    assertThrows(IllegalArgumentException.class, () -> vpc.set("network_routing_mode", "LOCAL"));
    vpc.set("network_name", "a");
    assertThrows(IllegalArgumentException.class, () -> vpc.set("network_name", "b"));
    assertThrows(IllegalArgumentException.class, () -> types.get("modules/network/vcp"));
  }
}
