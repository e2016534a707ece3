package dev.hpcc.ir;

import dev.hpcc.quantity.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The network; there is always exactly one.
 *
 * @param existing it is there already; its id stands in {@code options}
 * @param cidr its address range; absent for an existing one
 * @param allowedFrom who may reach public nodes
 * @param managedAccess whether private nodes are reached through the cloud's own session service
 * @param subnets as written; empty lets the backend plan them
 */
public record Network(
    boolean existing,
    Optional<Sourced<Cidr>> cidr,
    List<Sourced<Cidr>> allowedFrom,
    Sourced<Boolean> managedAccess,
    Sourced<Egress> egress,
    List<Subnet> subnets,
    Options options,
    Origin origin) {
  public Network {
    allowedFrom = List.copyOf(allowedFrom);
    subnets = List.copyOf(subnets);
  }

  /**
   * A part of the network.
   *
   * @param cidr absent lets the backend plan it
   * @param isPublic whether its nodes can have public addresses; absent by plan
   * @param purposes what it is for; all purposes by default
   */
  public record Subnet(
      String name,
      boolean existing,
      Optional<Sourced<Cidr>> cidr,
      Optional<Sourced<Boolean>> isPublic,
      Sourced<Set<SubnetPurpose>> purposes,
      Options options,
      Origin origin) {}
}
