package dev.hpcc.resolve;

import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Lifetime;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Sourced;
import dev.hpcc.language.BlockKind;
import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Filesystems and buckets of one view. */
final class StorageAssembly {
  private final View view;

  StorageAssembly(View view) {
    this.view = view;
  }

  List<Filesystem> filesystems() {
    List<Filesystem> filesystems = new ArrayList<>();
    for (Merged merged : view.all(BlockKind.FILESYSTEM)) {
      view.require(merged);
      filesystems.add(filesystem(merged, new Keys(merged)));
    }
    return filesystems;
  }

  private Filesystem filesystem(Merged merged, Keys keys) {
    Sourced<Lifetime> lifetime = lifetime(keys);
    return new Filesystem(
        merged.name(),
        merged.spec().existing(),
        keys.word("kind", FilesystemKind.values()),
        keys.text("mount").orElseGet(() -> new Sourced<>("", keys.builtIn())),
        keys.bounds("capacity", Dimension.SIZE),
        keys.bounds("throughput", Dimension.RATE),
        keys.bounds("throughput", Dimension.RATE_PER_SIZE),
        lifetime,
        onDelete(keys, merged.spec().existing(), lifetime.value()),
        mountOptions(keys),
        keys.flag("read_only"),
        links(merged),
        keys.options(),
        keys.own());
  }

  private static Sourced<Lifetime> lifetime(Keys keys) {
    return keys.value("lifetime").isPresent()
        ? keys.word("lifetime", Lifetime.values())
        : new Sourced<>(Lifetime.PERSISTENT, keys.builtIn());
  }

  /** What exists already is never deleted; scratch goes with the cluster. */
  private static Sourced<OnDelete> onDelete(Keys keys, boolean existing, Lifetime lifetime) {
    if (keys.value("on_delete").isPresent()) {
      return keys.word("on_delete", OnDelete.values());
    }
    boolean delete = !existing && lifetime == Lifetime.SCRATCH;
    return new Sourced<>(delete ? OnDelete.DELETE : OnDelete.KEEP, keys.builtIn());
  }

  private static Optional<Sourced<List<String>>> mountOptions(Keys keys) {
    if (keys.value("options").isEmpty()) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    for (Sourced<String> option : keys.texts("options")) {
      options.add(option.value());
    }
    return Optional.of(new Sourced<>(List.copyOf(options), keys.value("options").get().origin()));
  }

  private List<Filesystem.Link> links(Merged filesystem) {
    List<Filesystem.Link> links = new ArrayList<>();
    for (Merged merged : filesystem.inner()) {
      if (merged.off().isPresent()) {
        continue;
      }
      view.require(merged);
      Keys keys = new Keys(merged);
      Optional<Sourced<String>> bucket = view.reference(keys, "bucket", BlockKind.BUCKET);
      if (bucket.isPresent()) {
        links.add(new Filesystem.Link(merged.name(), bucket.get(), keys.options(), keys.own()));
      }
    }
    return links;
  }

  List<Bucket> buckets() {
    List<Bucket> buckets = new ArrayList<>();
    for (Merged merged : view.all(BlockKind.BUCKET)) {
      view.require(merged);
      Keys keys = new Keys(merged);
      Sourced<Lifetime> lifetime = lifetime(keys);
      buckets.add(
          new Bucket(
              merged.name(),
              merged.spec().existing(),
              lifetime,
              onDelete(keys, merged.spec().existing(), lifetime.value()),
              keys.options(),
              keys.own()));
    }
    return buckets;
  }
}
