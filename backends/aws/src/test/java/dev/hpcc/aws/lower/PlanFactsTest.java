package dev.hpcc.aws.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.aws.Compilation;
import dev.hpcc.backend.Billable;
import dev.hpcc.backend.Demand;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.backend.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanFactsTest {
  private static final PlanFacts FACTS =
      Compilation.of(
              Compilation.ohio(
                  "network { allowed_from = [\"192.0.2.0/24\"] }",
                  "filesystem home { kind = nfs, mount = \"/home\", capacity >= 2 TiB }",
                  "filesystem scratch { kind = lustre, mount = \"/s\", capacity >= 24 TiB,"
                      + " lifetime = scratch }",
                  "defaults nodes { disk = 80 GiB }",
                  "nodes login { count = 1, cores >= 4, public = true }",
                  "nodes cpu { count = 0..40, on aws { instance = \"hpc7a.96xlarge\" } }",
                  "nodes gpu { count = 1..2, purchase = spot,"
                      + " on aws { instance = \"g6.48xlarge\" } }",
                  "scheduler slurm { login = [login], queue cpu { default = true }, queue gpu { },"
                      + " accounting { } }"))
          .facts();

  @Test
  void machinesAreBilledForTheirLowerAndUpperBounds() {
    assertEquals("machine hpc7a.96xlarge node 0 40000", billable("nodes.cpu/machine-hours"));
    assertEquals("machine g6.48xlarge node 1000 2000", billable("nodes.gpu/machine-hours"));
    assertEquals("ebs gp3 GiB 0 3200000", billable("nodes.cpu/root-disk"));
  }

  @Test
  void theControllerIsBilledBySizeAndItsNodesByKind() {
    assertEquals("pcs controller MEDIUM hour 1000 1000", billable("scheduler/controller"));
    assertEquals("pcs accounting usage MEDIUM hour 1000 1000", billable("scheduler/accounting"));
    assertEquals(
        "pcs node management fee, advanced node 1000 2000", billable("nodes.gpu/management-fee"));
    assertEquals(
        "pcs node management fee, standard node 0 40000", billable("nodes.cpu/management-fee"));
  }

  @Test
  void storageIsBilledForItsLegalSizeOrItsUse() {
    assertEquals(
        "fsx-lustre SCRATCH_2 GiB 26400000 26400000", billable("filesystem.scratch/capacity"));
    assertEquals("efs standard GiB usage", billable("filesystem.home/stored"));
  }

  @Test
  void theWaysOutAreBilledToo() {
    assertEquals("nat-gateway hour hour 1000 1000", billable("network/nat"));
    assertEquals("public-ipv4 in-use address hour 1000 1000", billable("network/nat-address"));
    assertEquals("public-ipv4 in-use address hour 1000 1000", billable("nodes.login/address"));
  }

  @Test
  void everyItemWithoutUseIsAnItemOfTheCatalog() {
    for (Billable billable : FACTS.billables()) {
      if (!billable.service().equals("machine")) {
        assertTrue(isKnown(billable), billable.service() + " " + billable.item());
      }
    }
  }

  private static boolean isKnown(Billable billable) {
    var catalog = dev.hpcc.catalog.Catalog.embedded().cloud("aws");
    return catalog.storage(billable.service(), "us-east-2").stream()
            .anyMatch(product -> product.variant().equals(billable.item()))
        || catalog.services(billable.service(), "us-east-2").stream()
            .anyMatch(price -> price.item().equals(billable.item()));
  }

  @Test
  void quotasCountVcpusAtTheLargestPerClassAndPurchase() {
    assertEquals(Optional.of(40L * 192), demand("L-F7808C92"));
    assertEquals(Optional.of(2L * 192), demand("L-3819A6DF"));
    assertEquals(Optional.of(1L), demand("L-0263D0A3"));
    assertEquals(Optional.of(26_400L), demand("L-AD2FC696"));
  }

  @Test
  void onlyTheLoginGroupIsReachedFromOutside() {
    List<Reach> open = FACTS.reach().stream().filter(Reach::isPublic).toList();
    assertEquals(1, open.size());
    assertEquals("192.0.2.0/24", open.get(0).from());
    assertEquals("nodes.login", open.get(0).to());
    assertEquals("tcp 22", open.get(0).ports());
  }

  @Test
  void groupsHaveTheirRoles() {
    assertEquals(
        List.of(Role.LOGIN, Role.COMPUTE, Role.COMPUTE),
        FACTS.groups().stream().map(group -> group.role()).toList());
  }

  @Test
  void resourcesTellWhatReplacesThem() {
    PlannedResource scratch =
        FACTS.resources().stream()
            .filter(r -> r.name().equals("ScratchFilesystem"))
            .findFirst()
            .orElseThrow();
    assertTrue(createOnly(scratch, "LustreConfiguration.DeploymentType"));
    assertFalse(createOnly(scratch, "StorageCapacity"));
  }

  private static boolean createOnly(PlannedResource resource, String property) {
    return resource.facts().stream()
        .filter(fact -> fact.property().equals(property))
        .findFirst()
        .orElseThrow()
        .createOnly();
  }

  private static String billable(String id) {
    for (Billable billable : FACTS.billables()) {
      if (billable.id().equals(id)) {
        return billable.service()
            + " "
            + billable.item()
            + " "
            + billable.unit()
            + " "
            + (billable.usage() ? "usage" : billable.idleMilli() + " " + billable.fullMilli());
      }
    }
    return "none";
  }

  private static Optional<Long> demand(String code) {
    return FACTS.demands().stream()
        .filter(demand -> demand.code().equals(code))
        .map(Demand::amount)
        .findFirst();
  }
}
