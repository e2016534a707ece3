package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Origin;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.Language;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.syntax.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the declared blocks, kind by kind, into elements. */
final class ElementReader {
  /** The kinds that every other kind can name come first, so that uses are known in order. */
  private static final List<BlockKind> KINDS =
      List.of(
          BlockKind.BLUEPRINT,
          BlockKind.TARGET,
          BlockKind.NETWORK,
          BlockKind.FABRIC,
          BlockKind.FILESYSTEM,
          BlockKind.BUCKET,
          BlockKind.IMAGE,
          BlockKind.NODES,
          BlockKind.SCHEDULER,
          BlockKind.IDENTITY,
          BlockKind.MONITORING,
          BlockKind.BUDGET,
          BlockKind.TAGS);

  private final Declarations declarations;
  private final Scope scope;
  private final BlockReader reader;
  private final Diagnostics sink;

  ElementReader(Declarations declarations, Scope scope, BlockReader reader, Diagnostics sink) {
    this.declarations = declarations;
    this.scope = scope;
    this.reader = reader;
    this.sink = sink;
  }

  void readInto(Elements elements) {
    for (BlockKind kind : Language.defaultable()) {
      List<TypedBlock> read = new ArrayList<>();
      for (Program.Top top : declarations.defaults(kind)) {
        read.add(defaults(top.block(), kind));
        elements.addDefaults(kind, read.get(read.size() - 1));
      }
      Disagreements.check(declarations.defaults(kind), read, sink);
    }
    elements.add(BlockKind.PARAMETER, parameters());
    for (BlockKind kind : KINDS) {
      Map<String, List<TypedBlock>> blocks = blocks(kind);
      elements.add(kind, blocks);
      if (kind == BlockKind.SCHEDULER) {
        elements.add(BlockKind.QUEUE, queues(blocks));
      }
    }
  }

  private TypedBlock defaults(Item.Block block, BlockKind kind) {
    BlockSpec spec = Language.spec(kind);
    Origin.Step step = new Origin.Step(Origin.Layer.DEFAULTS, kind.word(), block.header());
    TypedBlock typed = reader.read(block, spec, step);
    for (TypedSetting setting : typed.settings()) {
      if (setting.key().required() || !setting.key().inherited()) {
        sink.report(
            Diagnostic.of(
                ResolveCodes.BAD_DEFAULTS,
                setting.syntax().key().span(),
                "there is no default of `"
                    + setting.key().name()
                    + "`, every block says it itself"));
      }
    }
    return typed;
  }

  private Map<String, List<TypedBlock>> parameters() {
    Map<String, List<TypedBlock>> blocks = new LinkedHashMap<>();
    for (ParameterEntry parameter : scope.parameters()) {
      BlockSpec spec = Language.spec(BlockKind.PARAMETER);
      Type type = parameter.isSecret() ? Types.ANY : parameter.type();
      Type element = type instanceof Type.Many many ? many.element() : type;
      if (parameter.isSecret()) {
        for (String key : List.of("default", "min", "max", "one_of", "pattern")) {
          refuse(parameter, key);
        }
      }
      spec = spec.withType("default", type);
      spec = spec.withType("min", element).withType("max", element);
      spec = spec.withType("one_of", Types.list(element));
      blocks.put(
          parameter.name(), List.of(reader.read(parameter.block(), spec, own(parameter.block()))));
    }
    return blocks;
  }

  private void refuse(ParameterEntry parameter, String key) {
    for (Item item : parameter.block().items()) {
      if (item instanceof Item.Setting setting && setting.key().text().equals(key)) {
        sink.report(
            Diagnostic.of(
                    ResolveCodes.BAD_PARAMETER,
                    setting.key().span(),
                    "a secret takes no `" + key + "`")
                .hint("its value is never in a blueprint; it is asked for at deployment"));
      }
    }
  }

  private Map<String, List<TypedBlock>> blocks(BlockKind kind) {
    Map<String, List<TypedBlock>> blocks = new LinkedHashMap<>();
    for (Map.Entry<String, List<Program.Top>> entry : declarations.blocks(kind).entrySet()) {
      List<TypedBlock> read = new ArrayList<>(entry.getValue().size());
      for (Program.Top top : entry.getValue()) {
        Item.Block block = top.block();
        if (kind == BlockKind.TARGET) {
          read.add(reader.readTarget(block, entry.getKey(), own(block)));
        } else {
          Optional<BlockSpec> spec = Labels.spec(block, kind, sink);
          spec.ifPresent(found -> read.add(reader.read(block, found, own(block))));
        }
      }
      Disagreements.check(entry.getValue(), read, sink);
      String name = read.isEmpty() ? "" : read.get(read.size() - 1).label();
      if (!read.isEmpty()) {
        blocks.put(name, read);
      }
    }
    return blocks;
  }

  private static Origin.Step own(Item.Block block) {
    return new Origin.Step(Origin.Layer.OWN, "", block.header());
  }

  /** The queues of the scheduler; what its {@code on CLOUD} says of one becomes a part of it. */
  private static Map<String, List<TypedBlock>> queues(Map<String, List<TypedBlock>> schedulers) {
    Map<String, List<TypedBlock>> queues = new LinkedHashMap<>();
    for (List<TypedBlock> scheduler : schedulers.values()) {
      for (TypedBlock inner : scheduler.get(0).inner()) {
        if (inner.spec().kind() == BlockKind.QUEUE) {
          queues.put(inner.label(), List.of(withParts(inner, scheduler.get(0))));
        }
      }
    }
    return queues;
  }

  private static TypedBlock withParts(TypedBlock queue, TypedBlock scheduler) {
    List<TypedBlock.CloudPart> parts = new ArrayList<>(queue.clouds());
    for (TypedBlock.CloudPart part : scheduler.clouds()) {
      for (TypedBlock inner : part.block().inner()) {
        boolean same =
            inner.spec().kind() == BlockKind.QUEUE && inner.label().equals(queue.label());
        if (same) {
          parts.add(new TypedBlock.CloudPart(part.cloud(), inner));
        }
      }
    }
    return new TypedBlock(
        queue.spec(), queue.syntax(), queue.settings(), parts, queue.inner(), queue.faulty());
  }
}
