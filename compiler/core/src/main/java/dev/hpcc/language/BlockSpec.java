package dev.hpcc.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may stand in a block of one kind.
 *
 * @param kind its kind
 * @param existing whether this is the {@code existing} form
 * @param label what may stand after the kind
 * @param keys its own keys, in the order of the documentation
 * @param inner kinds of block that may stand inside
 * @param parents kinds it may stand in; empty for the top of a file
 * @param common which of {@code when}, {@code on CLOUD}, {@code description} it takes
 * @param like whether it can be written {@code like} another
 * @param meaning one sentence for the documentation
 */
public record BlockSpec(
    BlockKind kind,
    boolean existing,
    Label label,
    Map<String, KeySpec> keys,
    List<BlockKind> inner,
    List<BlockKind> parents,
    Common common,
    boolean like,
    String meaning) {

  /** What may stand after the kind. */
  public enum Label {
    /** Nothing. */
    NONE,
    /** A name. */
    NAME,
    /** A text in quotes. */
    TEXT,
    /** One of some words that another table gives. */
    WORD
  }

  /** Which of the common items a block takes. */
  public record Common(boolean when, boolean on, boolean description) {
    public static final Common ALL = new Common(true, true, true);
    public static final Common ON_ONLY = new Common(false, true, true);
    public static final Common NO_CLOUDS = new Common(true, false, true);
    public static final Common DESCRIPTION_ONLY = new Common(false, false, true);
    public static final Common CLOUDS_ONLY = new Common(false, true, false);
  }

  /** The condition of a block. */
  public static final KeySpec WHEN =
      KeySpec.key(
              "when", Types.BOOL, "whether the block is there at all; reads parameters and lets")
          .ownOnly()
          .standard(true);

  /** The key that leaves an element out on a cloud; it stands in {@code on CLOUD} only. */
  public static final KeySpec SKIP =
      KeySpec.key("skip", Types.BOOL, "leaves it out on that cloud, which is recorded as a loss");

  static final KeySpec DESCRIPTION = KeySpec.key("description", Types.TEXT, "for people").ownOnly();

  static BlockSpec of(BlockKind kind, Label label, Common common, String meaning, KeySpec... own) {
    Map<String, KeySpec> keys = new LinkedHashMap<>();
    for (KeySpec key : own) {
      keys.put(key.name(), key);
    }
    if (common.when()) {
      keys.put("when", WHEN);
    }
    if (common.description()) {
      keys.putIfAbsent("description", DESCRIPTION);
    }
    return new BlockSpec(
        kind, false, label, keys, List.of(), List.of(), common, label == Label.NAME, meaning);
  }

  BlockSpec existingForm() {
    return new BlockSpec(kind, true, label, keys, inner, parents, common, like, meaning);
  }

  BlockSpec inside(BlockKind... kinds) {
    return new BlockSpec(kind, existing, label, keys, inner, List.of(kinds), common, like, meaning);
  }

  BlockSpec holding(BlockKind... kinds) {
    return new BlockSpec(
        kind, existing, label, keys, List.of(kinds), parents, common, like, meaning);
  }

  BlockSpec alone() {
    return new BlockSpec(kind, existing, label, keys, inner, parents, common, false, meaning);
  }

  /** The same table with another type for one key, where it depends on the block's other keys. */
  public BlockSpec withType(String key, Type type) {
    Map<String, KeySpec> changed = new LinkedHashMap<>(keys);
    changed.computeIfPresent(key, (name, spec) -> spec.holding(type));
    return new BlockSpec(kind, existing, label, changed, inner, parents, common, like, meaning);
  }

  /** The key of that name; in {@code tags} every name is one. */
  public Optional<KeySpec> key(String name) {
    return kind == BlockKind.TAGS
        ? Optional.of(KeySpec.key(name, Types.TEXT, "a tag"))
        : Optional.ofNullable(keys.get(name));
  }

  /** The words of all keys. */
  public List<String> keyNames() {
    return new ArrayList<>(keys.keySet());
  }

  public boolean isTop() {
    return parents.isEmpty();
  }
}
