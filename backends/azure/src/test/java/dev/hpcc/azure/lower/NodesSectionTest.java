package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.azure.Compiled;
import dev.hpcc.azure.Template;
import dev.hpcc.backend.PlannedGroup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodesSectionTest {

  private static final String QUEUE = "scheduler slurm { queue cpu {} }";

  @Test
  void aGroupIsANodeArrayWithItsMachineAndItsMost() {
    Template cpu =
        group("count = 0..12, cores >= 8, on azure { instance = \"Standard_F8as_v6\" }")
            .find("nodearray cpu");
    assertEquals("Standard_F8as_v6", cpu.get("MachineType"));
    assertEquals("12", cpu.get("MaxCount"));
    assertEquals("(none)", cpu.get("InitialCount"));
    assertEquals("false", cpu.find("network-interface eth0").get("AssociatePublicIpAddress"));
  }

  @Test
  void spotIsInterruptibleAndHasNoPriceLimit() {
    Template cpu = group("count = 0..12, cores >= 8, purchase = spot").find("nodearray cpu");
    assertEquals("true", cpu.get("Interruptible"));
    assertEquals("-1", cpu.get("MaxPrice"));
    assertEquals("(none)", group("count = 1, cores >= 8").find("nodearray cpu").get("MaxPrice"));
  }

  @Test
  void rootDisksAreSizedAndBilledByTheTierAbove() {
    Compiled lab = Compiled.of("nodes cpu { count = 2..4, cores >= 8, disk >= 65 GiB }", QUEUE);
    Template boot = lab.template().find("nodearray cpu").find("volume boot");
    assertEquals("65", boot.get("Size"));
    assertEquals("Premium_LRS", boot.get("StorageAccountType"));
    var disk =
        lab.facts().billables().stream()
            .filter(b -> b.id().equals("nodes.cpu/root-disk"))
            .findFirst()
            .orElseThrow();
    assertEquals("PremiumSSD-P10", disk.item());
    assertEquals(2 * 128_000, disk.idleMilli());
    assertEquals(4 * 128_000, disk.fullMilli());
  }

  @Test
  void diskClassesAreStorageTypes() {
    assertEquals("StandardSSD_LRS", type("standard"));
    assertEquals("Premium_LRS", type("balanced"));
    Compiled fast = Compiled.of("nodes cpu { count = 1, cores >= 8, disk_class = fast }", QUEUE);
    assertTrue(fast.losses().contains("fast-disk-is-premium nodes.cpu"));
  }

  private static String type(String word) {
    return group("count = 1, cores >= 8, disk_class = " + word)
        .find("nodearray cpu")
        .find("volume boot")
        .get("StorageAccountType");
  }

  @Test
  void aZoneIsWrittenOnlyWhereItIsAskedFor() {
    String body = "nodes cpu { count = 0..4, cores >= 8 }\n" + QUEUE;
    Compiled zoned =
        Compiled.whole(
            "blueprint lab {}", "target azure { region = \"westeurope\", zones = [\"2\"] }", body);
    assertEquals("2", zoned.template().find("nodearray cpu").get("Zone"));
    assertEquals("(none)", Compiled.of(body).template().find("nodearray cpu").get("Zone"));
  }

  @Test
  void aFixedAddressStandsOnSingleNodes() {
    Compiled lab =
        Compiled.of(
            "network { allowed_from = [\"203.0.113.0/24\"] }",
            "nodes web { count = 2..3, cores >= 2, public = static }");
    Template web = lab.template();
    assertTrue(web.has("node web-1") && web.has("node web-2"));
    assertFalse(web.has("node web-3") || web.has("nodearray web"));
    assertEquals(
        "true", web.find("node web-1").find("network-interface eth0").get("StaticPublicIpAddress"));
    assertTrue(lab.losses().contains("static-nodes-are-fixed nodes.web"));
  }

  @Test
  void machinesWithoutASchedulerStartByThemselves() {
    Compiled lab = Compiled.of("nodes work { count = 2..5, cores >= 8 }");
    Template work = lab.template().find("nodearray work");
    assertEquals("2", work.get("InitialCount"));
    assertEquals("5", work.get("MaxCount"));
    assertEquals(List.of(), work.specs());
    assertFalse(lab.template().has("node scheduler"));
    assertEquals("false", lab.template().find("cluster lab").get("Autoscale"));
    assertTrue(lab.facts().notes().toString().contains("nothing starts the others"));
  }

  @Test
  void loginNodesAreNoPartition() {
    Compiled lab =
        Compiled.of(
            "nodes login { count = 2, cores >= 4 }",
            "nodes cpu { count = 0..4, cores >= 8 }",
            "scheduler slurm { login = [login], queue cpu {} }");
    Template login = lab.template().find("nodearray login");
    assertEquals("2", login.get("InitialCount"));
    assertEquals("false", login.configuration("autoscale.enabled"));
    assertEquals("login", login.configuration("slurm.role"));
    assertEquals("(none)", login.configuration("slurm.partition"));
  }

  @Test
  void namesThatAreNoHostNamesBecomeSome() {
    Compiled lab =
        Compiled.whole(
            "blueprint Big_Lab {}",
            "target azure { region = \"westeurope\" }",
            "nodes scheduler { count = 0..4, cores >= 8 }",
            "nodes a_b { count = 0..4, cores >= 8 }",
            "scheduler slurm { queue a_b { default = true }, queue scheduler {} }");
    List<String> nodes = new ArrayList<>();
    for (Template section : lab.template().find("cluster big-lab").sections()) {
      nodes.add(section.header());
    }
    assertEquals(4, nodes.size(), nodes.toString());
    assertTrue(nodes.contains("node scheduler"), nodes.toString());
    assertTrue(nodes.contains("nodearray a-b"), nodes.toString());
    assertTrue(nodes.get(2).startsWith("nodearray scheduler-"), nodes.toString());
    assertEquals(
        "big-lab-", lab.template().find("nodearray a-b").configuration("slurm.node_prefix"));
  }

  @Test
  void quotasCountFullSizesAndSpotApart() {
    Compiled lab =
        Compiled.of(
            "nodes cpu { count = 0..3, cores >= 96, on azure { instance = \"Standard_HB176-96rs_v4\" } }",
            "nodes cheap { count = 0..10, cores >= 8, purchase = spot }",
            "scheduler slurm { queue cpu { default = true }, queue cheap {} }");
    assertEquals(3 * 176, lab.demand("standardHBv4Family"));
    assertEquals(
        10 * lab.facts().site().choice("cheap").machine().vcpus(), lab.demand("lowPriorityCores"));
  }

  @Test
  void theControllerGrowsWithTheFleet() {
    assertTrue(controllerCores("0..1000") > controllerCores("0..10"));
  }

  private static long controllerCores(String count) {
    Compiled lab = Compiled.of("nodes cpu { count = " + count + ", cores >= 2 }", QUEUE);
    for (PlannedGroup group : lab.facts().groups()) {
      if (group.role() == PlannedGroup.Role.CONTROLLER) {
        return group.choice().machine().cores();
      }
    }
    throw new AssertionError("no controller");
  }

  private static Template group(String keys) {
    return Compiled.of("nodes cpu { " + keys + " }", QUEUE).template();
  }
}
