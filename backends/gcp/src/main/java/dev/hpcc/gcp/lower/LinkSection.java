package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Sourced;
import java.util.Map;
import java.util.Optional;

/** What of a bucket is loaded into a filesystem when it is made. */
final class LinkSection {
  private final Draft draft;
  private final PlanRecorder recorder;
  private final Map<String, String> modules;

  /**
   * @param modules of the buckets that are made, by the bucket's name
   */
  LinkSection(Draft draft, Map<String, String> modules) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.modules = modules;
  }

  /** The bucket that a Lustre filesystem is loaded from. */
  Optional<Value> source(Filesystem filesystem) {
    if (filesystem.links().isEmpty()) {
      return Optional.empty();
    }
    Filesystem.Link link = filesystem.links().get(0);
    if (filesystem.links().size() > 1) {
      draft.error(
          GcpCodes.LINK,
          filesystem.links().get(1).origin(),
          "filesystem `" + filesystem.name() + "` has a second link, and Managed Lustre loads one",
          "keep one link, and copy the other bucket in a set-up script");
      return Optional.empty();
    }
    if (!link.path().equals("/")) {
      draft.error(
          GcpCodes.LINK,
          link.origin(),
          "a bucket is loaded into the root of Managed Lustre, not into `" + link.path() + "`",
          "write `link \"/\"`, for this cloud in `on gcp`");
      return Optional.empty();
    }
    Optional<Bucket> bucket = draft.cluster().bucket(link.bucket().value());
    return bucket.map(this::uri);
  }

  /** Reports the links of a filesystem that cannot have any. */
  void refuse(Filesystem filesystem) {
    for (Filesystem.Link link : filesystem.links()) {
      draft.error(
          GcpCodes.LINK,
          link.origin(),
          "Filestore cannot be loaded from a bucket",
          "use `kind = lustre`, or copy the bucket in a set-up script");
    }
  }

  private Value uri(Bucket bucket) {
    Optional<Sourced<String>> name = bucket.options().text(GcpOptions.NAME);
    if (bucket.existing() && name.isPresent()) {
      return Value.of("gs://" + name.get().value());
    }
    recorder.note(
        "bucket." + bucket.name() + " is made empty: a link to it loads nothing at first");
    return new Value.Output(modules.getOrDefault(bucket.name(), ""), "gcs_bucket_path");
  }
}
