package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import dev.hpcc.azure.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitySectionTest {

  private static final String NODES =
      "nodes cpu { count = 0..4, cores >= 8 }\nscheduler slurm { queue cpu {} }";

  @Test
  void nodesHaveAnIdentityAndItMayReadTheLockerOnly() {
    Compiled lab = Compiled.of(NODES);
    assertEquals("$ManagedIdentity", lab.template().find("node defaults").get("Azure.Identities"));
    assertEquals(1, lab.facts().grants().size());
    assertEquals("Storage Blob Data Reader", lab.facts().grants().get(0).what());
    assertEquals(List.of(), lab.resources("Microsoft.Authorization/roleAssignments"));
  }

  @Test
  void everyNodeTakesTheKeys() {
    Compiled lab =
        Compiled.of(
            NODES, "identity { ssh_key = [\"ssh-ed25519 AAAA one\", \"ssh-rsa BBBB $two\"] }");
    JsonNode keys = lab.cloudConfig("UserData").path("ssh_authorized_keys");
    assertEquals("ssh-ed25519 AAAA one", keys.get(0).asText());
    assertEquals("ssh-rsa BBBB $two", keys.get(1).asText());
    for (String node : List.of("node scheduler", "nodearray cpu")) {
      assertEquals("$UserData", lab.template().find(node).get("CloudInit"));
    }
  }

  @Test
  void aHomeOfOursKeepsTheImagesOwn() {
    Compiled lab =
        Compiled.of(NODES, "filesystem home { kind = nfs, mount = \"/home\", capacity >= 1 TiB }");
    Template scheduler = lab.template().find("node scheduler");
    assertEquals("$HomeUserData", scheduler.get("CloudInit"));
    assertEquals(
        List.of("cyclecloud/slurm:scheduler", "hpcc-lab:shared-home:1.0.0"), scheduler.specs());
    assertEquals(
        "/opt/hpcc/save-home.sh", lab.cloudConfig("HomeUserData").at("/runcmd/0/0").asText());
    assertEquals(
        "/home", lab.template().find("node defaults").configuration("cuser.base_home_dir"));
  }

  @Test
  void theKeyPairIsAPathOnTheServer() {
    assertEquals("~/.ssh/cyclecloud.pem", Compiled.of(NODES).parameter("KeyPair").asText());
    assertEquals(
        "/keys/$x.pem",
        Compiled.of(NODES, "identity { on azure { key_pair = \"/keys/$x.pem\" } }")
            .parameter("KeyPair")
            .asText());
  }
}
