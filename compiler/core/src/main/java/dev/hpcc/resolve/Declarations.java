package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.Language;
import dev.hpcc.language.Type;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts the blocks of a program by kind and name and declares their names, before any value is
 * looked at.
 */
final class Declarations {
  private final Scope scope;
  private final Clouds clouds;
  private final Diagnostics sink;
  private final Map<BlockKind, Map<String, List<Program.Top>>> blocks =
      new EnumMap<>(BlockKind.class);
  private final Map<BlockKind, List<Program.Top>> defaults = new EnumMap<>(BlockKind.class);

  Declarations(Scope scope, Clouds clouds, Diagnostics sink) {
    this.scope = scope;
    this.clouds = clouds;
    this.sink = sink;
  }

  void add(Program program) {
    for (Item.Let let : program.lets()) {
      scope.declare(let).ifPresent(earlier -> twice(let.name(), earlier));
    }
    for (Program.Top top : program.blocks()) {
      add(top);
    }
  }

  private void twice(Name name, Span other) {
    boolean swapped = other.file() == name.span().file() && other.start() > name.span().start();
    Span earlier = swapped ? name.span() : other;
    Span later = swapped ? other : name.span();
    sink.report(
        Diagnostic.of(ResolveCodes.DECLARED_TWICE, later, "`" + name.text() + "` is declared twice")
            .also(earlier, "first here")
            .hint("parameters and lets share their names"));
  }

  private void add(Program.Top top) {
    Item.Block block = top.block();
    Optional<BlockKind> kind = Language.kind(block.kind().text());
    if (kind.isEmpty() || !isTop(kind.get())) {
      unknown(block, kind);
    } else if (kind.get() == BlockKind.DEFAULTS) {
      addDefaults(top);
    } else if (kind.get() == BlockKind.USAGE) {
      later(block);
    } else {
      Optional<BlockSpec> spec = Labels.spec(block, kind.get(), sink);
      if (spec.isPresent() && Labels.check(block, spec.get(), sink)) {
        declare(top, spec.get());
      } else if (block.label().isPresent()) {
        scope.declare(kind.get(), Labels.text(block), block.label().get().span());
      }
    }
  }

  private static boolean isTop(BlockKind kind) {
    return kind == BlockKind.DEFAULTS
        || kind == BlockKind.USAGE
        || (kind != BlockKind.ON && Language.spec(kind).isTop());
  }

  private void unknown(Item.Block block, Optional<BlockKind> kind) {
    String word = block.kind().text();
    Diagnostic told =
        Diagnostic.of(
            ResolveCodes.UNKNOWN_BLOCK,
            block.kind().span(),
            kind.isEmpty()
                ? "there is no kind of block `" + word + "`"
                : "`" + word + "` does not stand at the top of a file");
    List<String> words = new ArrayList<>();
    for (BlockKind each : BlockKind.values()) {
      if (isTop(each)) {
        words.add(each.word());
      }
    }
    String place = kind.isPresent() ? Labels.place(kind.get()) : "";
    List<String> near = Suggestions.nearest(word, words);
    String meant = near.isEmpty() ? "" : "did you mean " + Suggestions.enumerate(near, "or") + "?";
    sink.report(told.hint(kind.isEmpty() ? meant : place));
  }

  private void later(Item.Block block) {
    sink.report(
        Diagnostic.of(
                ResolveCodes.NOT_AVAILABLE_YET, block.kind().span(), "`usage` is not available yet")
            .hint("it will stand in a file of its own"));
  }

