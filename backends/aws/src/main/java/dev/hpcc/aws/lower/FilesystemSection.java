package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.SubnetPurpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shared filesystems: EFS or FSx for OpenZFS for NFS, FSx for Lustre, or what is there already. */
final class FilesystemSection {
  private static final String EFS_OPTIONS =
      "nfsvers=4.1,rsize=1048576,wsize=1048576,hard,timeo=600,retrans=2,noresvport";
  private static final String LUSTRE_OPTIONS = "relatime,flock";
  private static final long GIB_OF_LINTER = 65_536;

  private final Lowering lowering;
  private final NetworkPlan network;
  private final Map<String, Value> buckets;

  FilesystemSection(Lowering lowering, NetworkPlan network, Map<String, Value> buckets) {
    this.lowering = lowering;
    this.network = network;
    this.buckets = buckets;
  }

  /** What nodes can mount, by the filesystem's name. */
  Map<String, Mount> lower() {
    Map<String, Mount> mounts = new LinkedHashMap<>();
    for (Filesystem filesystem : lowering.cluster().filesystems()) {
      mount(filesystem).ifPresent(mount -> mounts.put(filesystem.name(), mount));
    }
    return mounts;
  }

  private Optional<Mount> mount(Filesystem filesystem) {
    if (filesystem.existing()) {
      return new ExistingFilesystem(lowering, filesystem).mount();
    }
    Optional<NetworkPlan.Subnet> subnet = network.find(SubnetPurpose.STORAGE, false);
    if (subnet.isEmpty()) {
      lowering.error(
          AwsCodes.SUBNET_MISSING,
          filesystem.origin(),
          "no subnet is for `storage`, which filesystem `" + filesystem.name() + "` needs",
          "add `storage` to the `for` of a subnet");
      return Optional.empty();
    }
    if (filesystem.kind().value() == FilesystemKind.LUSTRE) {
      return lustre(filesystem, subnet.get());
    }
    return OpenZfsSection.isAsked(filesystem)
        ? new OpenZfsSection(lowering, network, filesystem).lower(subnet.get())
        : Optional.of(elastic(filesystem, subnet.get()));
  }

  private Mount elastic(Filesystem filesystem, NetworkPlan.Subnet subnet) {
    Resource made =
        draft(filesystem, "Filesystem", "AWS::EFS::FileSystem")
            .data(filesystem.onDelete().value() == OnDelete.KEEP)
            .put("Encrypted", true)
            .put("ThroughputMode", "elastic")
            .put("PerformanceMode", "generalPurpose")
            .add();
    Resource target =
        draft(filesystem, "MountTarget", "AWS::EFS::MountTarget")
            .put("FileSystemId", made.ref())
            .put("SubnetId", subnet.id())
            .put("SecurityGroups", Value.list(network.members()))
            .add();
    tellElastic(filesystem);
    Value host =
        Value.join(
            made.ref(),
            Value.of(".efs."),
            new Value.Ref("AWS::Region"),
            Value.of("."),
            new Value.Ref("AWS::URLSuffix"),
            Value.of(":/"));
    output(filesystem, made.ref());
    return mount(filesystem, "nfs", host, EFS_OPTIONS, List.of(target));
  }

  private void tellElastic(Filesystem filesystem) {
    Ledger ledger = ledger(filesystem);
    plan(filesystem, "Amazon EFS, elastic", -1, -1);
    ledger.decide(
        "Amazon EFS",
        "nfs without a throughput to guarantee; it grows and shrinks with what is stored");
    for (Bound bound : filesystem.capacityBytes().all()) {
      if (bound.relation() != Bound.Relation.AT_LEAST) {
        ledger
            .at(bound.origin())
            .lose(
                "capacity-not-limited",
                "capacity " + bound,
                "Amazon EFS has no size: it holds what is stored, and that is billed");
      }
    }
    if (!filesystem.bytesPerSecond().isEmpty() || !filesystem.bytesPerSecondPerTib().isEmpty()) {
      ledger.lose(
          "throughput-not-guaranteed",
          "throughput",
          "Amazon EFS gives what is free at the moment and bills each GB; `product = \"openzfs\"`"
              + " guarantees it");
    }
    ledger.service("Amazon EFS", true, "a `filesystem` of kind nfs");
    ledger.metered("stored", "efs", "standard", "GiB");
    ledger.metered("read", "efs", "elastic throughput, read", "GB");
    ledger.metered("written", "efs", "elastic throughput, write", "GB");
  }

  private Ledger ledger(Filesystem filesystem) {
    return lowering.ledger("filesystem." + filesystem.name(), filesystem.origin());
  }

