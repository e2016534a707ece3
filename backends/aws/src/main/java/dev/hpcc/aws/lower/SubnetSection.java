package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The subnets of a new network, all in one zone: RDMA, placement and Lustre do not reach across
 * zones. Left to itself, the private subnet is the upper half of the network and the public one
 * stands at its beginning.
 */
final class SubnetSection {
  private static final int NARROWEST = 28;
  private static final int PUBLIC_PREFIX = 24;

  private final Lowering lowering;
  private final Sourced<Cidr> whole;

  SubnetSection(Lowering lowering, Sourced<Cidr> whole) {
    this.lowering = lowering;
    this.whole = whole;
  }

  /** A subnet before it is made. */
  record Planned(
      String name, Cidr cidr, boolean isPublic, Set<SubnetPurpose> purposes, Origin origin) {}

  /** The subnets, and the resources behind them in the same order. */
  record Made(List<NetworkPlan.Subnet> subnets, List<Resource> resources) {}

  /** Empty when an error was reported. */
  Optional<List<Planned>> plan(boolean withPublic) {
    List<Planned> planned =
        lowering.cluster().network().subnets().isEmpty() ? byPlan(withPublic) : asWritten();
    return hasRoom(planned, withPublic) ? Optional.of(planned) : Optional.empty();
  }

  private List<Planned> byPlan(boolean withPublic) {
    Origin origin = lowering.cluster().network().origin();
    Cidr network = whole.value();
    if (!withPublic || network.prefix() >= NARROWEST) {
      return List.of(new Planned("private", network, false, all(), origin));
    }
    int publicPrefix = Math.min(NARROWEST, Math.max(PUBLIC_PREFIX, network.prefix() + 2));
    AddressDemand demand = AddressDemand.of(lowering);
    int needed = AddressDemand.prefixFor(demand.outside());
    if (needed < publicPrefix) {
      publicPrefix = Math.max(needed, network.prefix() + 1);
    }
    Set<SubnetPurpose> outside = EnumSet.of(SubnetPurpose.LOGIN, SubnetPurpose.SERVICE);
    outside.add(SubnetPurpose.COMPUTE);
    return List.of(
        new Planned("private", network.part(network.prefix() + 1, 1), false, all(), origin),
        new Planned("public", network.part(publicPrefix, 0), true, outside, origin));
  }

  /** Subnets without a range of their own share the network in equal parts. */
  private List<Planned> asWritten() {
    List<Network.Subnet> written = lowering.cluster().network().subnets();
    List<Cidr> taken = new ArrayList<>();
    for (Network.Subnet subnet : written) {
      subnet.cidr().ifPresent(cidr -> taken.add(cidr.value()));
    }
    int bits = bits(written.size());
    long parts = 1L << bits;
    int prefix = Math.min(32, whole.value().prefix() + bits);
    List<Planned> planned = new ArrayList<>();
    long next = 0;
    for (Network.Subnet subnet : written) {
      if (subnet.cidr().isEmpty()) {
        while (next < parts - 1 && overlaps(taken, prefix, next)) {
          next++;
        }
      }
      Cidr cidr =
          subnet.cidr().isPresent()
              ? subnet.cidr().get().value()
              : whole.value().part(prefix, Math.min(next++, parts - 1));
      planned.add(planned(subnet, cidr));
    }
    return planned;
  }

  private static Planned planned(Network.Subnet subnet, Cidr cidr) {
    boolean isPublic = subnet.isPublic().isPresent() && subnet.isPublic().get().value();
    return new Planned(subnet.name(), cidr, isPublic, subnet.purposes().value(), subnet.origin());
  }

  private boolean overlaps(List<Cidr> taken, int prefix, long index) {
    Cidr part = whole.value().part(prefix, index);
    for (Cidr other : taken) {
      if (other.overlaps(part)) {
        return true;
      }
    }
    return false;
  }

