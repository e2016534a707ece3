package dev.hpcc.gcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.backend.Billable;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.backend.Reach;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.CloudCatalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the readers of a plan are told. */
class PlanTest {
  private static final String CLUSTER =
      """
      network { allowed_from = ["203.0.113.0/24"] }
      fabric rdma { bandwidth >= 200 Gbps }
      filesystem home    { kind = nfs, mount = "/home", capacity >= 3 TiB }
      filesystem scratch { kind = lustre, mount = "/scratch", capacity >= 24 TiB, lifetime = scratch }
      nodes login { count = 1, cores >= 4, public = true }
      nodes mpi   { count = 2..8, cores >= 96, fabric = rdma }
      nodes spot  { count = 0..50, cores >= 8, purchase = spot, placement = spread }
      scheduler slurm {
        login = [login]
        queue mpi { default = true }
        queue spot { }
        accounting { retention = 90 days }
      }
      """;

  private static final PlanFacts FACTS = Compiled.of(CLUSTER).facts();

  @Test
  void everyBillableIsAnItemOfTheCatalog() {
    CloudCatalog catalog = Catalog.embedded().cloud("gcp");
    List<String> unknown = new ArrayList<>();
    for (Billable billable : FACTS.billables()) {
      boolean known =
          billable.service().equals("machine")
              ? catalog.machine(billable.item()).isPresent()
              : catalog.storage(billable.service(), "us-central1").stream()
                      .anyMatch(product -> product.variant().equals(billable.item()))
                  || catalog.services(billable.service(), "us-central1").stream()
                      .anyMatch(price -> price.item().equals(billable.item()));
      if (!known) {
        unknown.add(billable.id() + ": " + billable.service() + " " + billable.item());
      }
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void aRangeOfNodesIsBilledFromItsLowerToItsUpperBound() {
    Billable hours = billable("nodes.mpi/machine-hours");
    assertEquals(2000, hours.idleMilli());
    assertEquals(8000, hours.fullMilli());
    assertEquals(100_000, billable("nodes.mpi/disk").idleMilli());
    assertEquals(32_000, billable("network/nat-machines").fullMilli());
  }

  @Test
  void onlyThePublicGroupIsReachedFromOutside() {
    List<String> open =
        FACTS.reach().stream().filter(Reach::isPublic).map(r -> r.from() + " " + r.to()).toList();
    assertEquals(List.of("203.0.113.0/24 nodes.login"), open);
  }

  @Test
  void everyLossHasAnIdAndTellsWhatIsGiven() {
    List<String> ids = FACTS.losses().stream().map(Loss::id).toList();
    assertEquals(List.of("no-spread-placement"), ids);
  }

  @Test
  void createOnlyPropertiesAreMarked() {
    PlannedResource scratch = resource("scratch");
    assertTrue(fact(scratch, "per_unit_storage_throughput").createOnly());
    assertEquals("36000", fact(scratch, "size_gib").value());
    assertTrue(!fact(scratch, "size_gib").createOnly());
    assertTrue(fact(resource("mpi_nodeset"), "machine_type").createOnly());
  }

  @Test
  void theControllerIsAGroupOfThePlan() {
    assertEquals(
        List.of("mpi compute", "spot compute", "login login", "controller controller"),
        FACTS.groups().stream().map(g -> g.name() + " " + g.role().word()).toList());
  }

  @Test
  void theLeastPrivilegesAreGranted() {
    assertTrue(
        FACTS.grants().stream()
            .filter(grant -> grant.who().startsWith("node"))
            .noneMatch(grant -> grant.what().contains("compute") || grant.what().contains("iam")));
  }

  private static Billable billable(String id) {
    return FACTS.billables().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  private static PlannedResource resource(String name) {
    return FACTS.resources().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  private static PlannedResource.Fact fact(PlannedResource resource, String property) {
    return resource.facts().stream()
        .filter(f -> f.property().equals(property))
        .findFirst()
        .orElseThrow();
  }
}
