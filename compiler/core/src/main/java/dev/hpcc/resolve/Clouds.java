package dev.hpcc.resolve;

import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.OptionTable;
import dev.hpcc.language.OptionTable.Option;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clouds that are known, and the keys that each adds to the blocks. */
final class Clouds {
  private final Map<String, Map<String, Map<String, KeySpec>>> tables = new LinkedHashMap<>();

  Clouds(Map<String, List<OptionTable>> clouds) {
    for (Map.Entry<String, List<OptionTable>> cloud : clouds.entrySet()) {
      Map<String, Map<String, KeySpec>> ofCloud = new LinkedHashMap<>();
      for (OptionTable table : cloud.getValue()) {
        Map<String, KeySpec> keys =
            ofCloud.computeIfAbsent(
                id(table.kind(), table.existing()), id -> new LinkedHashMap<>());
        for (Option option : table.options()) {
          keys.put(option.key(), spec(option));
        }
      }
      tables.put(cloud.getKey(), ofCloud);
    }
  }

  List<String> names() {
    return new ArrayList<>(tables.keySet());
  }

  boolean has(String cloud) {
    return tables.containsKey(cloud);
  }

  /** The cloud's own keys of a block, in the order of its table. */
  Map<String, KeySpec> options(String cloud, BlockSpec block) {
    Map<String, Map<String, KeySpec>> ofCloud = tables.get(cloud);
    Map<String, KeySpec> found =
        ofCloud == null ? null : ofCloud.get(id(block.kind(), block.existing()));
    return found == null ? Map.of() : found;
  }

  Optional<KeySpec> option(String cloud, BlockSpec block, String key) {
    return Optional.ofNullable(options(cloud, block).get(key));
  }

  /** The clouds that know a key of their own in this block. */
  List<String> withOption(BlockSpec block, String key) {
    List<String> clouds = new ArrayList<>();
    for (String cloud : tables.keySet()) {
      if (options(cloud, block).containsKey(key)) {
        clouds.add(cloud);
      }
    }
    return clouds;
  }

  private static String id(BlockKind kind, boolean existing) {
    return existing ? "existing " + kind.word() : kind.word();
  }

  private static KeySpec spec(Option option) {
    KeySpec key = KeySpec.key(option.key(), type(option), option.meaning());
    return option.required() ? key.needed() : key;
  }

  private static Type type(Option option) {
    return switch (option.type()) {
      case TEXT -> Types.LINE;
      case INTEGER -> Types.whole(0, Long.MAX_VALUE);
      case FLAG -> Types.BOOL;
      case SIZE -> Types.SIZE;
      case TEXTS -> Types.set(Types.LINE);
      case CHOICE -> Types.choice(option.words().toArray(new String[0]));
    };
  }
}
