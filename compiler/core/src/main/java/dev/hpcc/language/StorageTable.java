package dev.hpcc.language;

import static dev.hpcc.language.KeySpec.key;
import static dev.hpcc.language.KeySpec.later;
import static dev.hpcc.language.Types.choice;

import dev.hpcc.language.BlockSpec.Common;
import dev.hpcc.language.BlockSpec.Label;
import dev.hpcc.quantity.Dimension;
import java.util.List;

/** Data: {@code filesystem}, {@code link} and {@code bucket}. */
final class StorageTable {
  private StorageTable() {}

  static List<BlockSpec> specs() {
    return List.of(filesystem(), existingFilesystem(), link(), bucket(), existingBucket());
  }

  private static KeySpec kind() {
    return key(
            "kind",
            choice(List.of("nfs", "lustre"), List.of("object")),
            "what jobs see: a home-like NFS share or a parallel Lustre filesystem")
        .needed();
  }

  private static KeySpec mount() {
    return key("mount", Types.PATH, "where it appears on the nodes").needed();
  }

  private static KeySpec options() {
    return key(
            "options", Types.set(new Type.Text(TextRule.MOUNT_OPTION)), "mount options, one a text")
        .otherwise("by product");
  }

  private static KeySpec readOnly() {
    return key("read_only", Types.BOOL, "mounted read-only").standard(false);
  }

  private static BlockSpec filesystem() {
    return BlockSpec.of(
            BlockKind.FILESYSTEM,
            Label.NAME,
            Common.ALL,
            "A shared filesystem.",
            kind(),
            mount(),
            key("capacity", Types.SIZE, "its size; rounded up to one that is sold, and told")
                .bounded()
                .needed(),
            key(
                    "throughput",
                    Types.measure(Dimension.RATE, Dimension.RATE_PER_SIZE),
                    "of the whole, or per TiB of capacity")
                .bounded()
                .otherwise("the product's least"),
            key(
                    "lifetime",
                    choice("scratch", "persistent"),
                    "`scratch` may be lost and is cheapest")
                .standard("persistent"),
            key(
                    "on_delete",
                    choice(List.of("keep", "delete"), List.of("snapshot")),
                    "what becomes of the data when the cluster is deleted")
                .otherwise("`keep`; `delete` for scratch"),
            options(),
            readOnly(),
            later("iops", "operations per second"),
            later("server", "where it is served from"),
            later("root_squash", "root on a node is nobody on it"),
            later("backup", "backups"),
            later("snapshot", "snapshots"),
            later("compression", "compress data"),
            later("protocols", "ways to reach it"),
            later("mode", "rights of its root"),
            later("encryption_key", "the key it is encrypted with"))
        .holding(BlockKind.LINK);
  }

  private static BlockSpec existingFilesystem() {
    return BlockSpec.of(
            BlockKind.FILESYSTEM,
            Label.NAME,
            Common.ALL,
            "A filesystem that is there already; its address stands in `on CLOUD`.",
            kind(),
            mount(),
            options(),
            readOnly())
        .existingForm();
  }

  private static BlockSpec link() {
    return BlockSpec.of(
            BlockKind.LINK,
            Label.TEXT,
            Common.ALL,
            "A bucket's contents behind a path of the filesystem, from its creation.",
            key("bucket", Types.ref(BlockKind.BUCKET), "the bucket").needed(),
            later("import", "what follows the bucket"),
            later("export", "what goes back to the bucket"))
        .inside(BlockKind.FILESYSTEM);
  }

  private static BlockSpec bucket() {
    return BlockSpec.of(
        BlockKind.BUCKET,
        Label.NAME,
        Common.ALL,
        "Object storage.",
        key("lifetime", choice("scratch", "persistent"), "`scratch` may be lost")
            .standard("persistent"),
        key(
                "on_delete",
                choice(List.of("keep", "delete"), List.of("snapshot")),
                "what becomes of the data when the cluster is deleted")
            .otherwise("`keep`; `delete` for scratch"),
        later("encryption_key", "the key it is encrypted with"));
  }

  private static BlockSpec existingBucket() {
    return BlockSpec.of(
            BlockKind.BUCKET,
            Label.NAME,
            Common.ALL,
            "A bucket that is there already; its name stands in `on CLOUD`.")
        .existingForm();
  }
}
