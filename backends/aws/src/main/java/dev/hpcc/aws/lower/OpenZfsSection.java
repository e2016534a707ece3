package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.OpenZfsVariant;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.LegalSizes;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.StorageProduct;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Lifetime;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** NFS with a throughput that is guaranteed: FSx for OpenZFS. */
final class OpenZfsSection {
  private static final String OPTIONS =
      "nfsvers=4.2,nconnect=16,rsize=1048576,wsize=1048576,timeo=600";
  private static final long GIB = 1L << 30;
  private static final long MEGABYTE = 1_000_000;

  private final Lowering lowering;
  private final NetworkPlan network;
  private final Filesystem filesystem;

  OpenZfsSection(Lowering lowering, NetworkPlan network, Filesystem filesystem) {
    this.lowering = lowering;
    this.network = network;
    this.filesystem = filesystem;
  }

  /** Whether this product is meant: by name, or because a throughput is asked. */
  static boolean isAsked(Filesystem filesystem) {
    Optional<Sourced<String>> product = filesystem.options().text("product");
    if (product.isPresent()) {
      return product.get().value().equals("openzfs");
    }
    return filesystem.kind().value() == FilesystemKind.NFS
        && !(filesystem.bytesPerSecond().isEmpty() && filesystem.bytesPerSecondPerTib().isEmpty());
  }

  /** Empty when an error was reported. */
  Optional<Mount> lower(NetworkPlan.Subnet subnet) {
    Optional<Chosen> chosen = choose();
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    String id = lowering.ids().id("filesystem", filesystem.name(), "Filesystem");
    Resource made =
        lowering
            .stack()
            .draft(id, "AWS::FSx::FileSystem", filesystem.origin())
            .data(filesystem.onDelete().value() == OnDelete.KEEP)
            .after(network.memberRules())
            .put("FileSystemType", "OPENZFS")
            .put("StorageCapacity", chosen.get().gib())
            .put("StorageType", "SSD")
            .put("SubnetIds", Value.list(subnet.id()))
            .put("SecurityGroupIds", Value.list(network.members()))
            .put("OpenZFSConfiguration", settings(chosen.get()))
            .add();
    tell(chosen.get());
    lowering
        .stack()
        .output(
            lowering.ids().id("filesystem", filesystem.name(), "FilesystemId"),
            "Id of the filesystem " + filesystem.name(),
            made.ref());
    Value source = Value.join(made.attribute("DNSName"), Value.of(":/fsx"));
    return Optional.of(FilesystemSection.mount(filesystem, "nfs", source, OPTIONS, List.of()));
  }

  private record Chosen(OpenZfsVariant variant, long gib, long megabytesPerSecond) {}

  private Optional<Chosen> choose() {
    Optional<StorageProduct> product = Optional.empty();
    Optional<OpenZfsVariant> variant = Optional.empty();
    boolean robust = filesystem.lifetime().value() == Lifetime.PERSISTENT;
    List<StorageProduct> sold = lowering.catalog().storage("fsx-openzfs", lowering.region());
    for (OpenZfsVariant candidate : OpenZfsVariant.all()) {
      for (StorageProduct one : sold) {
        boolean isPriced = one.microUsdPerGibMonth() != Machine.UNKNOWN;
        boolean fits =
            one.variant().equals(candidate.name()) && candidate.survivesServer() == robust;
        if (fits && (product.isEmpty() || (isPriced && !isPriced(product.get())))) {
          product = Optional.of(one);
          variant = Optional.of(candidate);
        }
      }
    }
    LegalSizes sizes = LegalSizes.row(64 * GIB, GIB, 524_288 * GIB, LegalSizes.Unit.BYTES);
    LegalSizes.Request request =
        new LegalSizes.Request(
            "filesystem `" + filesystem.name() + "`",
            "capacity",
            "FSx for OpenZFS",
            filesystem.capacityBytes(),
            0);
    Optional<Long> bytes = sizes.choose(request, lowering.sink());
    return bytes.isEmpty()
        ? Optional.empty()
        : variantWith(variant.orElseThrow(), bytes.get() / GIB);
  }

  private static boolean isPriced(StorageProduct product) {
    return product.microUsdPerGibMonth() != Machine.UNKNOWN;
  }

  private Optional<Chosen> variantWith(OpenZfsVariant variant, long gib) {
    long asked = filesystem.bytesPerSecond().least().orElse(0);
    long perTib = filesystem.bytesPerSecondPerTib().least().orElse(0);
    long needed = Math.max(asked, (Math.multiplyExact(perTib, gib) + 1023) / 1024);
    for (long sold : variant.throughputs()) {
      long bytes = sold * MEGABYTE;
      if (bytes >= needed && filesystem.bytesPerSecond().most().orElse(Long.MAX_VALUE) >= bytes) {
        return Optional.of(new Chosen(variant, gib, sold));
      }
    }
    long greatest = variant.throughputs().get(variant.throughputs().size() - 1);
    lowering.error(
        AwsCodes.NFS_THROUGHPUT,
        filesystem.origin(),
        "no FSx for OpenZFS gives `" + filesystem.name() + "` the throughput that is asked",
        "it is sold from "
            + variant.throughputs().get(0)
            + " to "
            + greatest
            + " MB/s; `kind = lustre` scales further");
    return Optional.empty();
  }

  private Fields settings(Chosen chosen) {
    Value clients =
        Fields.fields()
            .put("Clients", "*")
            .put(
                "Options",
                Value.list(
                    Value.of("rw"),
                    Value.of("crossmnt"),
                    Value.of("sync"),
                    Value.of("no_root_squash")))
            .struct();
    Value export = Fields.fields().put("ClientConfigurations", Value.list(clients)).struct();
    return Fields.fields()
        .put("DeploymentType", chosen.variant().deployment())
        .put("ThroughputCapacity", chosen.megabytesPerSecond())
        .put(
            "RootVolumeConfiguration",
            Fields.fields()
                .put("DataCompressionType", "LZ4")
                .put("NfsExports", Value.list(export)));
  }

  private void tell(Chosen chosen) {
    Ledger ledger = lowering.ledger("filesystem." + filesystem.name(), filesystem.origin());
    String product = "FSx for OpenZFS " + chosen.variant().name();
    lowering
        .recorder()
        .filesystem(
            new PlannedFilesystem(
                filesystem.name(),
                false,
                product,
                filesystem.mount().value(),
                chosen.gib(),
                chosen.megabytesPerSecond(),
                filesystem.origin()));
    ledger.decide(
        product + ", " + chosen.gib() + " GiB, " + chosen.megabytesPerSecond() + " MB/s",
        "nfs whose throughput is guaranteed");
    ledger.service("Amazon FSx", true, "a `filesystem` of kind nfs with a throughput");
    OpenZfsVariant variant = chosen.variant();
    ledger.standing("capacity", "fsx-openzfs", variant.name(), "GiB", chosen.gib());
    ledger.standing(
        "throughput", "fsx-openzfs", variant.priceItem(), "MBps", chosen.megabytesPerSecond());
    ledger.demand("L-59D0763F", "FSx for OpenZFS file systems", 1, "file system");
    ledger.demand("L-88479C21", "FSx for OpenZFS capacity", chosen.gib(), "GiB");
  }
}
