package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product reads is what the data files say. */
class PackedCatalogTest {
  private static long scaled(String decimal, long scale) {
    return decimal.isEmpty()
        ? Machine.UNKNOWN
        : new BigDecimal(decimal)
            .multiply(BigDecimal.valueOf(scale))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  private static CloudCatalog cloud(String id) {
    return Catalog.embedded().cloud(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void everyMachineTypeIsThereWithItsFacts(String id) {
    List<Map<String, String>> rows = CsvFile.rows(id + "-instances");
    assertEquals(rows.size(), cloud(id).machines().size());
    for (Map<String, String> row : rows) {
      Machine machine = cloud(id).machine(row.get("name")).orElseThrow();
      assertEquals(row.get("name"), machine.name());
      assertEquals(row.get("family"), machine.family());
      assertEquals(scaled(row.get("vcpus"), 1), machine.vcpus());
      assertEquals(scaled(row.get("memory_gib"), 1L << 30), machine.memoryBytes());
      assertEquals(row.get("arch"), machine.architecture());
      assertEquals(row.get("cpu_vendor"), machine.cpuVendor());
      assertEquals(row.get("cpu_model"), machine.cpuModel());
      assertEquals(row.get("gpu_model"), machine.gpuModel());
      assertEquals(scaled(row.get("gpu_memory_gib_each"), 1L << 30), machine.gpuMemoryBytes());
      assertEquals(row.get("rdma"), machine.rdma());
      assertEquals(scaled(row.get("local_nvme_gib"), 1L << 30), machine.localDiskBytes());
      assertEquals(scaled(row.get("network_cards"), 1), machine.networkCards());
      assertEquals(scaled(row.get("max_efa_interfaces"), 1), machine.efaInterfaces());
      assertEquals(row.get("placement"), machine.placement());
      assertEquals(row.get("spot_supported"), machine.spot());
      assertEquals(row.get("notes"), machine.notes());
      assertEquals(row.getOrDefault("sku_family", ""), machine.quotaFamily());
      assertEquals("yes".equals(row.get("bare_metal")), machine.bareMetal());
      assertEquals(scaled(row.getOrDefault("clock_ghz", ""), 1000), machine.clockMegahertz());
      derived(row, machine);
    }
  }

  private static void derived(Map<String, String> row, Machine machine) {
    String sustained = row.getOrDefault("network_baseline_gbps", "");
    String network = sustained.isEmpty() ? row.get("network_gbps") : sustained;
    assertEquals(scaled(network, 1_000_000_000L), machine.nicBitsPerSecond());
    if (machine.hasRdma()) {
      assertEquals(scaled(row.get("rdma_gbps"), 1_000_000_000L), machine.rdmaBitsPerSecond());
    } else {
      assertEquals(0, machine.rdmaBitsPerSecond());
    }
    if (!row.get("physical_cores").isEmpty()) {
      assertEquals(scaled(row.get("physical_cores"), 1), machine.cores());
      assertFalse(machine.coresDerived());
    } else if (!row.get("threads_per_core").isEmpty()) {
      assertEquals(machine.vcpus() / machine.threadsPerCore(), machine.cores());
      assertTrue(machine.coresDerived());
    } else {
      assertEquals(Machine.UNKNOWN, machine.cores());
    }
    if (row.get("gpu_model").isEmpty() && row.get("gpu_count").isEmpty()) {
      assertEquals(0, machine.gpus());
    } else if (row.get("gpu_count").contains(".")) {
      assertEquals(Machine.UNKNOWN, machine.gpus());
      assertEquals(Machine.Restriction.PINNED_ONLY, machine.restriction());
    } else {
      assertEquals(scaled(row.get("gpu_count"), 1), machine.gpus());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void everyPriceIsThere(String id) {
    for (Map<String, String> row : CsvFile.rows(id + "-prices")) {
      Machine machine = cloud(id).machine(row.get("name")).orElseThrow();
      Optional<MachinePrice> price = cloud(id).price(machine, row.get("region"));
      long onDemand = scaled(row.get("on_demand_usd_per_hour"), 1_000_000);
      long spot = scaled(row.get("spot_usd_per_hour"), 1_000_000);
      if (onDemand == Machine.UNKNOWN && spot == Machine.UNKNOWN) {
        assertTrue(price.isEmpty(), row::toString);
        continue;
      }
      assertEquals(onDemand, price.orElseThrow().onDemandMicroUsdPerHour(), row::toString);
      assertEquals(spot, price.orElseThrow().spotMicroUsdPerHour(), row::toString);
      assertEquals(row.get("as_of"), price.orElseThrow().asOf());
      assertEquals(row.get("source"), price.orElseThrow().source());
      assertEquals(
          scaled(row.getOrDefault("spot_savings_pct", ""), 1),
          price.orElseThrow().spotSavingsPercent());
      assertEquals(
          row.getOrDefault("spot_interruption_range", ""), price.orElseThrow().spotInterruption());
    }
  }

  @Test
  void everyOfferOfAwsIsThereWithItsZones() {
    int offered = 0;
    for (Region region : cloud("aws").regions()) {
      offered += cloud("aws").offered(region.code()).size();
    }
    List<Map<String, String>> rows = CsvFile.rows("aws-offerings");
    assertEquals(rows.size(), offered);
    for (Map<String, String> row : rows) {
      Machine machine = cloud("aws").machine(row.get("name")).orElseThrow();
      assertTrue(cloud("aws").isOffered(machine, row.get("region")), row::toString);
      assertEquals(
          List.of(row.get("zone_ids").split(" ", -1)),
          cloud("aws").zones(machine, row.get("region")));
    }
  }

  @Test
  void anAzureSizeIsOfferedWhereItIsListedElseWhereItIsPriced() {
    CloudCatalog azure = cloud("azure");
    Machine listed = azure.machine("Standard_HB176rs_v4").orElseThrow();
    Machine priced = azure.machine("Standard_D4s_v5").orElseThrow();
    for (Map<String, String> row : CsvFile.rows("azure-offerings")) {
      if (row.get("name").equals(listed.name())) {
        for (Region region : azure.regions()) {
          boolean there = List.of(row.get("regions").split(" ", -1)).contains(region.code());
          assertEquals(there, azure.isOffered(listed, region.code()), region::code);
        }
      }
    }
    for (Region region : azure.regions()) {
      assertEquals(
          azure.price(priced, region.code()).isPresent(),
          azure.isOffered(priced, region.code()),
          region::code);
    }
  }

  @Test
  void googleTypesAreOfferedWhereTheyAreListedAndOnlyRdmaHasZones() {
    CloudCatalog gcp = cloud("gcp");
    Machine h4d = gcp.machine("h4d-standard-192").orElseThrow();
    assertEquals(List.of("a"), gcp.zones(h4d, "us-central1"));
    assertEquals(List.of(), gcp.zones(gcp.machine("c3-standard-8").orElseThrow(), "us-central1"));
    for (Map<String, String> row : CsvFile.rows("gcp-offerings")) {
      Machine machine = gcp.machine(row.get("name")).orElseThrow();
      List<String> regions = List.of(row.get("regions").split(" ", -1));
      for (Region region : gcp.regions()) {
        assertEquals(
            regions.contains(region.code()),
            gcp.isOffered(machine, region.code()),
            () -> machine.name() + " in " + region.code());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void everyStorageRowIsThereUnderItsServiceAndRegion(String id) {
    for (Map<String, String> row : CsvFile.rows("storage")) {
      if (!row.get("cloud").equals(id) || row.get("price_region").isEmpty()) {
        continue;
      }
      StorageProduct product = null;
      for (StorageProduct found : cloud(id).storage(row.get("service"), row.get("price_region"))) {
        if (found.variant().equals(row.get("variant"))) {
          product = found;
        }
      }
      assertTrue(product != null, row::toString);
      assertEquals(row.get("price_region"), product.region());
      assertEquals(
          scaled(row.get("price_usd_per_gib_month"), 1_000_000), product.microUsdPerGibMonth());
      assertEquals(scaled(row.get("min_gib"), 1), product.minGib());
      assertEquals(scaled(row.get("increment_gib"), 1), product.incrementGib());
      assertEquals(scaled(row.get("throughput_mbps_per_tib"), 1), product.mbpsPerTib());
    }
  }

  @Test
  void aStorageVariantWithoutAPriceThereKeepsItsSizeRules() {
    List<StorageProduct> products = cloud("azure").storage("managed-lustre", "eastus");
    assertFalse(products.isEmpty());
    for (StorageProduct product : products) {
      assertEquals(Machine.UNKNOWN, product.microUsdPerGibMonth());
      assertEquals("", product.region());
      assertTrue(product.minGib() > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void everyServiceRowIsThere(String id) {
    for (Map<String, String> row : CsvFile.rows("network-and-services")) {
      if (!row.get("cloud").equals(id)) {
        continue;
      }
      List<String> found = new ArrayList<>();
      for (ServicePrice price : cloud(id).services(row.get("service"), row.get("region"))) {
        found.add(price.item() + "|" + price.nanoUsd() + "|" + price.unit());
      }
      String expected =
          row.get("item") + "|" + scaled(row.get("usd"), 1_000_000_000L) + "|" + row.get("unit");
      assertTrue(found.contains(expected), () -> expected + " is not in " + found);
    }
  }

  @Test
  void pcsIsOfferedWhereItHasRowsAndAllElseEverywhere() {
    CloudCatalog aws = cloud("aws");
    assertTrue(aws.isServiceOffered("pcs", "us-east-2"));
    assertFalse(aws.isServiceOffered("pcs", "us-west-1"));
    assertTrue(aws.isServiceOffered("fsx-lustre", "af-south-1"));
    assertFalse(aws.hasService("fsx-lustre", "af-south-1"));
  }

  @Test
  void termsAndImagesAreThere() {
    CloudCatalog aws = cloud("aws");
    assertEquals(4, aws.terms(aws.machine("p5.48xlarge").orElseThrow()).size());
    int images = 0;
    for (String id : Catalog.embedded().clouds()) {
      images += cloud(id).images().size();
    }
    assertEquals(CsvFile.rows("images").size(), images);
  }

  @Test
  void theCloudsAreThoseOfTheData() {
    List<String> ids = new ArrayList<>();
    for (Map<String, String> row : CsvFile.rows("clouds")) {
      ids.add(row.get("cloud"));
      assertEquals(row.get("display_name"), cloud(row.get("cloud")).displayName());
      assertEquals(
          row.get("rdma_needs_zone").equals("yes"), cloud(row.get("cloud")).rdmaNeedsZone());
    }
    assertEquals(ids, Catalog.embedded().clouds());
  }

  @Test
  void generationsOrderFamiliesOfOneCloudAsPeopleDo() {
    String[][] newerFirst = {
      {"aws", "c8a.large", "c7a.large", "c6a.large", "c5a.large"},
      {"aws", "c8i.large", "c7i.large", "c6i.large", "c5.large"},
      {"aws", "c8g.large", "c7g.large", "c6g.large"},
      {"aws", "p6-b200.48xlarge", "p5.48xlarge", "p4d.24xlarge", "p3dn.24xlarge"},
      {"azure", "Standard_D4as_v7", "Standard_D4as_v6", "Standard_D4as_v5", "Standard_D4as_v4"},
      {"azure", "Standard_HB368rs_v5", "Standard_HB176rs_v4", "Standard_HB120rs_v3"},
      {"gcp", "c4d-standard-8", "c3d-standard-8", "c2d-standard-8"},
      {"gcp", "c4-standard-8", "c3-standard-8", "c2-standard-8"},
    };
    for (String[] row : newerFirst) {
      for (int i = 2; i < row.length; i++) {
        Machine newer = cloud(row[0]).machine(row[i - 1]).orElseThrow();
        Machine older = cloud(row[0]).machine(row[i]).orElseThrow();
        assertTrue(
            newer.generation() > older.generation(), () -> newer.name() + " " + older.name());
      }
    }
  }

  @Test
  void aCloudThatIsNotKnownIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> cloud("oci"));
  }
}
