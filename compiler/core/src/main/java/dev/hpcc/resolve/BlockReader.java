package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.Origin;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Language;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a block against its table: keys, labels, inner blocks, and each value against its type. */
final class BlockReader {
  private final Clouds clouds;
  private final SettingReader settings;
  private final Diagnostics sink;

  BlockReader(Clouds clouds, SettingReader settings, Diagnostics sink) {
    this.clouds = clouds;
    this.settings = settings;
    this.sink = sink;
  }

  /**
   * Reads a block.
   *
   * @param steps how its settings come to the element, strongest first: one step for a block of its
   *     own, or for {@code defaults}
   */
  TypedBlock read(Item.Block block, BlockSpec spec, Origin.Step steps) {
    return read(block, spec, List.of(steps), "");
  }

  private TypedBlock read(Item.Block block, BlockSpec spec, List<Origin.Step> steps, String cloud) {
    Reading reading = new Reading(spec, steps, cloud);
    reading.faulty = block.faulty();
    for (Item item : block.items()) {
      if (item instanceof Item.Setting setting) {
        setting(setting, reading);
      } else if (item instanceof Item.Block inner) {
        inner(inner, reading);
      } else {
        reading.faulty = true;
      }
    }
    return new TypedBlock(
        spec, block, reading.settings, reading.parts, reading.inner, reading.faulty);
  }

  /** What has been read of a block so far. */
  private static final class Reading {
    final BlockSpec spec;
    final List<Origin.Step> steps;
    final String cloud;
    final List<TypedSetting> settings = new ArrayList<>();
    final List<TypedBlock.CloudPart> parts = new ArrayList<>();
    final List<TypedBlock> inner = new ArrayList<>();
    final Map<String, Item.Block> innerBlocks = new HashMap<>();
    boolean faulty;

    Reading(BlockSpec spec, List<Origin.Step> steps, String cloud) {
      this.spec = spec;
      this.steps = steps;
      this.cloud = cloud;
    }
  }

  private void setting(Item.Setting setting, Reading reading) {
    String word = setting.key().text();
    Optional<KeySpec> own = reading.spec.key(word);
    Optional<KeySpec> option = clouds.option(reading.cloud, reading.spec, word);
    if (own.isEmpty() && option.isEmpty() && !isSkip(word, reading)) {
      unknownKey(setting, reading);
      reading.faulty = true;
      return;
    }
    KeySpec key = own.or(() -> option).orElse(BlockSpec.SKIP);
    Optional<TypedSetting> typed =
        settings.read(setting, key, own.isEmpty() && option.isPresent(), reading.steps);
    if (typed.isEmpty()) {
      reading.faulty = true;
      return;
    }
    reading.faulty |= typed.get().isFaulty();
    if (settings.isRepeated(typed.get(), reading.settings)) {
      reading.faulty = true;
    } else {
      reading.settings.add(typed.get());
    }
  }

  private static boolean isSkip(String word, Reading reading) {
    BlockKind kind = reading.spec.kind();
    boolean skippable =
        kind == BlockKind.NODES || kind == BlockKind.FILESYSTEM || kind == BlockKind.QUEUE;
    return word.equals("skip") && !reading.cloud.isEmpty() && skippable;
  }

  /** Reads the block of a target, whose own keys are those of its cloud as well. */
  TypedBlock readTarget(Item.Block block, String cloud, Origin.Step step) {
    return read(block, Language.spec(BlockKind.TARGET), List.of(step), cloud);
  }

  private void unknownKey(Item.Setting setting, Reading reading) {
    String word = setting.key().text();
    String block = name(reading);
    List<String> candidates = new ArrayList<>(reading.spec.keyNames());
    candidates.addAll(clouds.options(reading.cloud, reading.spec).keySet());
    List<String> near = Suggestions.nearest(word, candidates);
    Diagnostic told =
        Diagnostic.of(
            ResolveCodes.UNKNOWN_KEY, setting.key().span(), block + " has no key `" + word + "`");
    List<String> owners = clouds.withOption(reading.spec, word);
    boolean inner = isInner(word, reading.spec);
    BlockSpec anew = Language.spec(reading.spec.kind());
    if (reading.spec.existing() && anew.key(word).isPresent()) {
      told = told.hint("what exists already has it as it is; leave `" + word + "` out");
    } else if (inner) {
      told = told.hint("`" + word + "` is a block: `" + word + " { … }`");
    } else if (!owners.isEmpty()) {
      told =
          told.hint(
              "it is an option of one cloud: `on " + owners.get(0) + " { " + word + " = … }`");
    } else if (!near.isEmpty()) {
      told = told.hint("did you mean " + Suggestions.enumerate(near, "or") + "?");
      told = near.size() == 1 ? told.fix(setting.key().span(), near.get(0)) : told;
    } else {
      told = told.hint(Misplaced.hint(word));
    }
    sink.report(told);
  }