  private static int bits(int count) {
    return 32 - Integer.numberOfLeadingZeros(Math.max(count, 1) * 2 - 1) - 1;
  }

  private static Set<SubnetPurpose> all() {
    return EnumSet.allOf(SubnetPurpose.class);
  }

  private boolean hasRoom(List<Planned> planned, boolean withPublic) {
    boolean ok = true;
    boolean anyPublic = false;
    for (Planned subnet : planned) {
      anyPublic |= subnet.isPublic();
      if (!whole.value().contains(subnet.cidr()) || subnet.cidr().prefix() > NARROWEST) {
        lowering.error(
            AwsCodes.NETWORK_SIZE,
            subnet.origin(),
            "the subnet `" + subnet.name() + "` would be " + subnet.cidr() + " in " + whole.value(),
            "a subnet on AWS lies inside its network and is /16 to /28: give the network more room");
        ok = false;
      }
    }
    if (withPublic && !anyPublic) {
      lowering.error(
          AwsCodes.SUBNET_MISSING,
          lowering.cluster().network().origin(),
          "no subnet is public, and the NAT gateway or public nodes need one",
          "add `subnet outside { public = true, for = [login, service] }`");
      return false;
    }
    return ok && fits(planned);
  }

  private boolean fits(List<Planned> planned) {
    AddressDemand demand = AddressDemand.of(lowering);
    return fits(planned, false, demand.inside()) && fits(planned, true, demand.outside());
  }

  /** Whether one side has the addresses it needs; a network without the side needs none there. */
  private boolean fits(List<Planned> planned, boolean isPublic, long needed) {
    long usable = 0;
    Origin origin = whole.origin();
    boolean any = false;
    for (Planned subnet : planned) {
      if (subnet.isPublic() == isPublic) {
        any = true;
        usable += subnet.cidr().size() - AddressDemand.RESERVED;
        origin = subnet.origin();
      }
    }
    if (!any || usable >= needed) {
      return true;
    }
    int prefix = AddressDemand.prefixFor(needed);
    boolean written = !lowering.cluster().network().subnets().isEmpty();
    lowering.error(
        AwsCodes.NETWORK_FULL,
        written ? origin : whole.origin(),
        "the "
            + (isPublic ? "public" : "private")
            + " subnets have "
            + usable
            + " addresses for nodes, and the cluster needs "
            + needed
            + " there",
        written ? "a /" + prefix + " has enough" : "a network of /" + (prefix - 1) + " has enough");
    return false;
  }

  /** Makes the subnets. */
  Made make(Resource vpc, List<Planned> planned) {
    List<NetworkPlan.Subnet> subnets = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    for (Planned plan : planned) {
      Resource resource = resource(vpc, plan);
      resources.add(resource);
      subnets.add(
          new NetworkPlan.Subnet(
              plan.name(),
              resource.ref(),
              Optional.of(plan.isPublic()),
              plan.purposes(),
              plan.cidr().size() - AddressDemand.RESERVED));
      String zone = lowering.site().zone().orElse("the region's first zone");
      lowering
          .ledger("network." + plan.name(), plan.origin())
          .decide(
              plan.cidr().toString(),
              (plan.isPublic() ? "public" : "private") + " subnet in " + zone);
    }
    return new Made(subnets, resources);
  }

  private Resource resource(Resource vpc, Planned plan) {
    String id = lowering.ids().id("subnet", plan.name(), "Subnet");
    Stack.Draft draft =
        lowering
            .stack()
            .draft(id, "AWS::EC2::Subnet", plan.origin())
            .put("VpcId", vpc.ref())
            .put("CidrBlock", plan.cidr().toString());
    if (lowering.site().zone().isPresent()) {
      draft.put("AvailabilityZoneId", lowering.site().zone().get());
    } else {
      draft.put("AvailabilityZone", new Value.FirstZone());
    }
    return draft.put("MapPublicIpOnLaunch", false).add();
  }
}
