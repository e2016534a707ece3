package dev.hpcc.gcp.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.Network.Subnet;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubnetPlanTest {
  private static final Origin ORIGIN = Origin.own(new Span(new SourceFile("a.hpc", "a"), 0, 1));
  private static final Cidr TEN = new Cidr(0x0A00_0000L, 16);

  @Test
  void allThatArePlannedAreOfOneSize() {
    Map<String, Cidr> plan =
        SubnetPlan.of(TEN, List.of(subnet("a"), subnet("b"), subnet("c"))).orElseThrow();
    assertEquals("{a=10.0.0.0/18, b=10.0.64.0/18, c=10.0.128.0/18}", plan.toString());
  }

  @Test
  void aRangeOfItsOwnIsKeptAndPlannedAround() {
    Map<String, Cidr> plan =
        SubnetPlan.of(TEN, List.of(subnet("a"), subnet("b", TEN.part(20, 0)))).orElseThrow();
    assertEquals("{a=10.0.128.0/17, b=10.0.0.0/20}", plan.toString());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Cidr outside = new Cidr(0x0B00_0000L, 24);
    assertTrue(SubnetPlan.of(TEN, List.of(subnet("a", outside))).isEmpty());
    assertTrue(SubnetPlan.of(TEN, List.of(subnet("a", TEN), subnet("b"))).isEmpty());
    assertTrue(
        SubnetPlan.of(TEN, List.of(subnet("a", TEN.part(17, 0)), subnet("b", TEN.part(18, 1))))
            .isEmpty());
  }

  private static Subnet subnet(String name) {
    return subnet(name, Optional.empty());
  }

  private static Subnet subnet(String name, Cidr range) {
    return subnet(name, Optional.of(new Sourced<>(range, ORIGIN)));
  }

  private static Subnet subnet(String name, Optional<Sourced<Cidr>> range) {
    return new Subnet(
        name,
        false,
        range,
        Optional.empty(),
        new Sourced<>(Set.of(SubnetPurpose.COMPUTE), ORIGIN),
        Options.NONE,
        ORIGIN);
  }
}
