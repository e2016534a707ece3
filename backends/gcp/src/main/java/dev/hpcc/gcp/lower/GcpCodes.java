package dev.hpcc.gcp.lower;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What this backend can report; 8xxx. */
public final class GcpCodes implements CodeBook {
  static final Code NETWORK_TOO_SMALL = Code.error(8101, "network too small for the cluster");
  static final Code SUBNET_MISSING = Code.error(8102, "no subnet for a purpose");
  static final Code SUBNETS_DO_NOT_FIT = Code.error(8103, "subnets do not fit the network");
  static final Code SERVICE_ACCESS = Code.error(8104, "private service access not told");
  static final Code STATIC_ADDRESS = Code.error(8105, "fixed public address not possible");
  static final Code INTERNET_NEEDED = Code.error(8106, "internet access needed");
  static final Code EXISTING_ADDRESS = Code.error(8201, "address of a filesystem not readable");
  static final Code MOUNT_TEXT = Code.error(8202, "text not legal in a mount table");
  static final Code LINK = Code.error(8203, "link not possible");
  static final Code NO_TIER = Code.error(8204, "no service tier meets the filesystem");
  static final Code IMAGE = Code.error(8301, "no such image");
  static final Code IMAGE_OPTIONS = Code.error(8302, "image not fully named");
  static final Code NO_NODES = Code.error(8401, "group without nodes");
  static final Code NODE_KIND = Code.error(8402, "not possible for such nodes");
  static final Code SCHEDULER_KIND = Code.error(8501, "scheduler not available");
  static final Code SCHEDULER_VERSION = Code.error(8502, "scheduler version not available");
  static final Code SSH_KEY = Code.error(8601, "not a public SSH key");

  @Override
  public List<Code> codes() {
    return List.of(
        NETWORK_TOO_SMALL,
        SUBNET_MISSING,
        SUBNETS_DO_NOT_FIT,
        SERVICE_ACCESS,
        STATIC_ADDRESS,
        INTERNET_NEEDED,
        EXISTING_ADDRESS,
        MOUNT_TEXT,
        LINK,
        NO_TIER,
        IMAGE,
        IMAGE_OPTIONS,
        NO_NODES,
        NODE_KIND,
        SCHEDULER_KIND,
        SCHEDULER_VERSION,
        SSH_KEY);
  }
}