  private static boolean isInner(String word, BlockSpec spec) {
    for (BlockKind kind : spec.inner()) {
      if (kind.word().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String kindName(Reading reading) {
    String word = "`" + reading.spec.kind().word() + "`";
    return reading.spec.existing() ? "an existing " + word : word;
  }

  private static String name(Reading reading) {
    String form = kindName(reading);
    return reading.cloud.isEmpty() ? form : form + " on `" + reading.cloud + "`";
  }

  private void inner(Item.Block block, Reading reading) {
    String word = block.kind().text();
    if (word.equals("on")) {
      on(block, reading);
      return;
    }
    Optional<BlockKind> kind = Language.kind(word);
    if (kind.isPresent() && reading.spec.inner().contains(kind.get())) {
      innerBlock(block, kind.get(), reading);
      return;
    }
    reading.faulty = true;
    Optional<KeySpec> key = reading.spec.key(word);
    Diagnostic told =
        Diagnostic.of(
            ResolveCodes.UNKNOWN_BLOCK,
            block.header(),
            "no `" + word + "` block stands in " + name(reading));
    if (key.isPresent()) {
      told = told.hint("`" + word + "` is a key: `" + word + " = …`");
    } else if (kind.isPresent()) {
      told = told.hint(Labels.place(kind.get()));
    } else {
      List<String> words = Labels.words(reading.spec.inner());
      words.addAll(reading.spec.keyNames());
      List<String> near = Suggestions.nearest(word, words);
      told =
          told.hint(
              near.isEmpty() ? "" : "did you mean " + Suggestions.enumerate(near, "or") + "?");
    }
    sink.report(told);
  }

  private void innerBlock(Item.Block block, BlockKind kind, Reading reading) {
    Optional<BlockSpec> spec = Labels.spec(block, kind, sink);
    if (spec.isEmpty() || !Labels.check(block, spec.get(), sink)) {
      reading.faulty = true;
      return;
    }
    String id = kind.word() + ' ' + Labels.text(block);
    Item.Block earlier = reading.innerBlocks.putIfAbsent(id, block);
    if (earlier != null && reading.cloud.isEmpty()) {
      Labels.twice(block, earlier, sink);
      reading.faulty = true;
      return;
    }
    TypedBlock inner = read(block, spec.get(), reading.steps, reading.cloud);
    reading.faulty |= inner.faulty();
    reading.inner.add(inner);
  }

  /** Two parts for one cloud may stand, as long as not both hold and say one key. */
  private void compare(TypedBlock part, String cloud, Reading reading) {
    for (TypedBlock.CloudPart earlier : reading.parts) {
      if (earlier.cloud().equals(cloud) && earlier.block().holds() && part.holds()) {
        for (TypedSetting setting : part.settings()) {
          boolean condition = setting.key().isCondition();
          if (!condition && settings.isRepeated(setting, earlier.block().settings())) {
            reading.faulty = true;
          }
        }
      }
    }
  }

  private void on(Item.Block block, Reading reading) {
    if (!reading.spec.common().on() || !reading.cloud.isEmpty()) {
      reading.faulty = true;
      boolean part = !reading.cloud.isEmpty() && reading.spec.kind() != BlockKind.TARGET;
      String where = part ? "what holds on `" + reading.cloud + "` already" : kindName(reading);
      sink.report(
          Diagnostic.of(
              ResolveCodes.UNKNOWN_BLOCK, block.header(), "`on` does not stand in " + where));
      return;
    }
    Optional<Name> label = block.label();
    if (label.isEmpty() || !clouds.has(label.get().text())) {
      reading.faulty = true;
      String cloud = label.isEmpty() ? "" : label.get().text();
      sink.report(
          Diagnostic.of(
                  ResolveCodes.UNKNOWN_CLOUD,
                  label.isEmpty() ? block.header() : label.get().span(),
                  label.isEmpty() ? "`on` names no cloud" : "`" + cloud + "` is no cloud")
              .hint(Suggestions.hint(cloud, clouds.names())));
      return;
    }
    String cloud = label.get().text();
    List<Origin.Step> steps = new ArrayList<>();
    steps.add(new Origin.Step(Origin.Layer.ON_CLOUD, cloud, block.header()));
    steps.addAll(reading.steps);
    TypedBlock part = read(block, reading.spec, steps, cloud);
    compare(part, cloud, reading);
    reading.faulty |= part.faulty();
    reading.parts.add(new TypedBlock.CloudPart(cloud, part));
  }
}
