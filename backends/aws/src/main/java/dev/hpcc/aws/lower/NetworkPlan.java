package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.SubnetPurpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The network as later sections use it.
 *
 * @param vpc the VPC's id
 * @param subnets in the order of preference
 * @param members the security group of everything in the cluster
 * @param memberRules what must stand before a service that talks to the members
 * @param gateway what must stand before a public address
 * @param routes what must stand before a node that needs the internet
 */
record NetworkPlan(
    Value vpc,
    List<Subnet> subnets,
    Value members,
    List<Resource> memberRules,
    List<Resource> gateway,
    List<Resource> routes) {

  /**
   * A subnet.
   *
   * @param isPublic whether its nodes can have public addresses; absent when nobody said
   * @param usable addresses that nodes can have, or -1 when unknown
   */
  record Subnet(
      String name,
      Value id,
      Optional<Boolean> isPublic,
      Set<SubnetPurpose> purposes,
      long usable) {}

  /**
   * The subnet for a purpose.
   *
   * @param isPublic whether public addresses are needed
   */
  Optional<Subnet> find(SubnetPurpose purpose, boolean isPublic) {
    Optional<Subnet> found = Optional.empty();
    for (Subnet subnet : subnets) {
      boolean serves = subnet.purposes().contains(purpose);
      boolean fits = subnet.isPublic().orElse(isPublic) == isPublic;
      if (serves && fits) {
        return Optional.of(subnet);
      }
      if (serves && !isPublic && found.isEmpty()) {
        found = Optional.of(subnet);
      }
    }
    return found;
  }

  Optional<Subnet> named(String name) {
    for (Subnet subnet : subnets) {
      if (subnet.name().equals(name)) {
        return Optional.of(subnet);
      }
    }
    return Optional.empty();
  }
}
