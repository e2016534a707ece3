package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.LegalSizes;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Lifetime;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shared filesystems: NFS on NetApp Files, Lustre on Managed Lustre, and those that exist. */
final class FilesystemSection {

  private static final long GIB = 1L << 30;
  private static final long TIB = 1L << 40;
  private static final long MB = 1_000_000;
  private static final long NETAPP_ADDRESSES = 16;

  private final Build build;

  FilesystemSection(Build build) {
    this.build = build;
  }

  /** Class and size of every filesystem that is made; reports those for which there is none. */
  List<StorageChoice.Chosen> choose() {
    List<StorageChoice.Chosen> chosen = new ArrayList<>();
    for (Filesystem filesystem : build.cluster.filesystems()) {
      checkMount(filesystem);
      if (filesystem.existing() || filesystem.kind().value() == FilesystemKind.OBJECT) {
        continue;
      }
      boolean lustre = filesystem.kind().value() == FilesystemKind.LUSTRE;
      String service = lustre ? StorageClass.LUSTRE : StorageClass.NETAPP;
      String pin = lustre ? ManagedLustre.SKU : NetAppFiles.LEVEL;
      List<StorageClass> classes = new ArrayList<>();
      Optional<Sourced<String>> pinned = filesystem.options().text(pin);
      for (StorageClass storage : StorageClass.of(service, build.catalog, build.region())) {
        if (pinned.isEmpty() || pinned.get().value().equals(storage.variant())) {
          classes.add(storage);
        }
      }
      Optional<StorageChoice.Chosen> one = StorageChoice.choose(filesystem, classes, build.sink);
      if (one.isPresent()) {
        chosen.add(one.get());
        tell(one.get());
      }
    }
    return chosen;
  }

  private void checkMount(Filesystem filesystem) {
    String mount = filesystem.mount().value();
    Optional<String> taken = ReservedPaths.owner(mount);
    if (taken.isPresent()) {
      build.error(
          AzureCodes.MOUNT_TAKEN,
          filesystem.mount().origin(),
          "`" + mount + "` is where Azure CycleCloud has " + taken.get(),
          "another mount point, on Azure only with `on azure { mount = \"…\" }`");
    }
  }

  private void tell(StorageChoice.Chosen chosen) {
    Filesystem filesystem = chosen.filesystem();
    StorageClass storage = chosen.storage();
    String subject = "filesystem." + filesystem.name();
    String size = LegalSizes.writtenBytes(chosen.bytes());
    build.recorder.decide(
        subject, storage.title() + ", " + size, chosen.why(), filesystem.origin());
    build.recorder.filesystem(
        new PlannedFilesystem(
            filesystem.name(),
            false,
            storage.title(),
            filesystem.mount().value(),
            chosen.bytes() / GIB,
            storage.bytesPerSecond(chosen.bytes()) / MB,
            filesystem.origin()));
    if (chosen.bytes() / TIB > storage.normalMaxTib()) {
      build.recorder.note(
          subject
              + ": more than "
              + storage.normalMaxTib()
              + " TiB needs a larger limit, which Azure grants on request");
    }
    scratch(chosen, subject);
    keep(chosen, subject);
  }

  private void scratch(StorageChoice.Chosen chosen, String subject) {
    Filesystem filesystem = chosen.filesystem();
    if (filesystem.lifetime().value() == Lifetime.SCRATCH) {
      build.recorder.lose(
          "no-scratch-class",
          subject,
          "lifetime = scratch",
          chosen.storage().serviceTitle()
              + " has no cheaper class for data that may be lost: it is durable",
          filesystem.lifetime().origin());
    }
  }

