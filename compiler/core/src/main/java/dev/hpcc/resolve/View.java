package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Suggestions;
import dev.hpcc.language.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All elements as one cloud sees them: merged, and those that are off taken out. */
final class View {
  private static final List<BlockKind> KINDS =
      List.of(
          BlockKind.BLUEPRINT,
          BlockKind.PARAMETER,
          BlockKind.TARGET,
          BlockKind.NETWORK,
          BlockKind.FABRIC,
          BlockKind.FILESYSTEM,
          BlockKind.BUCKET,
          BlockKind.IMAGE,
          BlockKind.NODES,
          BlockKind.SCHEDULER,
          BlockKind.QUEUE,
          BlockKind.IDENTITY,
          BlockKind.MONITORING,
          BlockKind.BUDGET,
          BlockKind.TAGS);

  private final String cloud;
  private final Clouds clouds;
  private final Diagnostics sink;
  private final Map<BlockKind, Map<String, Merged>> on = new EnumMap<>(BlockKind.class);
  private final Map<BlockKind, Map<String, TypedSetting>> off = new EnumMap<>(BlockKind.class);
  private final boolean incomplete;
  private final List<Cluster.Skipped> skipped = new ArrayList<>();
  private final List<Cluster.Statement> statements = new ArrayList<>();

  /**
   * @param cloud empty for the neutral view
   * @param incomplete whether blocks could not be read, so that names may be missing
   */
  View(String cloud, Elements elements, Clouds clouds, Diagnostics sink, boolean incomplete) {
    this.cloud = cloud;
    this.clouds = clouds;
    this.sink = sink;
    this.incomplete = incomplete;
    for (BlockKind kind : KINDS) {
      Map<String, Merged> ofKind = new LinkedHashMap<>();
      for (Element element : elements.all(kind)) {
        add(Merged.of(element, cloud), ofKind);
      }
      on.put(kind, ofKind);
    }
  }

  private void add(Merged merged, Map<String, Merged> ofKind) {
    BlockKind kind = merged.spec().kind();
    boolean otherTarget = kind == BlockKind.TARGET && !merged.name().equals(cloud);
    Optional<TypedSetting> why = merged.off().or(merged::skip);
    if (otherTarget) {
      return;
    }
    if (why.isPresent()) {
      off.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(merged.name(), why.get());
      if (merged.off().isEmpty()) {
        skipped.add(new Cluster.Skipped(kind.word(), merged.name(), why.get().origin()));
      }
      return;
    }
    ofKind.put(merged.name(), merged);
    record(merged);
  }

  private void record(Merged merged) {
    String kind = merged.spec().kind().word();
    if (merged.spec().kind() != BlockKind.TAGS && merged.spec().kind() != BlockKind.PARAMETER) {
      for (Map.Entry<String, List<TypedSetting>> entry : merged.keys().entrySet()) {
        for (TypedSetting setting : entry.getValue()) {
          if (setting.key().inherited() || entry.getKey().equals("default")) {
            statements.add(
                new Cluster.Statement(
                    kind, merged.name(), entry.getKey(), brief(setting.value()), setting.origin()));
          }
        }
      }
    }
    for (Merged inner : merged.inner()) {
      if (inner.spec().kind() != BlockKind.QUEUE && inner.off().isEmpty()) {
        record(inner);
      }
    }
  }

  private static String brief(Value value) {
    boolean brief =
        value instanceof Value.Word || value instanceof Value.Number || value instanceof Value.Bool;
    return brief ? Texts.of(value) : "";
  }

