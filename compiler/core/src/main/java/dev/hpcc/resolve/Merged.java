package dev.hpcc.resolve;

import dev.hpcc.ir.Cluster;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.Value;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element as one cloud sees it: of every key only the statements of the strongest layer. */
final class Merged {
  private final Element element;
  private final Map<String, List<TypedSetting>> keys = new LinkedHashMap<>();
  private final Map<String, List<TypedSetting>> options = new LinkedHashMap<>();
  private final List<TypedSetting> cleared = new ArrayList<>();
  private final List<Merged> inner = new ArrayList<>();
  private final List<Cluster.Statement> stated = new ArrayList<>();

  private Merged(Element element) {
    this.element = element;
  }

  /** Merges the layers of an element for a cloud; the empty cloud is the neutral view. */
  static Merged of(Element element, String cloud) {
    Merged merged = new Merged(element);
    Map<String, List<Layer>> blocks = new LinkedHashMap<>();
    for (Layer layer : element.layers()) {
      merged.apply(layer.block(), layer, false);
      merged.collect(layer.block().inner(), layer, blocks);
      for (TypedBlock.CloudPart part : layer.block().clouds()) {
        if (part.cloud().equals(cloud) && part.block().holds()) {
          merged.apply(part.block(), layer, true);
          merged.collect(part.block().inner(), layer, blocks);
        }
      }
    }
    for (List<Layer> layers : blocks.values()) {
      merged.inner.add(of(innerElement(layers), cloud));
    }
    return merged;
  }

  private static Element innerElement(List<Layer> layers) {
    Layer strongest = layers.get(layers.size() - 1);
    layers.set(layers.size() - 1, new Layer(strongest.block(), strongest.like(), true));
    TypedBlock block = strongest.block();
    boolean faulty = false;
    for (Layer layer : layers) {
      faulty |= layer.block().faulty();
    }
    return new Element(block.spec(), block.label(), block.header(), layers, faulty);
  }

  /**
   * @param part whether the block holds on one cloud only, and so its condition
   */
  private void apply(TypedBlock block, Layer layer, boolean part) {
    List<String> touched = new ArrayList<>();
    for (TypedSetting setting : block.settings()) {
      String key = setting.key().name();
      boolean foreign =
          !setting.option() && element.spec().key(key).isEmpty() && !setting.key().isSkip();
      boolean condition = setting.key().isCondition() && part;
      if (foreign || condition || !(layer.own() || setting.key().inherited())) {
        continue;
      }
      Map<String, List<TypedSetting>> all = setting.option() ? options : keys;
      if (setting.value() instanceof Value.None) {
        all.remove(key);
        cleared.add(setting);
        continue;
      }
      if (!touched.contains(key)) {
        touched.add(key);
        all.put(key, new ArrayList<>(2));
      }
      all.computeIfAbsent(key, k -> new ArrayList<>(2)).add(layer.seen(setting));
    }
  }

  private void collect(List<TypedBlock> blocks, Layer layer, Map<String, List<Layer>> found) {
    for (TypedBlock block : blocks) {
      String id = block.spec().kind().word() + ' ' + block.label();
      found.computeIfAbsent(id, i -> new ArrayList<>(2)).add(new Layer(block, layer.like(), false));
    }
  }

  /** Adds every neutral key that somebody stated, those of the blocks inside as well. */
  void addStatements(List<Cluster.Statement> all) {
    if (stated.isEmpty() && spec().kind() != BlockKind.PARAMETER) {
      stated.addAll(own());
      for (Merged part : inner) {
        if (part.spec().kind() != BlockKind.QUEUE && part.off().isEmpty()) {
          part.addStatements(stated);
        }
      }
    }
    all.addAll(stated);
  }

  private List<Cluster.Statement> own() {
    List<Cluster.Statement> statements = new ArrayList<>();
    String kind = spec().kind().word();
    for (Map.Entry<String, List<TypedSetting>> entry : keys.entrySet()) {
      for (TypedSetting setting : entry.getValue()) {
        boolean counts = spec().keys().containsKey(entry.getKey()) && !setting.key().isCondition();
        if (counts) {
          statements.add(
              new Cluster.Statement(
                  kind, name(), entry.getKey(), brief(setting.value()), setting.origin()));
        }
      }
    }
    return statements;
  }

  private static String brief(Value value) {
    if (value instanceof Value.Amount number) {
      return number.written();
    }
    boolean brief = value instanceof Value.Word || value instanceof Value.Bool;
    return brief ? Texts.of(value) : "";
  }

  Element element() {
    return element;
  }

  BlockSpec spec() {
    return element.spec();
  }

  String name() {
    return element.name();
  }

  Span header() {
    return element.header();
  }

  boolean isFaulty() {
    return element.faulty();
  }

  /** The statements of a key; empty when nobody says anything. */
  List<TypedSetting> statements(String key) {
    List<TypedSetting> found = keys.get(key);
    return found == null ? List.of() : found;
  }

  /** Every key that somebody states, in the order of its first statement. */
  Map<String, List<TypedSetting>> keys() {
    return keys;
  }

  Map<String, List<TypedSetting>> options() {
    return options;
  }

  /** Statements that removed a value. */
  List<TypedSetting> cleared() {
    return cleared;
  }

  List<Merged> inner() {
    return inner;
  }

  /** The statement that switches it off, where one does. */
  Optional<TypedSetting> off() {
    for (TypedSetting setting : statements("when")) {
      if (setting.value() instanceof Value.Bool bool && !bool.value()) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  /** The statement that leaves it out on this cloud, where one does. */
  Optional<TypedSetting> skip() {
    for (TypedSetting setting : statements("skip")) {
      if (setting.value() instanceof Value.Bool bool && bool.value()) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