  private void plan(Filesystem filesystem, String product, long gib, long megabytes) {
    lowering
        .recorder()
        .filesystem(
            new PlannedFilesystem(
                filesystem.name(),
                false,
                product,
                filesystem.mount().value(),
                gib,
                megabytes,
                filesystem.origin()));
  }

  private Optional<Mount> lustre(Filesystem filesystem, NetworkPlan.Subnet subnet) {
    Optional<LustreChoice.Picked> picked = new LustreChoice(lowering, filesystem).pick();
    if (picked.isEmpty()) {
      return Optional.empty();
    }
    Resource made = lustre(filesystem, subnet, picked.get());
    tellLustre(filesystem, picked.get());
    List<Resource> links = new LinkSection(lowering, buckets).lower(filesystem, made);
    Value source =
        Value.join(
            made.attribute("DNSName"), Value.of("@tcp:/"), made.attribute("LustreMountName"));
    output(filesystem, made.ref());
    return Optional.of(mount(filesystem, "lustre", source, LUSTRE_OPTIONS, links));
  }

  private Resource lustre(
      Filesystem filesystem, NetworkPlan.Subnet subnet, LustreChoice.Picked choice) {
    Fields settings = Fields.fields().put("DeploymentType", choice.variant().deployment());
    if (choice.variant().perUnit() > 0) {
      settings.put("PerUnitStorageThroughput", choice.variant().perUnit());
    }
    if (choice.variant().deployment().equals("PERSISTENT_2")) {
      settings.put("MetadataConfiguration", Fields.fields().put("Mode", "AUTOMATIC"));
    }
    Stack.Draft draft =
        draft(filesystem, "Filesystem", "AWS::FSx::FileSystem")
            .data(filesystem.onDelete().value() == OnDelete.KEEP)
            .after(network.memberRules())
            .put("FileSystemType", "LUSTRE")
            .put("FileSystemTypeVersion", "2.15")
            .put("StorageCapacity", choice.gib())
            .put("StorageType", "SSD")
            .put("SubnetIds", Value.list(subnet.id()))
            .put("SecurityGroupIds", Value.list(network.members()))
            .put("LustreConfiguration", settings);
    return choice.gib() > GIB_OF_LINTER ? draft.doubting("E3034").add() : draft.add();
  }

  private void tellLustre(Filesystem filesystem, LustreChoice.Picked choice) {
    Ledger ledger = ledger(filesystem);
    String product = "FSx for Lustre " + choice.variant().name();
    plan(filesystem, product, choice.gib(), choice.megabytesPerSecond());
    ledger.decide(product + ", " + choice.gib() + " GiB", choice.why());
    if (filesystem.capacityBytes().least().orElse(Long.MAX_VALUE) < choice.gib() << 30) {
      ledger.note(choice.gib() + " GiB, the next size that is sold");
    }
    ledger.service("Amazon FSx", true, "a `filesystem` of kind lustre");
    ledger.standing("capacity", "fsx-lustre", choice.variant().name(), "GiB", choice.gib());
    String kind = "FSx for Lustre " + (choice.variant().scratch() ? "scratch" : "persistent");
    ledger.demand(choice.variant().countQuota(), kind + " file systems", 1, "file system");
    ledger.demand(choice.variant().gibQuota(), kind + " capacity", choice.gib(), "GiB");
  }

  static Mount mount(
      Filesystem filesystem, String type, Value source, String defaults, List<Resource> after) {
    String path = filesystem.mount().value();
    boolean readOnly = filesystem.readOnly().value();
    return new Mount(
        filesystem.name(),
        type,
        source,
        path,
        options(filesystem, defaults),
        !filesystem.existing() && !readOnly && !path.equals("/home"),
        after);
  }

  private static String options(Filesystem filesystem, String defaults) {
    String options =
        filesystem.mountOptions().isPresent()
            ? String.join(",", filesystem.mountOptions().get().value())
            : defaults;
    options += (options.isEmpty() ? "" : ",") + "_netdev";
    return filesystem.readOnly().value() ? options + ",ro" : options;
  }

  private void output(Filesystem filesystem, Value id) {
    lowering
        .stack()
        .output(
            lowering.ids().id("filesystem", filesystem.name(), "FilesystemId"),
            "Id of the filesystem " + filesystem.name(),
            id);
  }

  private Stack.Draft draft(Filesystem filesystem, String ending, String type) {
    String id = lowering.ids().id("filesystem", filesystem.name(), ending);
    return lowering.stack().draft(id, type, filesystem.origin());
  }
}
