package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.ir.Filesystem;
import java.util.Optional;

/** Azure Managed Lustre file systems. */
final class ManagedLustre {

  /** Option of a filesystem: its SKU. */
  static final String SKU = "sku";

  private static final String TYPE = "Microsoft.StorageCache/amlFilesystems";
  private static final String EXPORT = "tcp:/lustrefs";
  private static final String PORTS = "tcp 988, 1019-1023";
  private static final long GIB = 1L << 30;
  private static final long TIB = 1L << 40;
  private static final int COLUMNS = 3;
  private static final int LARGEST_SUBNET = 22;

  private final Build build;
  private final AzureNetwork network;
  private final BucketSection buckets;

  ManagedLustre(Build build, AzureNetwork network, BucketSection buckets) {
    this.build = build;
    this.network = network;
    this.buckets = buckets;
  }

  /** How many addresses the subnet of a file system needs. */
  static long addresses(long tib) {
    int prefix = LARGEST_SUBNET;
    for (String[] cells : Table.read("lustre-subnets.tsv", COLUMNS)) {
      if (tib <= Long.parseLong(cells[0])) {
        prefix = Integer.parseInt(cells[1]);
        break;
      }
    }
    return 1L << (32 - prefix);
  }

  static String name(Build build, Filesystem filesystem) {
    return build.naming.resource(build.naming.filesystem(filesystem.name()));
  }

  Mount lower(StorageChoice.Chosen chosen) {
    Filesystem filesystem = chosen.filesystem();
    build.provider("Microsoft.StorageCache");
    build.recorder.service(
        "Managed Lustre", true, "filesystem with kind = lustre", filesystem.origin());
    Optional<BucketSection.Linked> linked = buckets.link(filesystem);
    ArmNode.Builder properties =
        ArmNode.fields()
            .put("storageCapacityTiB", chosen.bytes() / TIB)
            .put("filesystemSubnet", network.serviceSubnet(SubnetNeed.lustre(filesystem.name())))
            .put(
                "maintenanceWindow",
                ArmNode.fields().put("dayOfWeek", "Saturday").put("timeOfDayUTC", "23:00"));
    Resource resource =
        Resource.of(build, TYPE, filesystem.origin(), name(build, filesystem))
            .after(network.resource())
            .sku(chosen.storage().variant())
            .zone(build);
    if (linked.isPresent()) {
      properties.put("hsm", hsm(linked.get()));
      for (ArmResource earlier : linked.get().after()) {
        resource.after(earlier);
      }
    }
    ArmResource made = resource.properties(properties).add(build);
    bill(chosen);
    return mount(filesystem, made);
  }

  private static ArmNode.Builder hsm(BucketSection.Linked linked) {
    return ArmNode.fields()
        .put(
            "settings",
            ArmNode.fields()
                .put("container", linked.container())
                .put("loggingContainer", linked.logContainer())
                .put("importPrefix", "/"));
  }

  private void bill(StorageChoice.Chosen chosen) {
    Filesystem filesystem = chosen.filesystem();
    long gib = chosen.bytes() / GIB;
    build.recorder.standing(
        "filesystem." + filesystem.name() + "/capacity",
        StorageClass.LUSTRE,
        chosen.storage().variant(),
        "GiB",
        gib * 1000,
        gib * 1000,
        filesystem.origin());
    build.recorder.demand("", "Managed Lustre file systems", 1, "file system", filesystem.origin());
    build.recorder.reach(
        "the cluster", "filesystem " + filesystem.name(), PORTS, false, filesystem.origin());
  }

  private Mount mount(Filesystem filesystem, ArmResource made) {
    CycleValue address =
        FilesystemSection.address(build, filesystem, made.property("clientInfo.mgsAddress"));
    boolean isHome = filesystem.mount().value().equals(Mount.HOME);
    return new Mount(
        filesystem,
        FilesystemSection.key(build, filesystem),
        Mount.LUSTRE,
        address,
        new CycleValue.Text(EXPORT),
        FilesystemSection.options(build, filesystem, StorageClass.LUSTRE),
        !isHome && !filesystem.readOnly().value());
  }
}
