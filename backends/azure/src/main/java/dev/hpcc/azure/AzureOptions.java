package dev.hpcc.azure;

import dev.hpcc.language.BlockKind;
import dev.hpcc.language.OptionTable;
import dev.hpcc.language.OptionTable.Option;
import java.util.List;

/** The keys of {@code on azure { … }} and {@code target azure { … }}. */
final class AzureOptions {

  private static final List<String> LUSTRE_SKUS =
      List.of(
          "AMLFS-Durable-Premium-40",
          "AMLFS-Durable-Premium-125",
          "AMLFS-Durable-Premium-250",
          "AMLFS-Durable-Premium-500");

  private AzureOptions() {}

  static List<OptionTable> tables() {
    return List.of(
        created(
            BlockKind.TARGET,
            Option.text("resource_group", "resource group to deploy to: `\"hpc-prod\"`"),
            Option.text("credentials", "CycleCloud's name of the cloud account: `\"azure\"`"),
            Option.text("locker", "CycleCloud locker that holds the project: `\"azure-storage\"`")),
        existing(
            BlockKind.NETWORK,
            Option.text("id", "resource group and network: `\"hub/vnet-hpc\"`").needed(),
            Option.text("netapp_subnet", "subnet delegated to NetApp Files: `\"netapp\"`"),
            Option.text("lustre_subnet", "subnet for Managed Lustre: `\"lustre\"`"),
            Option.text("database_subnet", "subnet delegated to MySQL: `\"database\"`"),
            Option.text("bastion", "Bastion host that serves the network: `\"hub-bastion\"`")),
        existing(
            BlockKind.SUBNET,
            Option.text("id", "the subnet's name in the network: `\"compute\"`").needed()),
        created(
            BlockKind.FILESYSTEM,
            Option.choice(
                "service_level",
                List.of("Standard", "Premium", "Ultra"),
                "service level of NetApp Files: `Premium`"),
            Option.choice("sku", LUSTRE_SKUS, "SKU of Managed Lustre"),
            Option.text(
                "subnet", "subnet of this Lustre file system in an existing network: `\"aml2\"`")),
        existing(
            BlockKind.FILESYSTEM,
            Option.text("address", "`\"HOST:/EXPORT\"`, for Lustre `\"MGS/FSNAME\"`").needed(),
            Option.text("path", "directory below the export: `\"/projects\"`")),
        existing(
            BlockKind.BUCKET,
            Option.text("name", "account and container: `\"labdata/input\"`").needed(),
            Option.text("resource_group", "resource group of the account: `\"data\"`").needed(),
            Option.text(
                "log_container", "container for the log of Managed Lustre: `\"input-hsm-log\"`")),
        created(
            BlockKind.IMAGE,
            Option.text("id", "URN or resource id of an image: `\"publisher:offer:sku:latest\"`")),
        created(
            BlockKind.NODES,
            Option.text("instance", "machine size: `\"Standard_HB176rs_v4\"`"),
            Option.text("image_id", "URN or resource id of an image for this group"),
            Option.integer(
                "max_scale_set_size",
                "machines of one scale set and InfiniBand island: `300` where Azure raised it")),
        created(
            BlockKind.IDENTITY,
            Option.text(
                "key_pair",
                "the administrator's private key on the CycleCloud server:"
                    + " `\"~/.ssh/cyclecloud.pem\"`")),
        created(
            BlockKind.PARAMETER,
            Option.text("from", "Key Vault and secret that hold the value: `\"vault/name\"`")));
  }

  private static OptionTable created(BlockKind kind, Option... options) {
    return new OptionTable(kind, false, List.of(options));
  }

  private static OptionTable existing(BlockKind kind, Option... options) {
    return new OptionTable(kind, true, List.of(options));
  }
}
