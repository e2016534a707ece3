package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reviewable data in {@code src/main/catalog} is whole and consistent. */
class CatalogDataTest {
  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");
  private static final List<String> COMMON =
      List.of(
          "name",
          "family",
          "vcpus",
          "physical_cores",
          "threads_per_core",
          "memory_gib",
          "arch",
          "cpu_vendor",
          "cpu_model",
          "gpu_model",
          "gpu_count",
          "gpu_memory_gib_each",
          "network_gbps",
          "rdma",
          "rdma_gbps",
          "network_cards",
          "max_efa_interfaces",
          "local_nvme_gib",
          "placement",
          "spot_supported",
          "notes");

  private static Set<String> column(String file, String column) {
    Set<String> values = new TreeSet<>();
    for (Map<String, String> row : CsvFile.rows(file)) {
      values.add(row.get(column));
    }
    return values;
  }

  private static void unique(String file, String... key) {
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : CsvFile.rows(file)) {
      List<String> values = new ArrayList<>();
      for (String column : key) {
        values.add(row.get(column));
      }
      assertTrue(seen.add(String.join("|", values)), () -> file + " repeats " + values);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void machineTypesHaveTheCommonColumnsAndNoNameTwice(String cloud) {
    assertEquals(COMMON, CsvFile.header(cloud + "-instances").subList(0, COMMON.size()));
    unique(cloud + "-instances", "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void everyFigureOfAMachineTypeIsInRange(String cloud) {
    for (Map<String, String> row : CsvFile.rows(cloud + "-instances")) {
      within(row, "vcpus", 1, 2048, true);
      within(row, "physical_cores", 1, 1024, false);
      within(row, "threads_per_core", 1, 2, false);
      within(row, "memory_gib", 0.5, 32768, true);
      within(row, "gpu_count", 0.125, 16, false);
      within(row, "gpu_memory_gib_each", 2, 300, false);
      within(row, "network_gbps", 0.064, 6400, false);
      within(row, "rdma_gbps", 1, 6400, false);
      within(row, "local_nvme_gib", 0, 130000, false);
      assertTrue(Set.of("x86_64", "arm64").contains(row.get("arch")), row::toString);
      assertTrue(Set.of("yes", "no", "").contains(row.get("spot_supported")), row::toString);
      assertTrue(
          Set.of("none", "efa", "infiniband", "irdma", "gpudirect-rdma (RoCEv2)")
              .contains(row.get("rdma")),
          row::toString);
    }
  }

  private static void within(
      Map<String, String> row, String column, double least, double most, boolean required) {
    String value = row.get(column);
    if (value.isEmpty()) {
      assertTrue(!required, () -> column + " is missing in " + row);
      return;
    }
    double number = Double.parseDouble(value);
    assertTrue(number >= least && number <= most, () -> column + " of " + row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void coresTimesThreadsNeverExceedTheVcpusButOnConstrainedSizes(String cloud) {
    for (Map<String, String> row : CsvFile.rows(cloud + "-instances")) {
      if (!row.get("physical_cores").isEmpty() && !row.get("threads_per_core").isEmpty()) {
        long threads =
            Long.parseLong(row.get("physical_cores")) * Long.parseLong(row.get("threads_per_core"));
        assertTrue(threads <= Long.parseLong(row.get("vcpus")), row::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void everyPriceIsOfAKnownTypeInAKnownRegionAndStandsOnce(String cloud) {
    Set<String> names = column(cloud + "-instances", "name");
    Set<String> regions = column("regions", "region");
    for (Map<String, String> row : CsvFile.rows(cloud + "-prices")) {
      assertTrue(names.contains(row.get("name")), row::toString);
      assertTrue(regions.contains(row.get("region")), row::toString);
      within(row, "on_demand_usd_per_hour", 0.001, 1000, false);
      within(row, "spot_usd_per_hour", 0.0001, 1000, false);
    }
    unique(cloud + "-prices", "name", "region");
  }

  /** The exceptions are those that the provenance page names as observed. */
  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void spotCostsLessThanOnDemand(String cloud) {
    Set<String> noted = Set.of("p5en.48xlarge us-west-1", "p5.4xlarge eu-west-2");
    for (Map<String, String> row : CsvFile.rows(cloud + "-prices")) {
      String spot = row.get("spot_usd_per_hour");
      String onDemand = row.get("on_demand_usd_per_hour");
      if (!spot.isEmpty()
          && !onDemand.isEmpty()
          && !noted.contains(row.get("name") + " " + row.get("region"))) {
        assertTrue(new BigDecimal(spot).compareTo(new BigDecimal(onDemand)) < 0, row::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-prices",
        "azure-prices",
        "gcp-prices",
        "storage",
        "network-and-services",
        "images",
        "compute-price-supplement",
        "gcp-rdma-zones"
      })
  void everyDateIsADayBeforeTheCatalog(String file) {
    for (Map<String, String> row : CsvFile.rows(file)) {
      String day = row.get("as_of");
      boolean fine =
          day.isEmpty()
              || (day.length() == 10 && day.compareTo("2018-01-01") > 0)
              || (day.length() == 7 && day.compareTo("2018-01") > 0);
      assertTrue(fine && day.compareTo(Catalog.embedded().date()) <= 0, row::toString);
      assertTrue(!row.get("source").isEmpty() || row.containsValue(""), row::toString);
    }
  }

  @Test
  void everyPriceSourceIsExplained() throws IOException {
    String page = Files.readString(Path.of("../../docs/catalog.md"));
    for (String cloud : CLOUDS) {
      for (String code : column(cloud + "-prices", "source")) {
        for (String part : code.split("\\+", -1)) {
          String entry = "| " + cloud + " | `" + part + "` |";
          assertTrue(page.contains(entry), () -> "docs/catalog.md lacks " + entry);
        }
      }
    }
  }

  @Test
  void everyDataFileIsExplained() throws IOException {
    String page = Files.readString(Path.of("../../docs/catalog.md"));
    try (Stream<Path> files = Files.list(Path.of("src/main/catalog"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        int rows = CsvFile.rows(name.replace(".csv", "")).size();
        boolean explained =
            page.lines()
                .anyMatch(
                    l -> l.startsWith("| `" + name + "` |") && l.endsWith("| " + rows + " |"));
        assertTrue(explained, () -> "docs/catalog.md lacks " + name + " with " + rows + " rows");
        assertTrue(Files.size(file) < 1_100_000, file::toString);
      }
    }
  }

  @Test
  void offeringsNameKnownTypesAndRegions() {
    Set<String> regions = column("regions", "region");
    for (String cloud : CLOUDS) {
      Set<String> names = column(cloud + "-instances", "name");
      for (Map<String, String> row : CsvFile.rows(cloud + "-offerings")) {
        assertTrue(names.contains(row.get("name")), row::toString);
        String listed = row.getOrDefault("regions", row.getOrDefault("region", ""));
        for (String region : listed.split(" ", -1)) {
          assertTrue(region.isEmpty() || regions.contains(region), row::toString);
        }
      }
    }
  }

  @Test
  void everyZoneOfAnOfferIsAZoneOfItsRegion() {
    for (Map<String, String> row : CsvFile.rows("aws-offerings")) {
      Region region = Catalog.embedded().cloud("aws").region(row.get("region")).orElseThrow();
      for (String zone : row.get("zone_ids").split(" ", -1)) {
        assertTrue(region.zones().contains(zone), row::toString);
      }
    }
  }

  @Test
  void everyProcessorAndGpuOfTheMachinesHasARowOfItsOwn() {
    Set<String> processors = column("processors", "cpu_model");
    Set<String> gpus = column("gpus", "gpu_model");
    for (String cloud : CLOUDS) {
      for (Map<String, String> row : CsvFile.rows(cloud + "-instances")) {
        assertTrue(
            row.get("cpu_model").isEmpty() || processors.contains(row.get("cpu_model")),
            row::toString);
        assertTrue(
            row.get("gpu_model").isEmpty() || gpus.contains(row.get("gpu_model")), row::toString);
      }
    }
  }

  @Test
  void familiesAndRestrictionsNameWhatExists() {
    Set<String> shortNames = column("processors", "short_name");
    for (Map<String, String> row : CsvFile.rows("families")) {
      assertTrue(
          column(row.get("cloud") + "-instances", "family").contains(row.get("family")),
          row::toString);
      assertTrue(shortNames.contains(row.get("processor")), row::toString);
    }
    for (Map<String, String> row : CsvFile.rows("restrictions")) {
      String column = row.get("scope").equals("family") ? "family" : "name";
      assertTrue(
          column(row.get("cloud") + "-instances", column).contains(row.get("name")), row::toString);
      assertTrue(Set.of("pinned", "last").contains(row.get("restriction")), row::toString);
    }
  }

  @Test
  void everyCityOfARegionIsAPlace() {
    Set<String> places = new HashSet<>();
    for (Map<String, String> row : CsvFile.rows("places")) {
      places.add(row.get("name") + ", " + row.get("country"));
      within(row, "approx_lat", -90, 90, true);
      within(row, "approx_lon", -180, 180, true);
    }
    for (Map<String, String> row : CsvFile.rows("regions")) {
      assertTrue(places.contains(row.get("city") + ", " + row.get("country")), row::toString);
    }
  }

  @Test
  void nothingStandsTwice() {
    unique("regions", "cloud", "region");
    unique("aws-offerings", "name", "region");
    unique("azure-offerings", "name");
    unique("gcp-offerings", "name");
    unique("families", "cloud", "family");
    unique("restrictions", "cloud", "scope", "name");
    unique("places", "kind", "name", "country");
    unique("services", "cloud", "service");
    unique("storage", "cloud", "service", "variant", "price_region");
    unique("network-and-services", "cloud", "service", "item", "region");
  }
}
