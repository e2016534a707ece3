package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.azure.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesSectionTest {

  private static final String CPU = "nodes cpu { count = 0..4, cores >= 8 }\n";
  private static final String QUEUE = "scheduler slurm { queue cpu {} }";

  @Test
  void enterpriseLinuxIsAlmaLinuxOfTheVersionAsked() {
    assertEquals("almalinux:almalinux-hpc:9-hpc-gen2:latest", image(""));
    assertEquals(
        "almalinux:almalinux-hpc:9-hpc-gen2:latest", image("image x { os = el, version = \"9\" }"));
    assertEquals(
        "almalinux:almalinux-hpc:8_10-hpc-gen2:latest",
        image("image x { os = el, version = \"8\" }"));
  }

  @Test
  void withoutAVersionTheNewestIsTaken() {
    assertEquals("microsoft-dsvm:ubuntu-hpc:2404:latest", image("image x { os = ubuntu }"));
  }

  @Test
  void aGpuGetsTheImageWithItsDriver() {
    Compiled lab =
        Compiled.whole(
            "blueprint g {}",
            "target azure { region = \"eastus\" }",
            "image x { os = ubuntu, version = \"22.04\" }",
            "nodes cpu { count = 0..2, gpus >= 8, gpu = \"v100\" }",
            QUEUE);
    assertEquals(
        "microsoft-dsvm:ubuntu-hpc:2204-v100:latest",
        lab.template().find("nodearray cpu").get("ImageName"));
  }

  @Test
  void aFamilyThatAzureDoesNotPublishIsRefusedWithThoseItDoes() {
    Compiled lab = Compiled.of("image x { os = rocky, version = \"9\" }", CPU, QUEUE);
    assertEquals("HPC7005", lab.error().code().id());
    assertTrue(lab.error().hint().contains("almalinux-hpc 9.7"), lab.error().hint());
  }

  @Test
  void anImageOfOnesOwnIsTakenAsItIs() {
    assertEquals(
        "/subscriptions/s/galleries/g",
        image("image x { os = rocky, on azure { id = \"/subscriptions/s/galleries/g\" } }"));
  }

  @Test
  void aPlainImageServesArmNodesThatNeedNoMore() {
    String arm = "nodes cpu { count = 0..4, cores >= 8, architecture = arm64 }";
    Compiled lab = Compiled.of(arm, QUEUE);
    assertEquals(
        "Canonical:ubuntu-24_04-lts:server-arm64:latest",
        lab.template().find("nodearray cpu").get("ImageName"));
    assertTrue(lab.losses().contains("plain-image nodes.cpu"));
    String lustre = "filesystem s { kind = lustre, mount = \"/s\", capacity >= 8 TiB }";
    assertEquals(List.of("HPC7005"), Compiled.of(lustre, arm, QUEUE).errors());
  }

  private static String image(String block) {
    return Compiled.of(block, CPU, QUEUE).template().find("nodearray cpu").get("ImageName");
  }
}
