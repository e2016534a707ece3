package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private final Surroundings around;
  private final Optional<View> base;
  private final Map<BlockKind, Map<String, Merged>> merged = new EnumMap<>(BlockKind.class);
  private final Map<BlockKind, Map<String, Merged>> on = new EnumMap<>(BlockKind.class);
  private final Map<BlockKind, Map<String, TypedSetting>> off = new EnumMap<>(BlockKind.class);
  private final List<Cluster.Skipped> skipped = new ArrayList<>();
  private final List<Cluster.Statement> statements = new ArrayList<>();

  /**
   * What all views of a program share.
   *
   * @param lacking ids of the elements that lack something
   * @param incomplete whether blocks could not be read, so that names may be missing
   * @param targets whether there are targets, whose views tell what the neutral one need not
   */
  record Surroundings(
      Elements elements,
      Scope scope,
      Clouds clouds,
      Diagnostics sink,
      Unaddressed unaddressed,
      Set<String> lacking,
      boolean incomplete,
      boolean targets) {}

  /**
   * @param cloud empty for the neutral view
   * @param base the neutral view, of which a cloud's shares what the cloud says nothing about
   */
  View(String cloud, Surroundings around, Optional<View> base) {
    this.cloud = cloud;
    this.around = around;
    this.base = base;
    for (BlockKind kind : KINDS) {
      for (Element element : around.elements().all(kind)) {
        add(seen(element));
      }
    }
  }

  private Merged seen(Element element) {
    return base.isPresent() && !element.hasCloud(cloud)
        ? base.get().sameAs(element)
        : Merged.of(element, cloud);
  }

  private Merged sameAs(Element element) {
    Merged found = merged.getOrDefault(element.spec().kind(), Map.of()).get(element.name());
    return found == null ? Merged.of(element, cloud) : found;
  }

  private void add(Merged found) {
    BlockKind kind = found.spec().kind();
    merged.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(found.name(), found);
    Optional<TypedSetting> why = found.off().or(found::skip);
    if (kind == BlockKind.TARGET && !found.name().equals(cloud)) {
      return;
    }
    if (why.isPresent()) {
      off.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(found.name(), why.get());
      if (found.off().isEmpty()) {
        skipped.add(new Cluster.Skipped(kind.word(), found.name(), why.get().origin()));
      }
      return;
    }
    on.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(found.name(), found);
    found.addStatements(statements);
  }

  /** Whether an element is the very one of the neutral view, which has been checked there. */
  boolean isShared(Merged found) {
    return base.isPresent()
        && base.get().merged.getOrDefault(found.spec().kind(), Map.of()).get(found.name()) == found;
  }

  /** Whether the same elements are on as in the neutral view. */
  boolean sharesNames() {
    return base.isPresent() && base.get().skipped.isEmpty() && skipped.isEmpty();
  }

  /** Whether the views of the targets tell what is wrong with an element. */
  private boolean isLeftToTargets(Merged found) {
    return cloud.isEmpty() && around.targets() && found.element().hasClouds();
  }

  String cloud() {
    return cloud;
  }

  boolean isIncomplete() {
    return around.incomplete();
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

  boolean isDeclared(BlockKind kind, String name) {
    return around.scope().has(kind, name);
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
    return why.isPresent() ? off(keys, name.get(), key, why.get()) : Optional.empty();
  }

  private Optional<Sourced<String>> off(
      Keys keys, Sourced<String> name, String key, TypedSetting why) {
    if (isLeftToTargets(keys.merged())) {
      return Optional.empty();
    }
    boolean skip = why.key().isSkip();
    String where = skip ? " on `" + cloud + "`" : "";
    around
        .sink()
        .report(
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
        return off(keys, name.get(), "subnet", subnet.off().get());
      }
    }
    return name;
  }

  void report(Diagnostic diagnostic) {
    around.sink().report(diagnostic);
  }

  /** Reports what an element lacks; silent about one that has a fault already. */
  void require(Merged found) {
    boolean checked = isShared(found) && !found.element().hasClouds();
    if (!checked && !isLeftToTargets(found)) {
      Requirements.keys(found, around);
    }
    if (!cloud.isEmpty() && !found.isFaulty()) {
      Requirements.options(found, cloud, around);
    }
  }

  static String title(Merged merged) {
    String kind = merged.spec().kind().word();
    return "`" + (merged.name().isEmpty() ? kind : kind + " " + merged.name()) + "`";
  }

  /** The origin of what nobody wrote and belongs to no block. */
  Origin ofBlueprint() {
    return Origin.builtIn(single(BlockKind.BLUEPRINT).map(Merged::header).orElse(Values.NOWHERE));
  }
}
