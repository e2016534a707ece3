package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.FabricKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The choice on the data that the product carries. */
class RealChoiceTest {
  private static final long GBPS = 1_000_000_000L;
  private static final long GIB = 1L << 30;

  private static Site site(Request request, String cloud) {
    Diagnostics sink = new Diagnostics();
    Optional<Site> site =
        Siting.choose(request.cluster(), Catalog.embedded().cloud(cloud), new AnyMachine(), sink);
    StringBuilder told = new StringBuilder();
    for (Diagnostic diagnostic : sink.sorted()) {
      told.append(diagnostic.message()).append('\n');
    }
    assertTrue(site.isPresent(), told.toString());
    return site.get();
  }

  private static Request mpi(String cloud, String region) {
    return Request.on(cloud)
        .in(region)
        .fabric(FabricKind.RDMA)
        .least(Fact.RDMA_BANDWIDTH, 200 * GBPS)
        .least(Fact.CORES, 96)
        .least(Fact.MEMORY_PER_CORE, 2 * GIB);
  }

  private static String chosen(Site site) {
    MachineChoice choice = site.choice("cpu");
    return choice.machine().name() + " in " + site.zone().orElse("any zone");
  }

  @Test
  void twoHundredGigabitOfRdmaInOhioIsHpc7a() {
    assertEquals("hpc7a.96xlarge in use2-az2", chosen(site(mpi("aws", "us-east-2"), "aws")));
  }

  @Test
  void twoHundredGigabitOfRdmaInWestEuropeIsHbV3() {
    assertEquals(
        "Standard_HB120rs_v3 in any zone", chosen(site(mpi("azure", "westeurope"), "azure")));
  }

  @Test
  void twoHundredGigabitOfRdmaInIowaIsH4dInItsOneKnownZone() {
    assertEquals("h4d-standard-192 in a", chosen(site(mpi("gcp", "us-central1"), "gcp")));
  }

  @Test
  void aLoginNodeIsNoBurstableAndNoPreviousType() {
    assertEquals("m7a.2xlarge", login("aws", "us-east-2"));
    assertEquals("Standard_F8as_v6", login("azure", "westeurope"));
    assertEquals("t2d-standard-8", login("gcp", "us-central1"));
  }

  private static String login(String cloud, String region) {
    Request request =
        Request.on(cloud).in(region).least(Fact.CORES, 8).least(Fact.MEMORY, 32 * GIB);
    return site(request, cloud).choice("cpu").machine().name();
  }
}
