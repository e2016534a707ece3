package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Sourced;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network that is there already. Azure's services need subnets of their own in it. */
final class ExistingNetwork {

  static final String ID = "id";
  static final String LUSTRE_SUBNET = "lustre_subnet";
  static final String BASTION = "bastion";

  /** Option of a filesystem: its own subnet. */
  static final String SUBNET = "subnet";

  private final Build build;
  private final Network network;
  private final Set<String> used = new HashSet<>();

  ExistingNetwork(Build build) {
    this.build = build;
    this.network = build.cluster.network();
  }

  Optional<AzureNetwork> lower(List<SubnetNeed> needs) {
    Optional<String[]> parts = idParts();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String group = parts.get()[0];
    String vnet = parts.get()[1];
    ArmExpression id = ArmExpression.idIn(group, NetworkSection.VNET, vnet);
    AzureNetwork found =
        new AzureNetwork(
            Optional.empty(),
            id,
            clients(id),
            NodeSubnets.mainKey(build.cluster),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    boolean complete = true;
    for (SubnetNeed need : needs) {
      complete &= find(need, group, vnet, found);
    }
    build.recorder.note(
        "the network's own rules decide who reaches the nodes; they must let nodes reach the"
            + " CycleCloud server on TCP 9443");
    return complete ? Optional.of(found) : Optional.empty();
  }

  private boolean find(SubnetNeed need, String group, String vnet, AzureNetwork found) {
    Optional<String> name = need.nodes() ? nodeSubnet(need) : serviceSubnet(need);
    if (name.isEmpty()) {
      return false;
    }
    if (need.nodes()) {
      String path = group + "/" + vnet + "/" + name.get();
      String parameter = build.naming.subnetParameter(need.key());
      found.nodeSubnets().put(need.key(), build.parameters.text(parameter, path, network.origin()));
    } else {
      found
          .serviceSubnets()
          .put(need.key(), ArmExpression.idIn(group, NetworkSection.SUBNETS, vnet, name.get()));
    }
    return true;
  }

  /** All address prefixes of the network, read when the companion is deployed. */
  private static ArmNode clients(ArmExpression id) {
    String version = ResourceFacts.type(NetworkSection.VNET).version();
    return ArmNode.of(
        ArmExpression.call(
            "join",
            ArmExpression.property(id, version, "addressSpace.addressPrefixes"),
            ArmExpression.text(",")));
  }

  private Optional<String[]> idParts() {
    Optional<Sourced<String>> id = network.options().text(ID);
    if (id.isEmpty()) {
      build.error(
          AzureCodes.OPTION_FORM,
          network.origin(),
          "the existing network has no `id` on Azure",
          "`on azure { id = \"RESOURCE_GROUP/VNET\" }`");
      return Optional.empty();
    }
    String[] parts = id.get().value().split("/", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      build.error(
          AzureCodes.OPTION_FORM,
          id.get().origin(),
          "`" + id.get().value() + "` is not RESOURCE_GROUP/VNET",
          "the resource group and the name of the virtual network with one `/` between them");
      return Optional.empty();
    }
    return Optional.of(parts);
  }

  private Optional<String> nodeSubnet(SubnetNeed need) {
    for (Network.Subnet subnet : network.subnets()) {
      if (subnet.name().equals(need.key())) {
        Optional<Sourced<String>> id = subnet.options().text(ID);
        if (id.isEmpty()) {
          missing(need, "`on azure { id = \"NAME\" }` in subnet `" + subnet.name() + "`");
          return Optional.empty();
        }
        return Optional.of(id.get().value());
      }
    }
    missing(
        need,
        "`existing subnet "
            + need.key()
            + " { for = ["
            + need.purpose().word()
            + "], on azure { id = \"NAME\" } }` in the network");
    return Optional.empty();
  }

  private Optional<String> serviceSubnet(SubnetNeed need) {
    boolean lustre =
        !need.key().equals(SubnetNeed.NETAPP) && !need.key().equals(SubnetNeed.DATABASE);
    String option = lustre ? LUSTRE_SUBNET : need.key() + "_subnet";
    Optional<String> name =
        lustreSubnet(need)
            .or(() -> network.options().text(option).map(Sourced::value))
            .or(() -> declared(need));
    if (name.isEmpty() || !used.add(name.get())) {
      String delegated = need.delegation().isEmpty() ? "" : ", delegated to " + need.delegation();
      missing(
          need,
          (lustre ? "`on azure { subnet = \"NAME\" }` in the filesystem, or " : "")
              + "`on azure { "
              + option
              + " = \"NAME\" }` in the network: a subnet of its own, at least /"
              + need.prefix()
              + delegated);
      return Optional.empty();
    }
    return name;
  }

  /** A declared subnet for the purpose. */
  private Optional<String> declared(SubnetNeed need) {
    for (Network.Subnet subnet : network.subnets()) {
      if (SubnetPlan.serves(subnet, need.purpose())) {
        return subnet.options().text(ID).map(Sourced::value);
      }
    }
    return Optional.empty();
  }

  private Optional<String> lustreSubnet(SubnetNeed need) {
    for (Filesystem filesystem : build.cluster.filesystems()) {
      if (need.key().equals(SubnetNeed.lustre(filesystem.name()))) {
        return filesystem.options().text(SUBNET).map(Sourced::value);
      }
    }
    return Optional.empty();
  }

  private void missing(SubnetNeed need, String hint) {
    build.error(
        AzureCodes.SUBNET_MISSING,
        need.origin(),
        "`" + need.name() + "` has no subnet of its own in the existing network on Azure",
        hint);
  }
}
