package dev.hpcc.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables of the language: the one place that says what may be written. */
public final class Language {
  private static final Map<BlockKind, BlockSpec> CREATED = new EnumMap<>(BlockKind.class);
  private static final Map<BlockKind, BlockSpec> EXISTING = new EnumMap<>(BlockKind.class);
  private static final List<BlockSpec> ALL = new ArrayList<>();

  static {
    add(FileTable.specs());
    add(NetworkTable.specs());
    add(StorageTable.specs());
    add(NodesTable.specs());
    add(SchedulerTable.specs());
  }

  private Language() {}

  private static void add(List<BlockSpec> specs) {
    for (BlockSpec spec : specs) {
      (spec.existing() ? EXISTING : CREATED).put(spec.kind(), spec);
      ALL.add(spec);
    }
  }

  /** Every table, in the order of the documentation. */
  public static List<BlockSpec> all() {
    return List.copyOf(ALL);
  }

  /**
   * The table of a kind of block that hpcc creates; every kind but {@code defaults}, {@code usage}
   * and {@code on} has one.
   */
  public static BlockSpec spec(BlockKind kind) {
    BlockSpec spec = CREATED.get(kind);
    if (spec == null) {
      throw new IllegalArgumentException("no table of its own: " + kind);
    }
    return spec;
  }

  /** The table of the {@code existing} form, for the kinds that have one. */
  public static Optional<BlockSpec> existing(BlockKind kind) {
    return Optional.ofNullable(EXISTING.get(kind));
  }

  /** The kinds whose keys {@code defaults} can give. */
  public static List<BlockKind> defaultable() {
    return List.of(BlockKind.NODES, BlockKind.QUEUE, BlockKind.FILESYSTEM);
  }

  /** The words that may stand after {@code scheduler}. */
  public static Type.Choice schedulerKinds() {
    return SchedulerTable.KINDS;
  }

  /** The types of parameters. */
  public static Type.Choice parameterTypes() {
    return FileTable.PARAMETER_TYPES;
  }

  /** The kind of a word, where there is one. */
  public static Optional<BlockKind> kind(String word) {
    for (BlockKind kind : BlockKind.values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kinds whose tables know a key, in the order of the documentation. */
  public static List<BlockKind> kindsWithKey(String key) {
    List<BlockKind> kinds = new ArrayList<>();
    for (BlockSpec spec : ALL) {
      if (spec.keys().containsKey(key) && !kinds.contains(spec.kind())) {
        kinds.add(spec.kind());
      }
    }
    return kinds;
  }
}
