package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides a network's range into the subnets that the cluster needs. Without declared subnets the
 * nodes get the upper half of the range and everything else the lower one; a declared subnet is
 * taken whole where one thing stands in it, else divided likewise.
 */
final class SubnetPlan {

  private static final int SMALLEST = 29;

  private final Network network;
  private final Cidr range;
  private final Diagnostics sink;
  private final List<Planned> planned = new ArrayList<>();

  private SubnetPlan(Network network, Cidr range, Diagnostics sink) {
    this.network = network;
    this.range = range;
    this.sink = sink;
  }

  record Planned(SubnetNeed need, String name, Cidr cidr) {}

  /**
   * Plans the subnets of a new network.
   *
   * @return empty when an error was reported
   */
  static Optional<List<Planned>> of(
      Network network, Cidr range, List<SubnetNeed> needs, Diagnostics sink) {
    SubnetPlan plan = new SubnetPlan(network, range, sink);
    boolean done =
        network.subnets().isEmpty()
            ? plan.divide(range, needs, networkOrigin(network))
            : plan.declared(needs);
    return done ? Optional.of(plan.planned) : Optional.empty();
  }

  private static Origin networkOrigin(Network network) {
    return network.cidr().isPresent() ? network.cidr().get().origin() : network.origin();
  }

  private boolean declared(List<SubnetNeed> needs) {
    Map<String, Cidr> ranges = ranges();
    if (ranges.size() < network.subnets().size()) {
      return false;
    }
    Map<String, List<SubnetNeed>> homes = new LinkedHashMap<>();
    for (SubnetNeed need : needs) {
      Optional<Network.Subnet> home = home(need);
      if (home.isEmpty()) {
        sink.report(missing(need));
        return false;
      }
      homes.computeIfAbsent(home.get().name(), name -> new ArrayList<>()).add(need);
    }
    boolean done = true;
    for (Network.Subnet subnet : network.subnets()) {
      List<SubnetNeed> inside = homes.getOrDefault(subnet.name(), List.of());
      Cidr cidr = ranges.getOrDefault(subnet.name(), range);
      done &=
          inside.size() == 1
              ? whole(inside.get(0), cidr, subnet)
              : divide(cidr, inside, at(subnet));
    }
    return done;
  }

  private static Origin at(Network.Subnet subnet) {
    return subnet.cidr().isPresent() ? subnet.cidr().get().origin() : subnet.origin();
  }

  private boolean whole(SubnetNeed need, Cidr cidr, Network.Subnet subnet) {
    if (cidr.prefix() > need.prefix()) {
      tooSmall(cidr, need.prefix(), at(subnet));
      return false;
    }
    planned.add(new Planned(need, need.name(), cidr));
    return true;
  }

  /** The range of every declared subnet: as written, or a quarter of what is free. */
  private Map<String, Cidr> ranges() {
    AddressPlan space = new AddressPlan(range);
    Map<String, Cidr> ranges = new LinkedHashMap<>();
    int shares = 0;
    for (Network.Subnet subnet : network.subnets()) {
      if (subnet.cidr().isPresent()) {
        space.take(subnet.cidr().get().value());
      } else {
        shares++;
      }
    }
    int prefix = range.prefix() + 33 - Math.max(1, Integer.numberOfLeadingZeros(shares));
    for (Network.Subnet subnet : network.subnets()) {
      Optional<Cidr> cidr = subnet.cidr().map(Sourced::value).or(() -> space.lowest(prefix));
      if (cidr.isEmpty()) {
        tooSmall(range, range.prefix() - 1, networkOrigin(network));
        return Map.of();
      }
      ranges.put(subnet.name(), cidr.get());
    }
    return ranges;
  }

  private Optional<Network.Subnet> home(SubnetNeed need) {
    for (Network.Subnet subnet : network.subnets()) {
      if (need.nodes() && need.key().equals(subnet.name())) {
        return Optional.of(subnet);
      }
    }
    for (Network.Subnet subnet : network.subnets()) {
      if (!need.nodes() && subnet.purposes().value().contains(need.purpose())) {
        return Optional.of(subnet);
      }
    }
    return Optional.empty();
  }

  private Diagnostic missing(SubnetNeed need) {
    String word = need.purpose().word();
    return Diagnostic.of(
            AzureCodes.SUBNET_MISSING,
            network.origin().span(),
            "no subnet of the network is for "
                + word
                + ", and the "
                + need.name()
                + " subnet needs it")
        .also(need.origin().span(), "needs it")
        .hint("add `" + word + "` to the `for` of a subnet");
  }

  private boolean divide(Cidr pool, List<SubnetNeed> needs, Origin origin) {
    AddressPlan space = new AddressPlan(pool);
    List<SubnetNeed> order = new ArrayList<>(needs);
    order.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    for (int i = 0; i < order.size(); i++) {
      SubnetNeed need = order.get(i);
      boolean isMain = i == 0 && need.nodes();
      int prefix = Math.min(SMALLEST, need.prefix());
      Optional<Cidr> cidr =
          isMain ? space.highest(Math.min(pool.prefix() + 1, SMALLEST)) : space.lowest(prefix);
      if (cidr.isEmpty() || cidr.get().prefix() > need.prefix()) {
        tooSmall(pool, neededPrefix(needs), origin);
        return false;
      }
      planned.add(new Planned(need, need.name(), cidr.get()));
    }
    return true;
  }

  /** Nodes first, then by size. */
  private static int rank(SubnetNeed need) {
    return need.key().equals(SubnetNeed.COMPUTE) ? -1 : need.prefix();
  }

  private static int neededPrefix(List<SubnetNeed> needs) {
    long sum = 0;
    long most = 0;
    for (SubnetNeed need : needs) {
      long size = 1L << (32 - Math.min(SMALLEST, need.prefix()));
      sum += size;
      most = Math.max(most, size);
    }
    return AddressPlan.prefixFor(Math.max(2 * most, sum));
  }

  private void tooSmall(Cidr pool, int needed, Origin origin) {
    sink.report(
        Diagnostic.of(
                AzureCodes.RANGE_TOO_SMALL,
                origin.span(),
                "`" + pool + "` is too small for what stands in it on Azure")
            .labelled("needs at least /" + needed)
            .hint(
                "Azure keeps five addresses of every subnet, and storage, database and Bastion need"
                    + " subnets of their own: write a range with `/"
                    + needed
                    + "` or shorter"));
  }

  /** What a declared subnet is for. */
  static boolean serves(Network.Subnet subnet, SubnetPurpose purpose) {
    return subnet.purposes().value().contains(purpose);
  }
}
