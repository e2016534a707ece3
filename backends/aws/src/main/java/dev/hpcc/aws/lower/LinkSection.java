package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Filesystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Buckets behind paths of a Lustre filesystem: data repository associations. */
final class LinkSection {
  /** Data repository associations of one filesystem (FSx for Lustre User Guide). */
  private static final int MOST = 8;

  private final Lowering lowering;
  private final Map<String, Value> buckets;

  LinkSection(Lowering lowering, Map<String, Value> buckets) {
    this.lowering = lowering;
    this.buckets = buckets;
  }

  List<Resource> lower(Filesystem filesystem, Resource made) {
    List<Resource> links = new ArrayList<>();
    if (filesystem.links().size() > MOST) {
      lowering.error(
          AwsCodes.LINKS,
          filesystem.links().get(MOST).origin(),
          "a Lustre filesystem on AWS takes "
              + MOST
              + " links, and `"
              + filesystem.name()
              + "` has "
              + filesystem.links().size(),
          "link a bucket further up, or split the filesystem");
      return links;
    }
    for (int i = 0; i < filesystem.links().size(); i++) {
      Value bucket = buckets.get(filesystem.links().get(i).bucket().value());
      if (bucket != null) {
        links.add(link(filesystem, i, made, bucket));
      }
    }
    if (!links.isEmpty()) {
      tell(filesystem);
    }
    return links;
  }

  private void tell(Filesystem filesystem) {
    Ledger ledger = lowering.ledger("filesystem." + filesystem.name(), filesystem.origin());
    ledger.note(
        "its linked buckets must lie in "
            + lowering.region()
            + "; what they hold when the stack is made shows at once, later objects do not");
    ledger.grant(
        "Amazon FSx (service-linked role)",
        "read and list the objects",
        "the buckets linked to filesystem." + filesystem.name());
  }

  private Resource link(Filesystem filesystem, int index, Resource made, Value bucket) {
    Filesystem.Link link = filesystem.links().get(index);
    String id = lowering.ids().id("filesystem", filesystem.name(), "Link" + (index + 1));
    return lowering
        .stack()
        .draft(id, "AWS::FSx::DataRepositoryAssociation", link.origin())
        .put("FileSystemId", made.ref())
        .put("FileSystemPath", link.path())
        .put("DataRepositoryPath", Value.join(Value.of("s3://"), bucket))
        .put("BatchImportMetaDataOnCreate", true)
        .add();
  }
}