  String cloud() {
    return cloud;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  List<Cluster.Skipped> skipped() {
    return skipped;
  }

  List<Cluster.Statement> statements() {
    return statements;
  }

  /** The elements of a kind that are on, in order. */
  List<Merged> all(BlockKind kind) {
    return new ArrayList<>(on.getOrDefault(kind, Map.of()).values());
  }

  Optional<Merged> single(BlockKind kind) {
    List<Merged> all = all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  boolean isOn(BlockKind kind, String name) {
    return on.containsKey(kind) && on.get(kind).containsKey(name);
  }

  /** The statement that takes an element out here. */
  Optional<TypedSetting> whyOff(BlockKind kind, String name) {
    return Optional.ofNullable(off.getOrDefault(kind, Map.of()).get(name));
  }

  /** Those references of a list that lead to elements that are on. */
  List<Sourced<String>> references(Keys keys, String key, BlockKind kind) {
    List<Sourced<String>> names = new ArrayList<>();
    for (Sourced<String> name : keys.texts(key)) {
      if (isOn(kind, name.value())) {
        names.add(name);
      }
    }
    return names;
  }

  /** A single reference; one to an element that is off is an error. */
  Optional<Sourced<String>> reference(Keys keys, String key, BlockKind kind) {
    Optional<Sourced<String>> name = keys.text(key);
    if (name.isEmpty() || isOn(kind, name.get().value()) || !keys.isStated(key)) {
      return name;
    }
    Optional<TypedSetting> why = whyOff(kind, name.get().value());
    return why.isPresent() ? off(name.get(), key, why.get()) : Optional.empty();
  }

  private Optional<Sourced<String>> off(Sourced<String> name, String key, TypedSetting why) {
    boolean skip = why.key().name().equals("skip");
    String where = skip ? " on `" + cloud + "`" : "";
    sink.report(
        Diagnostic.of(
                ResolveCodes.IS_OFF,
                name.origin().span(),
                "`" + key + "` names `" + name.value() + "`, which is off" + where)
            .also(why.syntax().span(), skip ? "left out here" : "switched off here")
            .hint("switch both off by the same condition, or name another"));
    return Optional.empty();
  }

  /** The subnet that a group names; subnets are parts of the network. */
  Optional<Sourced<String>> subnet(Keys keys) {
    Optional<Sourced<String>> name = keys.text("subnet");
    if (name.isEmpty() || single(BlockKind.NETWORK).isEmpty()) {
      return name;
    }
    for (Merged subnet : single(BlockKind.NETWORK).get().inner()) {
      if (subnet.name().equals(name.get().value()) && subnet.off().isPresent()) {
        return off(name.get(), "subnet", subnet.off().get());
      }
    }
    return name;
  }

  void report(Diagnostic diagnostic) {
    sink.report(diagnostic);
  }

  /** Reports what an element lacks; silent about one that has a fault already. */
  void require(Merged merged) {
    for (TypedSetting setting : merged.cleared()) {
      boolean again = !merged.statements(setting.key().name()).isEmpty();
      if (setting.key().required() && !again) {
        sink.report(
            Diagnostic.of(
                ResolveCodes.CANNOT_CLEAR,
                setting.syntax().span(),
                "`" + setting.key().name() + "` is required and cannot be removed"));
      }
    }
    if (merged.isFaulty()) {
      return;
    }
    List<String> missing = missing(merged.spec().keys(), merged);
    if (!missing.isEmpty()) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.MISSING_KEY,
                  merged.header(),
                  title(merged) + " lacks " + Suggestions.quoted(missing, " and "))
              .hint(example(merged, missing.get(0))));
    }
    if (!cloud.isEmpty()) {
      requireOptions(merged);
    }
  }

  private static List<String> missing(Map<String, KeySpec> specs, Merged merged) {
    List<String> missing = new ArrayList<>();
    for (KeySpec key : specs.values()) {
      boolean stated =
          merged.keys().containsKey(key.name()) || merged.options().containsKey(key.name());
      if (key.required() && !stated && !isCleared(key, merged)) {
        missing.add(key.name());
      }
    }
    return missing;
  }

  private static boolean isCleared(KeySpec key, Merged merged) {
    for (TypedSetting setting : merged.cleared()) {
      if (setting.key() == key) {
        return true;
      }
    }
    return false;
  }

  private void requireOptions(Merged merged) {
    Map<String, KeySpec> options = clouds.options(cloud, merged.spec());
    List<String> missing = missing(options, merged);
    boolean unaddressed =
        merged.spec().existing() && merged.options().isEmpty() && !options.isEmpty();
    if (merged.spec().existing() && (unaddressed || !missing.isEmpty())) {
      String key = missing.isEmpty() ? options.keySet().iterator().next() : missing.get(0);
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NO_ADDRESS,
                  merged.header(),
                  title(merged) + " exists already, and nothing says where on `" + cloud + "`")
              .hint("`on " + cloud + " { " + key + " = … }`"));
    } else if (!missing.isEmpty()) {
      sink.report(
          Diagnostic.of(
              ResolveCodes.MISSING_KEY,
              merged.header(),
              title(merged)
                  + " lacks "
                  + Suggestions.quoted(missing, " and ")
                  + " on `"
                  + cloud
                  + "`"));
    }
  }

  static String title(Merged merged) {
    String kind = merged.spec().kind().word();
    return "`" + (merged.name().isEmpty() ? kind : kind + " " + merged.name()) + "`";
  }

  private static String example(Merged merged, String key) {
    Optional<KeySpec> spec = merged.spec().key(key);
    return spec.isEmpty() ? "" : "`" + key + "`: " + spec.get().meaning();
  }

  /** The origin of what nobody wrote and belongs to no block. */
  Origin ofBlueprint() {
    return Origin.builtIn(single(BlockKind.BLUEPRINT).map(Merged::header).orElse(Value.NOWHERE));
  }
}
