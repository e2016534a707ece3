package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;

/**
 * A shared filesystem.
 *
 * @param existing it is there already; its address stands in {@code options}
 * @param mount absolute path
 * @param capacityBytes empty for an existing one
 * @param bytesPerSecond total throughput that is asked
 * @param bytesPerSecondPerTib throughput that is asked per TiB of capacity
 * @param mountOptions absent leaves them to the product
 * @param links buckets whose contents show behind a path
 */
public record Filesystem(
    String name,
    boolean existing,
    Sourced<FilesystemKind> kind,
    Sourced<String> mount,
    Bounds capacityBytes,
    Bounds bytesPerSecond,
    Bounds bytesPerSecondPerTib,
    Sourced<Lifetime> lifetime,
    Sourced<OnDelete> onDelete,
    Optional<Sourced<List<String>>> mountOptions,
    Sourced<Boolean> readOnly,
    List<Link> links,
    Options options,
    Origin origin) {
  public Filesystem {
    links = List.copyOf(links);
  }

  /**
   * A bucket's contents behind a path of the filesystem, loaded when it is created.
   *
   * @param path absolute, below the mount point
   * @param bucket name of a {@link Bucket}
   */
  public record Link(String path, Sourced<String> bucket, Options options, Origin origin) {}
}
