package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import dev.hpcc.azure.Template;
import dev.hpcc.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesystemSectionTest {

  private static final String AML = "Microsoft.StorageCache/amlFilesystems";
  private static final String VOLUME = "Microsoft.NetApp/netAppAccounts/capacityPools/volumes";
  private static final String POOL = "Microsoft.NetApp/netAppAccounts/capacityPools";
  private static final String NODES =
      "nodes cpu { count = 0..4, cores >= 8 }\nscheduler slurm { queue cpu {} }";
  private static final long TIB = 1L << 40;

  @Test
  void lustreIsRoundedUpToTheCheapestClassThatIsFastEnough() {
    JsonNode scratch = lustre("capacity >= 24 TiB, throughput >= 125 MB/s per TiB").resource(AML);
    assertEquals("AMLFS-Durable-Premium-125", scratch.at("/sku/name").asText());
    assertEquals(32, scratch.at("/properties/storageCapacityTiB").asInt());
  }

  @Test
  void aTotalThroughputMayNeedAFasterClass() {
    JsonNode scratch = lustre("capacity >= 8 TiB, throughput >= 4 GB/s").resource(AML);
    assertEquals("AMLFS-Durable-Premium-500", scratch.at("/sku/name").asText());
    assertEquals(8, scratch.at("/properties/storageCapacityTiB").asInt());
  }

  @Test
  void anExactSizeThatNoFittingClassSellsIsRefusedWithItsNeighbours() {
    Diagnostic error =
        lustre("capacity = 20 TiB, on azure { sku = AMLFS-Durable-Premium-125 }").error();
    assertEquals("HPC5001", error.code().id());
    assertTrue(error.hint().contains("16 TiB"), error.hint());
    assertTrue(error.hint().contains("32 TiB"), error.hint());
  }

  @Test
  void aThroughputPerTibThatNoClassHasIsRefusedWithTheClasses() {
    Diagnostic error = lustre("capacity >= 8 TiB, throughput >= 1000 MB/s per TiB").error();
    assertEquals("HPC7013", error.code().id());
    assertTrue(error.hint().contains("500 MB/s"), error.hint());
  }

  @Test
  void volumesOfOneLevelShareAPoolOfWholeTebibytes() {
    Compiled lab =
        Compiled.of(
            "filesystem home { kind = nfs, mount = \"/home\", capacity >= 700 GiB }",
            "filesystem apps { kind = nfs, mount = \"/apps\", capacity >= 700 GiB }",
            NODES);
    assertEquals(2 * TIB, lab.resource(POOL).at("/properties/size").asLong());
    assertEquals(2, lab.resources(VOLUME).size());
    assertEquals(
        2_048_000,
        lab.facts().billables().stream()
            .filter(b -> b.id().equals("netapp-files/Standard"))
            .findFirst()
            .orElseThrow()
            .fullMilli());
  }

  @Test
  void onlyHomeKeepsItsRootToItself() {
    Compiled lab =
        Compiled.of(
            "filesystem home { kind = nfs, mount = \"/home\", capacity >= 1 TiB }",
            "filesystem apps { kind = nfs, mount = \"/apps\", capacity >= 1 TiB }",
            "filesystem scratch { kind = lustre, mount = \"/scratch\", capacity >= 8 TiB }",
            NODES);
    assertEquals("0755", lab.resources(VOLUME).get(0).at("/properties/unixPermissions").asText());
    assertEquals("1777", lab.resources(VOLUME).get(1).at("/properties/unixPermissions").asText());
    String open = lab.file("project/specs/scheduler/cluster-init/scripts/10-open-root.sh");
    assertTrue(open.endsWith("bash open-root.sh /scratch\n"), open);
  }

  @Test
  void withoutAControllerTheFirstGroupThatHasItOpensTheRoot() {
    Compiled lab =
        Compiled.of(
            "filesystem scratch { kind = lustre, mount = \"/scratch\", capacity >= 8 TiB }",
            "nodes a { count = 1, cores >= 4, mounts = [] }",
            "nodes b { count = 1, cores >= 4 }");
    assertEquals(List.of("hpcc-lab:b:1.0.0"), lab.template().find("nodearray b").specs());
    assertEquals(List.of(), lab.template().find("nodearray a").specs());
    assertEquals(
        "true",
        lab.template()
            .find("nodearray a")
            .configuration("cyclecloud.mounts.hpcc_scratch.disabled"));
  }

  @Test
  void lustreNodesAreToldBeforeTheyGo() {
    Template defaults = lustre("capacity >= 8 TiB").template().find("node defaults");
    assertEquals("true", defaults.get("EnableTerminateNotification"));
    assertEquals("10m", defaults.get("TerminateNotificationTimeout"));
  }

  @Test
  void anExistingFilesystemIsMountedFromItsAddress() {
    Compiled lab =
        Compiled.of(
            "existing filesystem apps { kind = nfs, mount = \"/apps\", read_only = true",
            "  on azure { address = \"nfs.example.org:/export\", path = \"site\" } }",
            "existing filesystem old { kind = lustre, mount = \"/old\", options = [\"flock\"]",
            "  on azure { address = \"10.9.0.4/fs1\" } }",
            NODES);
    Template apps = lab.template().find("configuration cyclecloud.mounts.hpcc_apps");
    assertEquals("nfs.example.org", apps.get("address"));
    assertEquals("/export/site", apps.get("export_path"));
    assertTrue(apps.get("options").endsWith(",ro"), apps.get("options"));
    Template old = lab.template().find("configuration cyclecloud.mounts.hpcc_old");
    assertEquals("10.9.0.4", old.get("address"));
    assertEquals("tcp:/fs1", old.get("export_path"));
    assertEquals("flock", old.get("options"));
    assertEquals(List.of(), lab.resources(AML));
  }

  @Test
  void anAddressOfAnotherFormIsRefused() {
    assertEquals(
        List.of("HPC7011"),
        Compiled.of(
                "existing filesystem old { kind = lustre, mount = \"/old\"",
                "  on azure { address = \"10.9.0.4\" } }",
                NODES)
            .errors());
  }

  @Test
  void pathsOfCycleCloudAreRefused() {
    assertEquals(
        List.of("HPC7006"),
        Compiled.of("filesystem s { kind = nfs, mount = \"/sched\", capacity >= 1 TiB }", NODES)
            .errors());
  }

  @Test
  void whatIsKeptIsLockedInTheRunBook() {
    Compiled lab =
        Compiled.of("filesystem home { kind = nfs, mount = \"/home\", capacity >= 1 TiB }", NODES);
    assertTrue(lab.losses().contains("keep-by-lock filesystem.home"));
    assertTrue(
        lab.file("RUNBOOK.md")
            .contains("netAppAccounts/lab-anf/capacityPools/standard/volumes/home"));
  }

  private static Compiled lustre(String keys) {
    return Compiled.of(
        "filesystem scratch { kind = lustre, mount = \"/scratch\", " + keys + " }", NODES);
  }
}
