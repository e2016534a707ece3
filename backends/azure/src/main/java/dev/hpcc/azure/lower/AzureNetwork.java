package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleValue;
import java.util.Map;
import java.util.Optional;

/**
 * The network as the other sections see it.
 *
 * @param resource the virtual network, where the companion makes it
 * @param id its resource id
 * @param clients address prefixes of its machines, for an export rule
 * @param mainSubnet key of the subnet where nodes stand that ask for no other
 * @param nodeSubnets subnet path of each subnet with nodes, by key
 * @param serviceSubnets resource id of each other subnet, by key
 */
record AzureNetwork(
    Optional<ArmResource> resource,
    ArmExpression id,
    ArmNode clients,
    String mainSubnet,
    Map<String, CycleValue> nodeSubnets,
    Map<String, ArmExpression> serviceSubnets) {

  CycleValue nodeSubnet(String key) {
    CycleValue value = nodeSubnets.get(key);
    if (value == null) {
      throw new IllegalStateException("no subnet " + key);
    }
    return value;
  }

  ArmExpression serviceSubnet(String key) {
    ArmExpression id = serviceSubnets.get(key);
    if (id == null) {
      throw new IllegalStateException("no subnet " + key);
    }
    return id;
  }
}
