package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.Origin;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All elements of a program, by kind and name, each with its layers. */
final class Elements {
  /** How many bases a block may have, one behind the other. */
  private static final int LONGEST_LIKE = 64;

  private final Map<BlockKind, Map<String, Element>> elements = new EnumMap<>(BlockKind.class);
  private final Map<BlockKind, List<Layer>> defaults = new EnumMap<>(BlockKind.class);
  private final Set<String> lost = new LinkedHashSet<>();
  private final Diagnostics sink;

  Elements(Diagnostics sink) {
    this.sink = sink;
  }

  /** Adds a {@code defaults} block; those added first are weaker. */
  void addDefaults(BlockKind kind, TypedBlock block) {
    defaults.computeIfAbsent(kind, k -> new ArrayList<>(2)).add(new Layer(block, List.of(), false));
  }

  /**
   * Adds the elements of one kind with their layers.
   *
   * @param blocks by name; several of one name, weakest first, only for blocks without a name and
   *     targets
   */
  void add(BlockKind kind, Map<String, List<TypedBlock>> blocks) {
    Map<String, Element> ofKind = elements.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    for (Map.Entry<String, List<TypedBlock>> entry : blocks.entrySet()) {
      ofKind.put(entry.getKey(), element(kind, entry.getKey(), blocks));
    }
  }

  private Element element(BlockKind kind, String name, Map<String, List<TypedBlock>> blocks) {
    List<Layer> layers = new ArrayList<>(defaults.getOrDefault(kind, List.of()));
    List<Layer> bases = inherited(kind, name, blocks);
    boolean faulty = lost.contains(kind.word() + '.' + name);
    for (Layer layer : bases) {
      layers.add(layer);
      faulty |= layer.block().faulty();
    }
    List<TypedBlock> own = blocks.getOrDefault(name, List.of());
    for (TypedBlock block : own) {
      layers.add(new Layer(block, List.of(), true));
      faulty |= block.faulty();
    }
    TypedBlock strongest = own.get(own.size() - 1);
    return new Element(strongest.spec(), name, strongest.header(), layers, faulty);
  }

  /** The layers that {@code like} brings, weakest first. */
  private List<Layer> inherited(BlockKind kind, String name, Map<String, List<TypedBlock>> blocks) {
    List<Layer> layers = new ArrayList<>();
    List<Origin.Step> steps = new ArrayList<>();
    List<String> chain = new ArrayList<>();
    chain.add(name);
    TypedBlock current = last(blocks, name);
    while (current.syntax().like().isPresent() && current.spec().like()) {
      Name base = current.syntax().like().get();
      if (!isBase(kind, base, chain, blocks, current)) {
        lost.add(kind.word() + '.' + name);
        break;
      }
      chain.add(base.text());
      current = last(blocks, base.text());
      steps.add(new Origin.Step(Origin.Layer.LIKE, base.text(), base.span()));
      layers.add(0, new Layer(current, List.copyOf(steps), false));
    }
    return layers;
  }

  private static TypedBlock last(Map<String, List<TypedBlock>> blocks, String name) {
    List<TypedBlock> all = blocks.getOrDefault(name, List.of());
    return all.get(all.size() - 1);
  }

  private boolean isBase(
      BlockKind kind,
      Name base,
      List<String> chain,
      Map<String, List<TypedBlock>> blocks,
      TypedBlock derived) {
    String name = base.text();
    if (!blocks.containsKey(name)) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.UNKNOWN_NAME,
                  base.span(),
                  "there is no `" + kind.word() + "` block named `" + name + "`")
              .hint(Suggestions.hint(name, others(blocks, chain.get(0)))));
    } else if (chain.contains(name)) {
      if (chain.get(0).equals(least(chain, name))) {
        sink.report(circle(chain, base));
      }
    } else if (chain.size() > LONGEST_LIKE) {
      sink.report(
          Diagnostic.of(
              ResolveCodes.TOO_DEEP,
              base.span(),
              "more than " + LONGEST_LIKE + " blocks are like one another in a row"));
    } else if (last(blocks, name).spec().existing() != derived.spec().existing()) {
      sink.report(mixed(chain.get(chain.size() - 1), base));
    } else {
      return true;
    }
    return false;
  }

  private static Diagnostic mixed(String derived, Name base) {
    return Diagnostic.of(
            ResolveCodes.BAD_LIKE,
            base.span(),
            "only one of `" + derived + "` and `" + base.text() + "` is existing")
        .hint("a block that exists already has keys of its own");
  }

  /** The member of a circle that tells it: the first by name, so that it is told once. */
  private static String least(List<String> chain, String name) {
    String least = name;
    for (String member : chain.subList(chain.indexOf(name), chain.size())) {
      least = member.compareTo(least) < 0 ? member : least;
    }
    return least;
  }

  private static Diagnostic circle(List<String> chain, Name base) {
    List<String> members = new ArrayList<>(chain.subList(chain.indexOf(base.text()), chain.size()));
    members.add(base.text());
    return Diagnostic.of(
            ResolveCodes.CYCLE,
            base.span(),
            "blocks are like each other in a circle: " + Circles.path(members))
        .labelled("closes the circle");
  }

  private static List<String> others(Map<String, List<TypedBlock>> blocks, String name) {
    List<String> names = new ArrayList<>(blocks.keySet());
    names.remove(name);
    return names;
  }

  /** The elements of a kind, in order. */
  List<Element> all(BlockKind kind) {
    return elements.containsKey(kind) ? List.copyOf(elements.get(kind).values()) : List.of();
  }

  Optional<Element> find(BlockKind kind, String name) {
    return elements.containsKey(kind)
        ? Optional.ofNullable(elements.get(kind).get(name))
        : Optional.empty();
  }

  /** The only element of a kind that has no name. */
  Optional<Element> single(BlockKind kind) {
    List<Element> all = all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** The ids of the elements that are wrong in some part. */
  Set<String> faulty() {
    Set<String> ids = new LinkedHashSet<>();
    for (Map<String, Element> ofKind : elements.values()) {
      for (Element element : ofKind.values()) {
        if (element.faulty()) {
          ids.add(element.id());
        }
      }
    }
    return ids;
  }

  static boolean isMergedOverFiles(BlockSpec spec) {
    return spec.label() == BlockSpec.Label.NONE || spec.kind() == BlockKind.TARGET;
  }

  /** Where an element is declared. */
  Optional<Span> place(BlockKind kind, String name) {
    return find(kind, name).map(Element::header);
  }
}
