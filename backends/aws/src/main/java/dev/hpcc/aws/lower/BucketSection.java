package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Sourced;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Buckets: private, encrypted, reached over TLS only. */
final class BucketSection {
  private final Lowering lowering;

  BucketSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The name of every bucket, by its name in the blueprint. */
  Map<String, Value> lower() {
    Map<String, Value> names = new LinkedHashMap<>();
    for (Bucket bucket : lowering.cluster().buckets()) {
      if (bucket.existing()) {
        existing(bucket).ifPresent(name -> names.put(bucket.name(), name));
      } else {
        names.put(bucket.name(), created(bucket).ref());
      }
    }
    return names;
  }

  private Optional<Value> existing(Bucket bucket) {
    Optional<Sourced<String>> name = bucket.options().text("name");
    if (name.isEmpty()) {
      lowering.error(
          AwsCodes.ID_MISSING,
          bucket.origin(),
          "the existing bucket `" + bucket.name() + "` has no name on AWS",
          "write `on aws { name = \"…\" }` in it");
      return Optional.empty();
    }
    return Optional.of(Value.of(name.get().value()));
  }

  private Resource created(Bucket bucket) {
    String id = lowering.ids().id("bucket", bucket.name(), "Bucket");
    Resource made =
        lowering
            .stack()
            .draft(id, "AWS::S3::Bucket", bucket.origin())
            .data(bucket.onDelete().value() == OnDelete.KEEP)
            .put(
                "BucketEncryption",
                Fields.fields().put("ServerSideEncryptionConfiguration", Value.list(encryption())))
            .put("PublicAccessBlockConfiguration", blocked())
            .add();
    policy(bucket, made);
    Ledger ledger = lowering.ledger("bucket." + bucket.name(), bucket.origin());
    if (bucket.onDelete().value() == OnDelete.DELETE) {
      ledger.note("a stack deletes a bucket only when it is empty; empty it before");
    }
    ledger.service("Amazon S3", true, "a `bucket`");
    ledger.metered("storage", "s3", "standard", "GiB");
    lowering.stack().output(id + "Name", "Name of the bucket " + bucket.name(), made.ref());
    return made;
  }

  private static Value encryption() {
    return Fields.fields()
        .put("ServerSideEncryptionByDefault", Fields.fields().put("SSEAlgorithm", "AES256"))
        .struct();
  }

  private static Fields blocked() {
    return Fields.fields()
        .put("BlockPublicAcls", true)
        .put("BlockPublicPolicy", true)
        .put("IgnorePublicAcls", true)
        .put("RestrictPublicBuckets", true);
  }

  private void policy(Bucket bucket, Resource made) {
    Value arn = made.attribute("Arn");
    Value statement =
        Fields.fields()
            .put("Sid", "TlsOnly")
            .put("Effect", "Deny")
            .put("Principal", "*")
            .put("Action", "s3:*")
            .put("Resource", Value.list(arn, Value.join(arn, Value.of("/*"))))
            .put(
                "Condition",
                Fields.fields().put("Bool", Fields.fields().put("aws:SecureTransport", "false")))
            .struct();
    lowering
        .stack()
        .draft(made.id() + "Policy", "AWS::S3::BucketPolicy", bucket.origin())
        .put("Bucket", made.ref())
        .put("PolicyDocument", Policies.document(statement))
        .add();
  }
}
