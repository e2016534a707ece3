package dev.hpcc.gcp.lower;

import dev.hpcc.ir.Network;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every subnet without a range of its own one of the network. */
final class SubnetPlan {
  private SubnetPlan() {}

  /**
   * A range for each subnet, by name; empty if they do not fit. All that are planned are of one
   * size, the greatest power of two that leaves room for each.
   */
  static Optional<Map<String, Cidr>> of(Cidr network, List<Network.Subnet> subnets) {
    Map<String, Cidr> plan = new LinkedHashMap<>();
    List<Cidr> taken = new ArrayList<>();
    int open = 0;
    for (Network.Subnet subnet : subnets) {
      if (subnet.cidr().isPresent()) {
        Cidr own = subnet.cidr().get().value();
        if (!network.contains(own) || overlapsAny(own, taken)) {
          return Optional.empty();
        }
        taken.add(own);
      } else {
        open++;
      }
    }
    Optional<List<Cidr>> free = free(network, taken, open);
    if (free.isEmpty()) {
      return Optional.empty();
    }
    int next = 0;
    for (Network.Subnet subnet : subnets) {
      plan.put(
          subnet.name(),
          subnet.cidr().isPresent() ? subnet.cidr().get().value() : free.get().get(next++));
    }
    return Optional.of(plan);
  }

  private static Optional<List<Cidr>> free(Cidr network, List<Cidr> taken, int wanted) {
    for (int prefix = network.prefix(); prefix <= 29; prefix++) {
      List<Cidr> found = new ArrayList<>();
      long parts = network.size() >> (32 - prefix);
      for (long i = 0; i < parts && found.size() < wanted; i++) {
        Cidr part = network.part(prefix, i);
        if (!overlapsAny(part, taken)) {
          found.add(part);
        }
      }
      if (found.size() >= wanted) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  static boolean overlapsAny(Cidr range, List<Cidr> others) {
    for (Cidr other : others) {
      if (range.overlaps(other)) {
        return true;
      }
    }
    return false;
  }
}
