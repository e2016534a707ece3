package dev.hpcc.gcp.lower;

import dev.hpcc.backend.LegalSizes;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.catalog.Machine;
import dev.hpcc.gcp.lower.StorageChoice.Offer;
import dev.hpcc.gcp.lower.StorageChoice.Tier;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shared filesystems: Filestore for NFS, Managed Lustre for Lustre, and those that exist. */
final class FilesystemSection {
  private static final List<String> NFS_OPTIONS = List.of("defaults", "hard");
  private static final List<String> LUSTRE_OPTIONS = List.of("defaults", "noatime", "flock");
  private static final long MIB = 1L << 20;
  private static final long MB = 1_000_000;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final NetworkWiring network;
  private final MountText text;
  private final StorageChoice choice;
  private final LinkSection links;
  private final List<Mounted> mounted = new ArrayList<>();

  FilesystemSection(Draft draft, NetworkWiring network, Map<String, String> buckets) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.network = network;
    this.text = new MountText(draft);
    this.choice = new StorageChoice(draft.catalog(), draft.region());
    this.links = new LinkSection(draft, buckets);
  }

  /**
   * A filesystem and the module that gives it.
   *
   * @param created whether the deployment makes it
   */
  record Mounted(Filesystem filesystem, String module, boolean created) {}

  List<Mounted> lower() {
    for (Filesystem filesystem : draft.cluster().filesystems()) {
      if (!text.isPlainPath(filesystem.mount().value(), filesystem.mount().origin())) {
        continue;
      }
      if (filesystem.existing()) {
        new ExistingFilesystems(draft, text)
            .lower(filesystem)
            .ifPresent(id -> mounted.add(new Mounted(filesystem, id, false)));
      } else {
        offer(filesystem).ifPresent(offer -> create(filesystem, offer));
      }
    }
    return mounted;
  }

  private Optional<Offer> offer(Filesystem filesystem) {
    List<Offer> offers = choice.offers(filesystem);
    if (!offers.isEmpty()) {
      return Optional.of(offers.get(0));
    }
    List<Tier> tiers = choice.tiers(filesystem);
    Optional<Bound> bound = throughput(filesystem);
    if (bound.isEmpty()) {
      notSold(filesystem, fitting(filesystem, tiers));
      return Optional.empty();
    }
    draft.error(
        GcpCodes.NO_TIER,
        bound.get().origin(),
        "no tier of "
            + product(filesystem)
            + " meets filesystem `"
            + filesystem.name()
            + "` with `throughput "
            + bound.get()
            + "`",
        nearest(filesystem, tiers));
    return Optional.empty();
  }

  private void notSold(Filesystem filesystem, Tier tier) {
    LegalSizes.Request request =
        new LegalSizes.Request(
            "filesystem `" + filesystem.name() + "`",
            "capacity",
            product(filesystem) + " " + tier.name(),
            filesystem.capacityBytes(),
            0);
    if (tier.sizes().choose(request, draft.sink()).isPresent()) {
      throw new IllegalStateException("a tier fits and was not offered: " + filesystem.name());
    }
  }

  /** The first tier with sizes around what is asked, else the one that grows largest. */
  private static Tier fitting(Filesystem filesystem, List<Tier> tiers) {
    long asked = filesystem.capacityBytes().least().orElse(0);
    Tier largest = tiers.get(0);
    for (Tier tier : tiers) {
      if (tier.sizes().first() <= asked && tier.sizes().last() >= asked) {
        return tier;
      }
      largest = tier.sizes().last() > largest.sizes().last() ? tier : largest;
    }
    return largest;
  }

  private static Optional<Bound> throughput(Filesystem filesystem) {
    List<Bound> all = new ArrayList<>(filesystem.bytesPerSecondPerTib().all());
    all.addAll(filesystem.bytesPerSecond().all());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  private static String nearest(Filesystem filesystem, List<Tier> tiers) {
    boolean lustre = filesystem.kind().value() == FilesystemKind.LUSTRE;
    List<String> names = new ArrayList<>();
    for (Tier tier : tiers) {
      if (tier.perTib() > 0) {
        String speed =
            lustre ? tier.perTib() / MB + " MB/s per TiB" : tier.perTib() / MIB + " MiB/s per TiB";
        if (!names.contains(speed)) {
          names.add(speed);
        }
      }
    }
    return "it offers "
        + String.join(", ", names)
        + "; more capacity gives more in total"
        + (lustre ? "" : ", and `kind = lustre` is faster");
  }

  private static String product(Filesystem filesystem) {
    return filesystem.kind().value() == FilesystemKind.LUSTRE ? "Managed Lustre" : "Filestore";
  }

  private void create(Filesystem filesystem, Offer offer) {
    String id = draft.names().module(filesystem.name());
    boolean lustre = filesystem.kind().value() == FilesystemKind.LUSTRE;
    draft.add(lustre ? lustre(id, filesystem, offer) : filestore(id, filesystem, offer));
    mounted.add(new Mounted(filesystem, id, true));
    record(filesystem, offer, lustre ? StorageChoice.LUSTRE : StorageChoice.FILESTORE);
    recorder.reach(
        "the cluster's network",
        "filesystem." + filesystem.name(),
        lustre ? "tcp 988" : "tcp 2049",
        false,
        filesystem.origin());
  }

  private ToolkitModule.Builder filestore(String id, Filesystem filesystem, Offer offer) {
    ToolkitModule.Builder module =
        draft
            .module(id, "modules/file-system/filestore", filesystem.origin())
            .use(network.uses())
            .set("name", draft.names().resource(filesystem.name()))
            .set("filestore_tier", offer.tier().name())
            .set("size_gb", offer.gib())
            .set("local_mount", filesystem.mount().value())
            .set("mount_options", text.options(filesystem, NFS_OPTIONS));
    inSharedNetwork(module);
    if (isKept(filesystem)) {
      module.set(
          "deletion_protection",
          Value.fields(Setting.of("enabled", true), Setting.of("reason", "on_delete = keep")));
    }
    links.refuse(filesystem);
    return module;
  }

  /** Filestore can peer with a network of its own project only; elsewhere it goes through it. */
  private void inSharedNetwork(ToolkitModule.Builder module) {
    boolean shared = draft.cluster().network().options().text(GcpOptions.HOST_PROJECT).isPresent();
    if (shared && network.access().isPresent()) {
      Optional<String> made = network.access().get().module();
      if (made.isPresent()) {
        module.use(made.get());
      } else {
        module.set("connect_mode", "PRIVATE_SERVICE_ACCESS");
      }
    }
  }

  private ToolkitModule.Builder lustre(String id, Filesystem filesystem, Offer offer) {
    ToolkitModule.Builder module =
        draft
            .module(id, "modules/file-system/managed-lustre", filesystem.origin())
            .use(network.uses())
            .set("name", draft.names().resource(filesystem.name()))
            .set("remote_mount", draft.names().lustre(filesystem.name()))
            .set("size_gib", offer.gib())
            .set("per_unit_storage_throughput", Long.parseLong(offer.tier().name()))
            .set("local_mount", filesystem.mount().value())
            .set("mount_options", text.options(filesystem, LUSTRE_OPTIONS))
            .set("import_gcs_bucket_uri", links.source(filesystem));
    network.access().ifPresent(access -> access.connect(module));
    recorder.note(
        "filesystem."
            + filesystem.name()
            + ": Managed Lustre is in some zones only, which no data here lists, and Google may"
            + " have to enable it for the project");
    if (isKept(filesystem)) {
      recorder.lose(
          "lustre-deleted-with-cluster",
          "filesystem." + filesystem.name(),
          "on_delete = keep",
          "Managed Lustre has no deletion protection in the Toolkit: destroying the deployment"
              + " deletes it with its data",
          filesystem.onDelete().origin());
    }
    return module;
  }

  static boolean isKept(Filesystem filesystem) {
    return filesystem.onDelete().value() != OnDelete.DELETE;
  }

  private void record(Filesystem filesystem, Offer offer, String service) {
    String subject = "filesystem." + filesystem.name();
    String tier = product(filesystem) + " " + offer.tier().name();
    long speed = offer.bytesPerSecond() < 0 ? -1 : offer.bytesPerSecond() / MB;
    String mount = filesystem.mount().value();
    Origin origin = filesystem.origin();
    recorder.filesystem(
        new PlannedFilesystem(filesystem.name(), false, tier, mount, offer.gib(), speed, origin));
    recorder.decide(subject, tier + ", " + offer.gib() + " GiB", why(filesystem), origin);
    recorder.service(product(filesystem), true, subject, origin);
    long milli = offer.gib() * 1000;
    recorder.standing(
        subject + "/capacity", service, offer.tier().name(), "GiB", milli, milli, origin);
    recorder.demand("", tier + " capacity in the region", offer.gib(), "GiB", origin);
    if (!choice.isPriced(service, offer.tier().name())) {
      recorder.note(subject + ": no price of " + tier + " in " + draft.region() + " is known");
    }
    if (service.equals(StorageChoice.FILESTORE) && throughput(filesystem).isPresent()) {
      recorder.note(
          subject + ": `throughput` counts reads; Filestore writes at about a third of that");
    }
  }

  private String why(Filesystem filesystem) {
    StringBuilder words = new StringBuilder("least total price of what meets it: ");
    List<String> parts = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Offer offer : choice.offers(filesystem)) {
      if (told.contains(offer.tier().name())) {
        continue;
      }
      told.add(offer.tier().name());
      String price =
          offer.microUsdPerMonth() == Machine.UNKNOWN
              ? "price unknown"
              : offer.microUsdPerMonth() / MB + " USD/month";
      parts.add(offer.tier().name() + " " + offer.gib() + " GiB " + price);
    }
    return words.append(String.join(", ", parts)).toString();
  }
}
