package dev.hpcc.resolve;

import dev.hpcc.language.BlockKind;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All names of a program: blocks by kind, parameters, lets. */
final class Scope {
  private final Map<BlockKind, Map<String, Span>> blocks = new EnumMap<>(BlockKind.class);
  private final Map<String, Item.Let> lets = new LinkedHashMap<>();
  private final Map<String, ParameterEntry> parameters = new LinkedHashMap<>();
  private final Set<String> usedNames = new LinkedHashSet<>();
  private final Set<String> usedBlocks = new LinkedHashSet<>();

  /** Declares a block; the earlier place if there is one of that name. */
  Optional<Span> declare(BlockKind kind, String name, Span at) {
    Map<String, Span> names = blocks.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    return Optional.ofNullable(names.putIfAbsent(name, at));
  }

  Optional<Span> declare(Item.Let let) {
    Optional<Span> earlier = placeOf(let.name().text());
    lets.putIfAbsent(let.name().text(), let);
    return earlier;
  }

  Optional<Span> declare(ParameterEntry parameter) {
    Optional<Span> earlier = placeOf(parameter.name());
    parameters.putIfAbsent(parameter.name(), parameter);
    return earlier;
  }

  /** Where a let or parameter of that name stands; the two share their names. */
  Optional<Span> placeOf(String name) {
    Item.Let let = lets.get(name);
    if (let != null) {
      return Optional.of(let.name().span());
    }
    ParameterEntry parameter = parameters.get(name);
    return parameter == null ? Optional.empty() : Optional.of(parameter.span());
  }

  boolean has(BlockKind kind, String name) {
    return blocks.containsKey(kind) && blocks.get(kind).containsKey(name);
  }

  Optional<Span> block(BlockKind kind, String name) {
    return blocks.containsKey(kind)
        ? Optional.ofNullable(blocks.get(kind).get(name))
        : Optional.empty();
  }

  Collection<String> names(BlockKind kind) {
    return blocks.containsKey(kind) ? blocks.get(kind).keySet() : List.of();
  }

  /** The kinds that have a block of this name. */
  List<BlockKind> kindsOf(String name) {
    List<BlockKind> kinds = new ArrayList<>();
    for (Map.Entry<BlockKind, Map<String, Span>> entry : blocks.entrySet()) {
      if (entry.getValue().containsKey(name)) {
        kinds.add(entry.getKey());
      }
    }
    return kinds;
  }

  Optional<Item.Let> let(String name) {
    return Optional.ofNullable(lets.get(name));
  }

  Optional<ParameterEntry> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  Collection<Item.Let> lets() {
    return lets.values();
  }

  Collection<ParameterEntry> parameters() {
    return parameters.values();
  }

  /** The names of all lets and parameters. */
  List<String> valueNames() {
    List<String> names = new ArrayList<>(lets.keySet());
    names.addAll(parameters.keySet());
    return names;
  }

  void use(String letOrParameter) {
    usedNames.add(letOrParameter);
  }

  void use(BlockKind kind, String name) {
    usedBlocks.add(kind.word() + '.' + name);
  }

  boolean isUsed(String letOrParameter) {
    return usedNames.contains(letOrParameter);
  }

  boolean isUsed(BlockKind kind, String name) {
    return usedBlocks.contains(kind.word() + '.' + name);
  }
}