  private void keep(StorageChoice.Chosen chosen, String subject) {
    Filesystem filesystem = chosen.filesystem();
    if (filesystem.onDelete().value() == OnDelete.KEEP) {
      boolean lustre = chosen.storage().service().equals(StorageClass.LUSTRE);
      build.keeps.add(
          RunBook.Kept.below(
              filesystem.name(),
              lustre ? "Microsoft.StorageCache" : "Microsoft.NetApp",
              lustre
                  ? "amlFilesystems/" + ManagedLustre.name(build, filesystem)
                  : NetAppFiles.path(build, filesystem, chosen.storage())));
      build.recorder.lose(
          "keep-by-lock",
          subject,
          "on_delete = keep",
          "kept by a lock that the run-book sets; without it, deleting the resource group deletes"
              + " it",
          filesystem.onDelete().origin());
    }
  }

  /** The subnets that the filesystems need. */
  List<SubnetNeed> needs(List<StorageChoice.Chosen> chosen) {
    List<SubnetNeed> needs = new ArrayList<>();
    boolean netapp = false;
    for (StorageChoice.Chosen one : chosen) {
      Filesystem filesystem = one.filesystem();
      if (one.storage().service().equals(StorageClass.LUSTRE)) {
        needs.add(
            new SubnetNeed(
                SubnetNeed.lustre(filesystem.name()),
                "lustre-" + build.naming.filesystem(filesystem.name()),
                SubnetPurpose.STORAGE,
                ManagedLustre.addresses(one.bytes() / TIB),
                "",
                false,
                filesystem.origin()));
      } else if (!netapp) {
        netapp = true;
        needs.add(
            new SubnetNeed(
                SubnetNeed.NETAPP,
                SubnetNeed.NETAPP,
                SubnetPurpose.STORAGE,
                NETAPP_ADDRESSES,
                "Microsoft.NetApp/volumes",
                false,
                filesystem.origin()));
      }
    }
    return needs;
  }

  /** Makes what is to be made and says how every filesystem is mounted. */
  List<Mount> lower(
      List<StorageChoice.Chosen> chosen, AzureNetwork network, BucketSection buckets) {
    NetAppFiles netapp = new NetAppFiles(build, network);
    netapp.pools(chosen);
    ManagedLustre lustre = new ManagedLustre(build, network, buckets);
    ExistingFilesystem existing = new ExistingFilesystem(build);
    List<Mount> mounts = new ArrayList<>();
    for (Filesystem filesystem : build.cluster.filesystems()) {
      if (filesystem.existing()) {
        existing.mount(filesystem).ifPresent(mounts::add);
        continue;
      }
      for (StorageChoice.Chosen one : chosen) {
        if (one.filesystem().name().equals(filesystem.name())) {
          boolean isLustre = one.storage().service().equals(StorageClass.LUSTRE);
          mounts.add(isLustre ? lustre.lower(one) : netapp.lower(one));
        }
      }
    }
    return mounts;
  }

  /** A filesystem's place in CycleCloud's table of mounts. */
  static String key(Build build, Filesystem filesystem) {
    return "hpcc_" + build.naming.filesystem(filesystem.name()).replace('-', '_');
  }

  /** The address of a filesystem that the companion makes: known once it is deployed. */
  static CycleValue address(Build build, Filesystem filesystem, ArmExpression found) {
    String parameter = build.naming.pascalOf(filesystem.name()) + "Address";
    build.output(parameter, found);
    return build.parameters.needed(
        parameter,
        TemplateParameters.STRING,
        "address of filesystem " + filesystem.name(),
        filesystem.origin());
  }

  /** The options that the blueprint states, or the product's, and {@code ro} where asked. */
  static CycleValue options(Build build, Filesystem filesystem, String product) {
    List<String> options = new ArrayList<>();
    if (filesystem.mountOptions().isPresent()) {
      options.addAll(filesystem.mountOptions().get().value());
    } else {
      options.add(MountOptions.of(product));
    }
    if (filesystem.readOnly().value() && !options.contains("ro")) {
      options.add("ro");
    }
    return build.parameters.text(
        build.naming.pascalOf(filesystem.name()) + "Options",
        String.join(",", options),
        filesystem.origin());
  }
}
