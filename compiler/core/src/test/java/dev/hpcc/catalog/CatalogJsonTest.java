package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hpcc.diagnostic.Diagnostics;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The JSON of the catalog, read by a reader of its own. */
class CatalogJsonTest {
  private static final CloudCatalog AZURE = Catalog.embedded().cloud("azure");

  private static JsonNode read(String json) throws IOException {
    assertTrue(json.endsWith("\n"));
    JsonNode node = new ObjectMapper().readTree(json);
    assertEquals(1, node.get("schemaVersion").asInt());
    assertEquals("2026-11-25", node.get("catalog").asText());
    return node;
  }

  @Test
  void everyRegionIsListedWithItsZones() throws IOException {
    JsonNode regions = read(CatalogJson.regions(AZURE)).get("regions");
    assertEquals(AZURE.regions().size(), regions.size());
    assertEquals(3, regions.get(2).get("zones").size());
  }

  @Test
  void whatIsUnknownIsLeftOut() throws IOException {
    Machine machine = AZURE.machine("Standard_D4s_v7").orElseThrow();
    JsonNode node = read(CatalogJson.machine(AZURE, machine));
    assertFalse(node.has("cores"));
    assertEquals(0, node.get("gpus").asInt());
    assertEquals(17_179_869_184L, node.get("memoryBytes").asLong());
    assertTrue(node.get("offers").size() > 5);
  }

  @Test
  void theTypesOfARegionCarryTheirPrices() throws IOException {
    Region region = AZURE.region("westeurope").orElseThrow();
    JsonNode machines = read(CatalogJson.offered(AZURE, region)).get("machines");
    assertEquals(AZURE.offered("westeurope").size(), machines.size());
    for (JsonNode machine : machines) {
      assertTrue(machine.get("onDemandMicroUsdPerHour").asLong() > 0, machine::toString);
    }
  }

  @Test
  void anExplanationHoldsTheChoiceAndEveryRejectedType() throws IOException {
    Explanation explanation =
        Explainer.explain(
                Request.on("azure").in("westeurope").least(Fact.CORES, 96).cluster(),
                "cpu",
                AZURE,
                new AnyMachine(),
                new Diagnostics())
            .orElseThrow();
    JsonNode node = read(CatalogJson.explanation(explanation));
    assertEquals(
        explanation.chosen().orElseThrow().machine().name(),
        node.get("chosen").get("name").asText());
    assertEquals(explanation.rejected().size(), node.get("rejected").size());
    assertEquals(explanation.fitting().size(), node.get("fitting").size());
    long stopped = 0;
    for (JsonNode asked : node.get("asked")) {
      stopped += asked.get("stopped").asLong();
    }
    assertEquals(explanation.rejected().size(), stopped);
  }
}
