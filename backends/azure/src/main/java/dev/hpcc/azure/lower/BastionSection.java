package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.List;
import java.util.Optional;

/** Sessions on private nodes without an open port: Azure Bastion. */
final class BastionSection {

  /** Azure insists on the name. */
  private static final String SUBNET_NAME = "AzureBastionSubnet";

  private static final long ADDRESSES = 64;

  private final Build build;
  private final Network network;

  BastionSection(Build build) {
    this.build = build;
    this.network = build.cluster.network();
  }

  private boolean isMade() {
    return network.managedAccess().value() && !network.existing();
  }

  List<SubnetNeed> needs() {
    return isMade()
        ? List.of(
            new SubnetNeed(
                SubnetNeed.BASTION,
                SUBNET_NAME,
                SubnetPurpose.SERVICE,
                ADDRESSES,
                "",
                false,
                network.managedAccess().origin()))
        : List.of();
  }

  /**
   * Makes the Bastion host, or names the one that exists.
   *
   * @return the name of the Bastion host that people go through, where there is one
   */
  Optional<String> lower(AzureNetwork azure) {
    if (!network.managedAccess().value()) {
      return Optional.empty();
    }
    Origin origin = network.managedAccess().origin();
    if (network.existing()) {
      return existing(origin);
    }
    String name = build.naming.resource("bastion");
    make(azure, name, origin);
    build.recorder.service("Bastion", true, "managed_access = true", origin);
    tell(origin);
    return Optional.of(name);
  }

  private void make(AzureNetwork azure, String name, Origin origin) {
    ArmResource address =
        Resource.of(build, NetworkSection.PUBLIC_IP, origin, build.naming.resource("bastion-ip"))
            .sku("Standard")
            .properties(ArmNode.fields().put("publicIPAllocationMethod", "Static"))
            .add(build);
    PublicAddresses.bill(build, "network/bastion-address", origin);
    ArmNode.Builder place =
        ArmNode.fields()
            .put("subnet", ArmNode.fields().put("id", azure.serviceSubnet(SubnetNeed.BASTION)))
            .put("publicIPAddress", ArmNode.fields().put("id", address.id()));
    Resource.of(build, "Microsoft.Network/bastionHosts", origin, name)
        .after(azure.resource())
        .after(address)
        // The cheaper Basic has a browser window only, no ssh from a terminal.
        .sku("Standard")
        .properties(
            ArmNode.fields()
                .put("enableTunneling", true)
                .put("enableIpConnect", true)
                .put(
                    "ipConfigurations",
                    ArmNode.items(
                        ArmNode.fields().put("name", "bastion").put("properties", place).build())))
        .add(build);
  }

  private void tell(Origin origin) {
    build.recorder.standing(
        "network/bastion-hours", "bastion", "Standard", "hour", 1000, 1000, origin);
    build.recorder.note(
        "managed_access: Bastion Standard is billed by the hour from its deployment, used or not;"
            + " `managed_access = false` in the network leaves it out");
    build.recorder.reach(
        "people with an Azure role, through Bastion", "the cluster", "tcp 22", false, origin);
  }

  private Optional<String> existing(Origin origin) {
    Optional<String> host = network.options().text(ExistingNetwork.BASTION).map(Sourced::value);
    if (host.isEmpty()) {
      build.recorder.lose(
          "no-bastion-in-existing-network",
          "network",
          "managed_access = true",
          "no Bastion is made in a network that exists; `on azure { bastion = \"NAME\" }` names one"
              + " that it has",
          origin);
    } else {
      build.recorder.reach(
          "people with an Azure role, through Bastion", "the cluster", "tcp 22", false, origin);
    }
    return host;
  }
}
