package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import dev.hpcc.backend.Reach;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkSectionTest {

  private static final String VNET = "Microsoft.Network/virtualNetworks";
  private static final String NSG = "Microsoft.Network/networkSecurityGroups";
  private static final String FLEET =
      """
      nodes login { count = 1, cores >= 4 }
      nodes cpu { count = 0..40, cores >= 8 }
      scheduler slurm { login = [login], queue cpu {}, accounting {} }
      """;
  private static final String STORES =
      """
      filesystem home { kind = nfs, mount = "/home", capacity >= 1 TiB }
      filesystem scratch { kind = lustre, mount = "/scratch", capacity >= 24 TiB }
      """;

  @Test
  void everyServiceGetsASubnetOfItsOwnAndNoneOverlap() {
    Compiled lab = Compiled.of("network { cidr = \"10.20.0.0/16\" }", FLEET, STORES);
    Map<String, Cidr> subnets = subnets(lab);
    assertEquals(
        List.of("compute", "lustre-scratch", "AzureBastionSubnet", "netapp", "database"),
        new ArrayList<>(subnets.keySet()));
    assertEquals("10.20.128.0/17", String.valueOf(subnets.get("compute")));
    assertEquals(26, subnets.get("AzureBastionSubnet").prefix());
    List<Cidr> all = new ArrayList<>(subnets.values());
    for (int i = 0; i < all.size(); i++) {
      assertTrue(new Cidr(10L << 24 | 20L << 16, 16).contains(all.get(i)), all.toString());
      for (int j = 0; j < i; j++) {
        assertFalse(all.get(i).overlaps(all.get(j)), all.toString());
      }
    }
  }

  @Test
  void delegatedSubnetsNameTheirService() {
    Compiled lab = Compiled.of(FLEET, STORES);
    assertEquals(
        "Microsoft.NetApp/volumes",
        subnet(lab, "netapp").at("/delegations/0/properties/serviceName").asText());
    assertEquals(
        "Microsoft.DBforMySQL/flexibleServers",
        subnet(lab, "database").at("/delegations/0/properties/serviceName").asText());
  }

  @Test
  void aRangeThatIsTooSmallNamesOneThatIsNot() {
    String hint = Compiled.of("network { cidr = \"10.0.0.0/25\" }", FLEET).error().hint();
    assertTrue(hint.contains("`/24`"), hint);
    assertEquals(List.of(), Compiled.of("network { cidr = \"10.0.0.0/24\" }", FLEET).errors());
  }

  @Test
  void theInfiniBandRangeIsRefusedForInfiniBandOnly() {
    String rdma =
        """
      fabric ib { bandwidth >= 200 Gbps }
      nodes mpi { count = 0..4, cores >= 96, fabric = ib }
      scheduler slurm { queue mpi {} }""";
    String range = "network { cidr = \"172.16.0.0/16\" }";
    assertEquals(List.of("HPC7003"), Compiled.of(range, rdma).errors());
    assertEquals(List.of(), Compiled.of(range, FLEET).errors());
  }

  @Test
  void onlyPublicNodesStandBehindAnOpenPort() {
    Compiled lab =
        Compiled.of(
            "network { allowed_from = [\"203.0.113.0/24\"], managed_access = false }",
            "nodes login { count = 1, cores >= 4, public = true, ports = [22, 8000..8010] }",
            "nodes cpu { count = 0..40, cores >= 8 }",
            "scheduler slurm { login = [login], queue cpu {} }");
    List<String> open = new ArrayList<>();
    for (JsonNode group : lab.resources(NSG)) {
      for (JsonNode rule : group.at("/properties/securityRules")) {
        open.add(
            group.path("name").asText()
                + " "
                + rule.at("/properties/sourceAddressPrefixes/0").asText()
                + " "
                + rule.at("/properties/destinationPortRange").asText());
      }
    }
    assertEquals(
        List.of(
            "lab-login-subnet-nsg 203.0.113.0/24 22",
            "lab-login-subnet-nsg 203.0.113.0/24 8000-8010",
            "lab-nodes-login-nsg 203.0.113.0/24 22",
            "lab-nodes-login-nsg 203.0.113.0/24 8000-8010"),
        open);
    assertTrue(
        subnet(lab, "compute").at("/networkSecurityGroup/id").asText().contains("internal-nsg"));
    assertEquals("$LoginSubnetId", lab.template().find("nodearray login").get("SubnetId"));
    List<String> reach = new ArrayList<>();
    for (Reach one : lab.facts().reach()) {
      if (one.isPublic()) {
        reach.add(one.from() + " " + one.to() + " " + one.ports());
      }
    }
    assertEquals(
        List.of("203.0.113.0/24 login tcp 22", "203.0.113.0/24 login tcp 8000-8010"), reach);
  }

  @Test
  void withoutEgressThereIsNoGatewayAndALossSaysWhatFollows() {
    Compiled lab = Compiled.of("network { egress = none }", FLEET, STORES);
    assertEquals(List.of(), lab.resources("Microsoft.Network/natGateways"));
    assertTrue(lab.losses().contains("no-egress-needs-packages network"), lab.losses().toString());
    assertTrue(subnet(lab, "lustre-scratch").path("defaultOutboundAccess").asBoolean());
    assertFalse(subnet(lab, "compute").path("defaultOutboundAccess").asBoolean());
  }

  @Test
  void thePeeringWithTheServerIsMadeOnlyWhereThereIsOne() {
    JsonNode peering =
        Compiled.of(FLEET).resource("Microsoft.Network/virtualNetworks/virtualNetworkPeerings");
    assertEquals(
        "[not(empty(parameters('cyclecloudVnetId')))]", peering.path("condition").asText());
  }

  @Test
  void declaredSubnetsAreTakenAsTheyAre() {
    Compiled lab =
        Compiled.of(
            "network {",
            "  cidr = \"10.4.0.0/16\", allowed_from = [\"203.0.113.7/32\"]",
            "  subnet nodes { cidr = \"10.4.0.0/20\", for = [compute] }",
            "  subnet front { cidr = \"10.4.16.0/24\", for = [login] }",
            "  subnet store { cidr = \"10.4.32.0/22\", for = [storage] }",
            "  subnet svc { for = [service] }",
            "}",
            STORES,
            FLEET.replace("cores >= 4 }", "cores >= 4, public = true }"));
    Map<String, Cidr> subnets = subnets(lab);
    assertEquals("10.4.0.0/20", String.valueOf(subnets.get("nodes")));
    assertEquals("10.4.16.0/24", String.valueOf(subnets.get("front")));
    Cidr store = new Cidr(10L << 24 | 4L << 16 | 32L << 8, 22);
    assertTrue(store.contains(subnets.get("netapp")), subnets.toString());
    assertTrue(store.contains(subnets.get("lustre-scratch")), subnets.toString());
    assertFalse(store.overlaps(subnets.get("database")), subnets.toString());
    assertTrue(
        subnet(lab, "front").at("/networkSecurityGroup/id").asText().contains("login-subnet-nsg"));
  }

  @Test
  void anExistingNetworkIsOnlyReferredTo() {
    Compiled lab =
        Compiled.of(
            "existing network {",
            "  on azure { id = \"hub/vnet-hpc\", netapp_subnet = \"anf\", bastion = \"hub-b\" }",
            "  existing subnet all { on azure { id = \"compute\" } }",
            "}",
            "filesystem home { kind = nfs, mount = \"/home\", capacity >= 1 TiB }",
            "nodes cpu { count = 0..4, cores >= 8 }",
            "scheduler slurm { queue cpu {} }");
    assertEquals(List.of(), lab.resources(VNET));
    assertEquals("hub/vnet-hpc/compute", lab.template().find("node defaults").get("SubnetId"));
    assertEquals(
        "[resourceId('hub', 'Microsoft.Network/virtualNetworks/subnets', 'vnet-hpc', 'anf')]",
        lab.resource("Microsoft.NetApp/netAppAccounts/capacityPools/volumes")
            .at("/properties/subnetId")
            .asText());
    assertTrue(lab.file("RUNBOOK.md").contains("-n hub-b "));
  }

  @Test
  void twoServicesInOneExistingSubnetAreRefused() {
    Compiled lab =
        Compiled.of(
            "existing network {",
            "  on azure { id = \"hub/vnet-hpc\" }",
            "  existing subnet all { on azure { id = \"compute\" } }",
            "}",
            STORES,
            "nodes cpu { count = 0..4, cores >= 8 }",
            "scheduler slurm { queue cpu {} }");
    assertEquals(List.of("HPC7004"), lab.errors());
    assertTrue(lab.error().hint().contains("subnet"), lab.error().hint());
  }

  private static JsonNode subnet(Compiled lab, String name) {
    for (JsonNode subnet : lab.resource(VNET).at("/properties/subnets")) {
      if (subnet.path("name").asText().equals(name)) {
        return subnet.path("properties");
      }
    }
    throw new AssertionError("no subnet " + name);
  }

  private static Map<String, Cidr> subnets(Compiled lab) {
    Map<String, Cidr> subnets = new LinkedHashMap<>();
    for (JsonNode subnet : lab.resource(VNET).at("/properties/subnets")) {
      String[] text =
          subnet.at("/properties/addressPrefix").asText().replace('/', '.').split("\\.", -1);
      long address = 0;
      for (int i = 0; i < 4; i++) {
        address = address << 8 | Long.parseLong(text[i]);
      }
      subnets.put(subnet.path("name").asText(), new Cidr(address, Integer.parseInt(text[4])));
    }
    return subnets;
  }
}
