package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** NFS volumes of Azure NetApp Files; volumes of one service level share a capacity pool. */
final class NetAppFiles {

  /** Option of a filesystem: its service level. */
  static final String LEVEL = "service_level";

  private static final String ACCOUNTS = "Microsoft.NetApp/netAppAccounts";
  private static final String POOLS = "Microsoft.NetApp/netAppAccounts/capacityPools";
  private static final String VOLUMES = "Microsoft.NetApp/netAppAccounts/capacityPools/volumes";
  private static final String NFS_PORTS = "tcp 111, 635, 2049, 4045, 4046, 4049";
  private static final long GIB = 1L << 30;
  private static final long GIB_PER_TIB = 1024;

  private final Build build;
  private final AzureNetwork network;
  private final String account;
  private final Map<String, ArmResource> pools = new LinkedHashMap<>();

  NetAppFiles(Build build, AzureNetwork network) {
    this.build = build;
    this.network = network;
    this.account = account(build);
  }

  /** The account and one pool per service level, as large as its volumes. */
  void pools(List<StorageChoice.Chosen> chosen) {
    Map<String, List<StorageChoice.Chosen>> levels = new LinkedHashMap<>();
    for (StorageChoice.Chosen one : chosen) {
      if (one.storage().service().equals(StorageClass.NETAPP)) {
        levels.computeIfAbsent(one.storage().variant(), level -> new ArrayList<>()).add(one);
      }
    }
    if (levels.isEmpty()) {
      return;
    }
    Origin origin = levels.values().iterator().next().get(0).filesystem().origin();
    build.provider("Microsoft.NetApp");
    build.recorder.service("NetApp Files", true, "filesystem with kind = nfs", origin);
    ArmResource made =
        Resource.of(build, ACCOUNTS, origin, account).properties(ArmNode.fields()).add(build);
    for (Map.Entry<String, List<StorageChoice.Chosen>> level : levels.entrySet()) {
      pools.put(level.getKey(), pool(made, level.getKey(), level.getValue()));
    }
  }

  private ArmResource pool(ArmResource made, String level, List<StorageChoice.Chosen> volumes) {
    long bytes = 0;
    for (StorageChoice.Chosen volume : volumes) {
      bytes += volume.bytes();
    }
    long gib = volumes.get(0).storage().billedGib(bytes);
    Origin origin = volumes.get(0).filesystem().origin();
    build.recorder.standing(
        "netapp-files/" + level, StorageClass.NETAPP, level, "GiB", gib * 1000, gib * 1000, origin);
    build.recorder.demand(
        "", "NetApp Files capacity of the region", gib / GIB_PER_TIB, "TiB", origin);
    return Resource.of(build, POOLS, origin, account, poolName(level))
        .after(made)
        .properties(
            ArmNode.fields()
                .put("serviceLevel", level)
                .put("size", gib * GIB)
                .put("qosType", "Auto"))
        .add(build);
  }

  private static String account(Build build) {
    return build.naming.resource("anf");
  }

  /** Account, pool and volume of a filesystem, as in a resource id. */
  static String path(Build build, Filesystem filesystem, StorageClass level) {
    return "netAppAccounts/"
        + account(build)
        + "/capacityPools/"
        + poolName(level.variant())
        + "/volumes/"
        + build.naming.filesystem(filesystem.name());
  }

  private static String poolName(String level) {
    return level.toLowerCase(Locale.ROOT);
  }

  Mount lower(StorageChoice.Chosen chosen) {
    Filesystem filesystem = chosen.filesystem();
    String level = chosen.storage().variant();
    String name = build.naming.filesystem(filesystem.name());
    String token = build.naming.resource(name);
    ArmResource pool = pools.get(level);
    if (pool == null) {
      throw new IllegalStateException("no pool " + level);
    }
    ArmResource volume =
        Resource.of(build, VOLUMES, filesystem.origin(), account, poolName(level), name)
            .after(pool)
            .after(network.resource())
            .zone(build)
            .properties(properties(chosen, token))
            .add(build);
    build.recorder.reach(
        "the cluster", "filesystem " + filesystem.name(), NFS_PORTS, false, filesystem.origin());
    return mount(filesystem, volume, token);
  }

  private ArmNode.Builder properties(StorageChoice.Chosen chosen, String token) {
    boolean isHome = chosen.filesystem().mount().value().equals(Mount.HOME);
    return ArmNode.fields()
        .put("creationToken", token)
        .put("serviceLevel", chosen.storage().variant())
        .put("subnetId", network.serviceSubnet(SubnetNeed.NETAPP))
        .put("usageThreshold", chosen.bytes())
        .put("protocolTypes", ArmNode.texts(List.of("NFSv3")))
        .put("networkFeatures", "Standard")
        .put("securityStyle", "unix")
        .put("unixPermissions", isHome ? "0755" : "1777")
        .put("exportPolicy", ArmNode.fields().put("rules", ArmNode.items(exportRule().build())));
  }

  private ArmNode.Builder exportRule() {
    return ArmNode.fields()
        .put("ruleIndex", 1)
        .put("allowedClients", network.clients())
        .put("unixReadWrite", true)
        .put("unixReadOnly", false)
        .put("nfsv3", true)
        .put("nfsv41", false)
        .put("cifs", false)
        .put("hasRootAccess", true);
  }

  private Mount mount(Filesystem filesystem, ArmResource volume, String token) {
    CycleValue address =
        FilesystemSection.address(build, filesystem, volume.property("mountTargets[0].ipAddress"));
    return new Mount(
        filesystem,
        FilesystemSection.key(build, filesystem),
        "nfs",
        address,
        new CycleValue.Text("/" + token),
        FilesystemSection.options(build, filesystem, StorageClass.NETAPP),
        false);
  }
}
