package dev.hpcc.aws.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the blueprint's elements as parts of logical ids, which are letters and digits:
 * {@code cpu-large} is {@code CpuLarge}. Within a kind no two are the same; each kind has an ending
 * of its own.
 */
final class LogicalIds {
  private static final NameRule RULE =
      new NameRule("A-Za-z", "A-Za-z0-9", "A-Za-z0-9", "", 100, 100, true);

  private final Map<String, Map<String, String>> byKind = new LinkedHashMap<>();

  /** Registers the names of a kind. */
  void register(String kind, List<String> names) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String name : names) {
      wanted.put(name, camel(name));
    }
    byKind.put(kind, Names.assign(RULE, wanted, List.of()));
  }

  /** The logical id of an element: its name, then the ending. */
  String id(String kind, String name, String ending) {
    String stem = byKind.getOrDefault(kind, Map.of()).get(name);
    if (stem == null) {
      throw new IllegalStateException("no " + kind + " " + name);
    }
    return stem + ending;
  }

  private static String camel(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '-' || c == '_') {
        upper = true;
      } else {
        out.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return out.toString();
  }
}
