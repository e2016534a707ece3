package dev.hpcc.gcp.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.OnDelete;
import java.util.LinkedHashMap;
import java.util.Map;

/** Object storage that the deployment makes. */
final class BucketSection {
  /** The whole name is PREFIX-DEPLOYMENT-HEX, 63 characters at most. */
  private static final NameRule PREFIX = NameRule.lowerWithHyphens(28);

  private final Draft draft;
  private final PlanRecorder recorder;

  BucketSection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
  }

  /** The module of each bucket that is made, by the bucket's name. */
  Map<String, String> lower() {
    Map<String, String> modules = new LinkedHashMap<>();
    for (Bucket bucket : draft.cluster().buckets()) {
      if (!bucket.existing()) {
        modules.put(bucket.name(), create(bucket));
      }
    }
    return modules;
  }

  private String create(Bucket bucket) {
    String id = draft.names().module("bucket_" + bucket.name());
    draft.add(
        draft
            .module(id, "modules/file-system/cloud-storage-bucket", bucket.origin())
            .set("name_prefix", Names.legal(PREFIX, bucket.name()))
            .set("random_suffix", true)
            .set("storage_class", "STANDARD")
            .set("force_destroy", bucket.onDelete().value() == OnDelete.DELETE)
            .set("uniform_bucket_level_access", true)
            .set("public_access_prevention", "enforced"));
    String subject = "bucket." + bucket.name();
    recorder.service("Cloud Storage", true, subject, bucket.origin());
    recorder.metered(subject + "/capacity", "gcs", "standard", "GiB", bucket.origin());
    return id;
  }
}
