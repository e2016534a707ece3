package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.backend.Support;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final String AML = "Microsoft.StorageCache/amlFilesystems";

  @Test
  void aPropertyThatNoFactKnowsIsNotMade() {
    ArmNode.Fields body =
        lustre().put("properties", ArmNode.fields().put("storageCapacityTib", 8)).build();
    IllegalStateException error =
        assertThrows(
            IllegalStateException.class, () -> ResourceFacts.check(ResourceFacts.type(AML), body));
    assertTrue(error.getMessage().contains("storageCapacityTib"), error.getMessage());
  }

  @Test
  void aMissingPropertyIsFoundAndSoIsAWordThatIsNone() {
    assertThrows(
        IllegalStateException.class,
        () -> ResourceFacts.check(ResourceFacts.type(AML), lustre().build()));
    ArmNode.Fields wrong =
        ArmNode.fields().put("sku", ArmNode.fields().put("name", "Premium")).build();
    assertTrue(
        assertThrows(
                IllegalStateException.class,
                () -> ResourceFacts.check(ResourceFacts.type(AML), wrong))
            .getMessage()
            .contains("cannot be Premium"));
  }

  @Test
  void readersLearnWhatIsCreateOnlyAndNeverASecret() {
    ArmNode.Fields server =
        ArmNode.fields()
            .put("sku", ArmNode.fields().put("name", "x").put("tier", "Burstable"))
            .put("properties", ArmNode.fields().put("administratorLoginPassword", "hidden"))
            .build();
    List<PlannedResource.Fact> facts =
        ResourceFacts.check(ResourceFacts.type("Microsoft.DBforMySQL/flexibleServers"), server);
    assertEquals("(secret)", facts.get(facts.size() - 1).value());
    assertTrue(facts.toString().indexOf("hidden") < 0);
  }

  @Test
  void theTemplateHoldsKnownAttributesOnly() {
    assertThrows(
        IllegalStateException.class, () -> new Section("nodearray", "x").put("MaxCounts", 1));
    assertThrows(IllegalStateException.class, () -> new Section("node", "x").put("MaxCount", 1));
    new Section("nodearray", "x").put("MachineType", "y").put("MaxCount", 1);
  }

  @Test
  void everyLossIsInTheSupportMatrix() throws IOException {
    TreeSet<String> listed = new TreeSet<>();
    for (Support.Entry entry : AzureSupport.table().entries()) {
      listed.add(entry.lossId());
    }
    listed.remove("");
    TreeSet<String> recorded = new TreeSet<>();
    Pattern call = Pattern.compile("\\.lose\\(\\s*\"([a-z-]+)\"");
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/hpcc/azure/lower"))) {
      for (Path source : sources.toList()) {
        Matcher matcher = call.matcher(Files.readString(source, StandardCharsets.UTF_8));
        while (matcher.find()) {
          recorded.add(matcher.group(1));
        }
      }
    }
    assertEquals(recorded, listed);
  }

  @Test
  void machinesWithoutPremiumStorageAreKnownByTheirNames() {
    CloudCatalog catalog = Catalog.embedded().cloud("azure");
    for (String name : List.of("Standard_HB176-96rs_v4", "Standard_D8as_v5", "Standard_E32s_v3")) {
      assertTrue(RootDisk.takesPremium(machine(catalog, name)), name);
    }
    for (String name : List.of("Standard_D4_v4", "Standard_E4a_v4")) {
      assertTrue(!RootDisk.takesPremium(machine(catalog, name)), name);
    }
  }

  private static Machine machine(CloudCatalog catalog, String name) {
    return catalog.machine(name).orElseThrow(() -> new AssertionError(name));
  }

  private static ArmNode.Builder lustre() {
    return ArmNode.fields().put("sku", ArmNode.fields().put("name", "AMLFS-Durable-Premium-125"));
  }
}
