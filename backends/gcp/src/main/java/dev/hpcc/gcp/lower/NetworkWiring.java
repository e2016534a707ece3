package dev.hpcc.gcp.lower;

import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.quantity.Cidr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network as other sections connect to it.
 *
 * @param main id of the module whose network everything is in
 * @param subnets how to reach each subnet, by its name in the blueprint; empty for the one and only
 * @param ranges of the subnets that are made, by the same names
 * @param byPurpose name of the subnet per purpose word
 * @param access how managed services reach the network, where one needs it
 */
record NetworkWiring(
    String main,
    Map<String, SubnetLink> subnets,
    Map<String, Cidr> ranges,
    Map<String, String> byPurpose,
    Optional<ServiceAccess> access) {

  /**
   * How a module gets into a subnet: by using a module, or by a value.
   *
   * @param use id of the module to use
   * @param selfLink the subnetwork's link, where using the module would give another
   */
  record SubnetLink(String use, Optional<Value> selfLink) {

    /** Connects a module that takes {@code subnetwork_self_link}. */
    void connect(ToolkitModule.Builder module) {
      if (selfLink.isPresent()) {
        module.set("subnetwork_self_link", selfLink.get());
      } else {
        module.use(use);
      }
    }
  }

  /**
   * The network's connection for private services.
   *
   * @param module id of the module that makes it
   * @param name its name, where it is there already
   */
  record ServiceAccess(Optional<String> module, Optional<String> name) {

    /** Connects a module that takes {@code private_vpc_connection_peering}. */
    void connect(ToolkitModule.Builder builder) {
      if (module.isPresent()) {
        builder.use(module.get());
      } else {
        builder.set("private_vpc_connection_peering", name.map(Value::of));
      }
    }
  }

  /** The name of a group's subnet; the first one's where nothing says. */
  String nameOf(Optional<String> named, String purpose) {
    String first = ranges.isEmpty() ? "" : ranges.keySet().iterator().next();
    return named.orElse(byPurpose.getOrDefault(purpose, first));
  }

  /** The subnet of a group: the one it names, else the one for the purpose, else the main one. */
  SubnetLink subnet(Optional<String> named, String purpose) {
    SubnetLink link = subnets.get(nameOf(named, purpose));
    return link == null ? new SubnetLink(main, Optional.empty()) : link;
  }

  /** The modules that give a filesystem its network. */
  List<String> uses() {
    return List.of(main);
  }
}
