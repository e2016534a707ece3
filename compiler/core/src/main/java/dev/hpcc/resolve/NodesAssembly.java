package dev.hpcc.resolve;

import dev.hpcc.ir.Architecture;
import dev.hpcc.ir.Count;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.MachineRequirements;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Os;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.Prefer;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.Sourced;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.Value;
import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Images and node groups of one view. */
final class NodesAssembly {
  private static final int SSH = 22;

  private final View view;
  private final List<Image> images;
  private final List<String> filesystems = new ArrayList<>();
  private final Optional<NodesAssembly> neutral;
  private final IdentityHashMap<Merged, NodeGroup> built = new IdentityHashMap<>();

  /**
   * @param neutral the assembly of the neutral view, whose groups can be shared
   */
  NodesAssembly(View view, Optional<NodesAssembly> neutral) {
    this.view = view;
    this.neutral = view.sharesNames() ? neutral : Optional.empty();
    this.images = readImages();
    for (Merged filesystem : view.all(BlockKind.FILESYSTEM)) {
      filesystems.add(filesystem.name());
    }
  }

  List<Image> images() {
    return images;
  }

  private List<Image> readImages() {
    List<Merged> all = view.all(BlockKind.IMAGE);
    List<Image> found = new ArrayList<>();
    for (Merged merged : all) {
      view.require(merged);
      Keys keys = new Keys(merged);
      boolean standard = keys.isStated("default") ? keys.flag("default").value() : all.size() == 1;
      found.add(
          new Image(
              merged.name(),
              keys.optionalWord("os", Os.values()),
              keys.text("version"),
              standard,
              keys.options(),
              keys.own()));
    }
    return found;
  }

  List<NodeGroup> groups() {
    List<NodeGroup> groups = new ArrayList<>();
    for (Merged merged : view.all(BlockKind.NODES)) {
      view.require(merged);
      boolean neutralOnly = neutral.isPresent() && !merged.element().hasClouds();
      NodeGroup shared = neutralOnly ? neutral.get().built.get(merged) : null;
      NodeGroup group = shared == null ? group(merged, new Keys(merged)) : shared;
      built.put(merged, group);
      groups.add(group);
    }
    return groups;
  }

  private NodeGroup group(Merged merged, Keys keys) {
    Optional<Sourced<String>> fabric = view.reference(keys, "fabric", BlockKind.FABRIC);
    Sourced<Purchase> purchase = keys.word("purchase", Purchase.values());
    Sourced<PublicAccess> publicAccess = keys.word("public", PublicAccess.values());
    return new NodeGroup(
        merged.name(),
        count(keys),
        machine(keys),
        keys.text("local_scratch"),
        fabric,
        placement(keys, fabric.isPresent(), purchase.value()),
        purchase,
        keys.flag("smt"),
        image(keys),
        mounts(keys),
        view.subnet(keys),
        keys.bounds("disk", Dimension.SIZE),
        keys.word("disk_class", DiskClass.values()),
        publicAccess,
        ports(keys, publicAccess.value()),
        setups(merged),
        keys.options(),
        keys.own());
  }

  private static Count count(Keys keys) {
    Optional<Sourced<Value>> found = keys.value("count");
    if (found.isEmpty() || !(found.get().value() instanceof Value.Range range)) {
      return new Count(0, 0, CountUnit.NODES, keys.builtIn());
    }
    Dimension dimension = range.high().quantity().dimension();
    CountUnit unit =
        dimension.equals(Dimension.CORES)
            ? CountUnit.CORES
            : dimension.equals(Dimension.GPUS) ? CountUnit.GPUS : CountUnit.NODES;
    return new Count(
        Canonical.of(range.low()), Canonical.of(range.high()), unit, found.get().origin());
  }

  private static MachineRequirements machine(Keys keys) {
    return new MachineRequirements(
        keys.bounds("cores", Dimension.NUMBER, Dimension.CORES),
        keys.bounds("memory", Dimension.SIZE),
        keys.bounds("memory", Dimension.SIZE_PER_CORE),
        keys.bounds("memory", Dimension.SIZE_PER_GPU),
        keys.word("architecture", Architecture.values()),
        keys.text("cpu"),
        keys.bounds("gpus", Dimension.NUMBER, Dimension.GPUS),
        keys.text("gpu"),
        keys.bounds("gpu_memory", Dimension.SIZE),
        keys.bounds("nic_bandwidth", Dimension.BANDWIDTH),
        keys.bounds("local_disk", Dimension.SIZE),
        keys.bounds("price", Dimension.MONEY_PER_TIME),
        keys.word("prefer", Prefer.values()));
  }

  /** Reserved capacity brings a placement of its own. */
  private static Sourced<Placement> placement(Keys keys, boolean fabric, Purchase purchase) {
    if (keys.value("placement").isPresent()) {
      return keys.word("placement", Placement.values());
    }
    boolean compact = fabric && purchase != Purchase.RESERVED;
    return new Sourced<>(compact ? Placement.COMPACT : Placement.NONE, keys.builtIn());
  }

  private Optional<Sourced<String>> image(Keys keys) {
    if (keys.value("image").isPresent()) {
      return view.reference(keys, "image", BlockKind.IMAGE);
    }
    for (Image image : images) {
      if (image.isDefault()) {
        return Optional.of(new Sourced<>(image.name(), keys.builtIn()));
      }
    }
    return Optional.empty();
  }

  private List<Sourced<String>> mounts(Keys keys) {
    if (keys.isStated("mounts")) {
      return view.references(keys, "mounts", BlockKind.FILESYSTEM);
    }
    List<Sourced<String>> mounts = new ArrayList<>(filesystems.size());
    for (String name : filesystems) {
      mounts.add(new Sourced<>(name, keys.builtIn()));
    }
    return mounts;
  }

  private static List<Sourced<NodeGroup.PortRange>> ports(Keys keys, PublicAccess access) {
    List<Sourced<NodeGroup.PortRange>> ports = new ArrayList<>();
    for (Sourced<Value> item : keys.items("ports")) {
      if (item.value() instanceof Value.Range range) {
        ports.add(
            new Sourced<>(
                new NodeGroup.PortRange(
                    (int) Canonical.of(range.low()), (int) Canonical.of(range.high())),
                item.origin()));
      }
    }
    if (!keys.isStated("ports") && access != PublicAccess.NO) {
      ports.add(new Sourced<>(new NodeGroup.PortRange(SSH, SSH), keys.builtIn()));
    }
    return ports;
  }

  private List<Setup> setups(Merged group) {
    List<Setup> setups = new ArrayList<>();
    for (Merged merged : group.inner()) {
      if (merged.off().isEmpty()) {
        view.require(merged);
        SetupAssembly.setup(merged, view).ifPresent(setups::add);
      }
    }
    return setups;
  }
}