  private void addDefaults(Program.Top top) {
    Item.Block block = top.block();
    String word = Labels.text(block);
    Optional<BlockKind> kind = Language.kind(word);
    if (kind.isEmpty() || !Language.defaultable().contains(kind.get())) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.BAD_DEFAULTS,
                  block.label().isPresent() ? block.label().get().span() : block.kind().span(),
                  word.isEmpty()
                      ? "`defaults` names no kind of block"
                      : "there are no defaults of `" + word + "`")
              .hint(
                  "defaults can be given of "
                      + Suggestions.enumerate(Labels.words(Language.defaultable()), "and")));
      return;
    }
    List<Program.Top> all = defaults.computeIfAbsent(kind.get(), k -> new ArrayList<>(2));
    addMerged(top, all);
  }

  private void declare(Program.Top top, BlockSpec spec) {
    Item.Block block = top.block();
    String name = Labels.text(block);
    switch (spec.kind()) {
      case PARAMETER -> declareParameter(block, name);
      case TARGET -> {
        if (isCloud(block, name)) {
          declareElement(top, spec, name);
        }
      }
      case SCHEDULER -> {
        checkScheduler(block, name);
        declareElement(top, spec, "");
      }
      case BLUEPRINT -> {
        if (isRoot(top)) {
          declareElement(top, spec, "");
        }
      }
      default -> declareElement(top, spec, name);
    }
  }

  private boolean isRoot(Program.Top top) {
    if (top.depth() > 0) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.INCLUDED_BLUEPRINT,
                  top.block().header(),
                  "an included file has no `blueprint`")
              .hint("the root file says which cluster it is; take this one out"));
    }
    return top.depth() == 0;
  }

  private void declareParameter(Item.Block block, String name) {
    Name label = block.label().orElseThrow();
    ParameterEntry entry = new ParameterEntry(name, block, label.span());
    scope.declare(entry).ifPresent(earlier -> twice(label, earlier));
  }

  private boolean isCloud(Item.Block block, String name) {
    if (clouds.has(name)) {
      return true;
    }
    sink.report(
        Diagnostic.of(ResolveCodes.UNKNOWN_CLOUD, place(block), "`" + name + "` is no cloud")
            .hint(Suggestions.hint(name, clouds.names())));
    return false;
  }

  /**
   * @param key what the element is known by; empty for the one that there is at most
   */
  private void declareElement(Program.Top top, BlockSpec spec, String key) {
    Item.Block block = top.block();
    List<Program.Top> all =
        blocks
            .computeIfAbsent(spec.kind(), k -> new LinkedHashMap<>())
            .computeIfAbsent(key, k -> new ArrayList<>(2));
    if (Elements.isMergedOverFiles(spec)) {
      addMerged(top, all);
    } else if (all.isEmpty()) {
      all.add(top);
      scope.declare(spec.kind(), Labels.text(block), place(block));
    } else {
      Labels.twice(block, all.get(0).block(), sink);
    }
    declareInner(block, spec);
  }

  private static Span place(Item.Block block) {
    return block.label().map(Name::span).orElse(block.header());
  }

  private void checkScheduler(Item.Block block, String name) {
    Type.Word word = Language.schedulerKinds().find(name);
    List<String> words = Texts.words(Language.schedulerKinds());
    if (word.text().isEmpty()) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.UNKNOWN_WORD, place(block), "there is no scheduler `" + name + "`")
              .hint(Suggestions.hint(name, words)));
    } else if (word.stage() > 1) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NOT_AVAILABLE_YET,
                  place(block),
                  "the scheduler `" + name + "` is not available yet")
              .hint("available: " + Suggestions.enumerate(words, "and")));
    }
  }

  /** Of one block in several files the including file wins; one file may have it once. */
  private void addMerged(Program.Top top, List<Program.Top> all) {
    for (Program.Top earlier : all) {
      boolean forms = earlier.block().existing() != top.block().existing();
      if (forms || earlier.file().equals(top.file())) {
        Labels.twice(top.block(), earlier.block(), sink);
        return;
      }
    }
    int place = 0;
    while (place < all.size() && all.get(place).depth() >= top.depth()) {
      place++;
    }
    all.add(place, top);
  }

  /** Subnets can be named from outside of their network. */
  private void declareInner(Item.Block block, BlockSpec spec) {
    for (Item item : block.items()) {
      boolean subnet =
          item instanceof Item.Block inner
              && inner.kind().text().equals(BlockKind.SUBNET.word())
              && spec.inner().contains(BlockKind.SUBNET);
      if (subnet && item instanceof Item.Block inner && inner.label().isPresent()) {
        scope.declare(BlockKind.SUBNET, inner.label().get().text(), inner.label().get().span());
      }
    }
  }

  /** The blocks of a kind by name, in order; several of one name, weakest first, where merged. */
  Map<String, List<Program.Top>> blocks(BlockKind kind) {
    return blocks.getOrDefault(kind, Map.of());
  }

  /** The {@code defaults} of a kind, weakest first. */
  List<Program.Top> defaults(BlockKind kind) {
    return defaults.getOrDefault(kind, List.of());
  }
}
