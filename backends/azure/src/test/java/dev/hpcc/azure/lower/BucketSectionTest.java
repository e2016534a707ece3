package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketSectionTest {

  private static final String NODES =
      "nodes cpu { count = 0..4, cores >= 8 }\nscheduler slurm { queue cpu {} }";

  @Test
  void aLinkedBucketIsAContainerThatLustreMayRead() {
    Compiled lab =
        Compiled.of(
            "bucket input {}",
            "filesystem s { kind = lustre, mount = \"/s\", capacity >= 8 TiB",
            "  link \"/in\" { bucket = input } }",
            NODES);
    JsonNode aml = lab.resource("Microsoft.StorageCache/amlFilesystems");
    assertTrue(
        aml.at("/properties/hsm/settings/container").asText().endsWith("'default', 'input')]"));
    assertEquals(2, lab.resources("Microsoft.Authorization/roleAssignments").size());
    List<String> after = new ArrayList<>();
    for (JsonNode id : aml.path("dependsOn")) {
      after.add(id.asText());
    }
    assertEquals(5, after.size(), after.toString());
    assertEquals(
        2,
        after.stream().filter(id -> id.contains("roleAssignments")).count(),
        "roles stand before the file system attaches the container");
    assertTrue(lab.losses().contains("link-shows-at-root filesystem.s"));
    JsonNode account = lab.resource("Microsoft.Storage/storageAccounts");
    assertEquals("TLS1_2", account.at("/properties/minimumTlsVersion").asText());
    assertEquals(false, account.at("/properties/allowBlobPublicAccess").asBoolean(true));
  }

  @Test
  void anExistingBucketNeedsItsGroupAndTheRunBookLetsLustreIn() {
    String bucket = "existing bucket old { on azure { name = \"%s\", resource_group = \"data\" } }";
    String link =
        """
      filesystem s { kind = lustre, mount = "/s", capacity >= 8 TiB
        link "/" { bucket = old } }""";
    Compiled lab = Compiled.of(bucket.replace("%s", "acct/in"), link, NODES);
    assertTrue(
        lab.file("RUNBOOK.md").contains("-n in-hsm-log")
            || lab.file("RUNBOOK.md").contains("'in-hsm-log'"));
    assertEquals(List.of(), lab.resources("Microsoft.Storage/storageAccounts"));
    assertEquals(
        List.of("HPC7011"), Compiled.of(bucket.replace("%s", "acct"), link, NODES).errors());
  }

  @Test
  void aSecondLinkIsRefused() {
    assertEquals(
        List.of("HPC7007"),
        Compiled.of(
                "bucket a {}",
                "bucket b {}",
                "filesystem s { kind = lustre, mount = \"/s\", capacity >= 8 TiB",
                "  link \"/a\" { bucket = a }",
                "  link \"/b\" { bucket = b } }",
                NODES)
            .errors());
  }
}
