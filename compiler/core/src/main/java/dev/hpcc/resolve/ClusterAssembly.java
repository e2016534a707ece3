package dev.hpcc.resolve;

import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Target;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.Language;
import dev.hpcc.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole cluster of one view. */
final class ClusterAssembly {
  private static final int FIRST_EDITION = 2026;

  private final View view;
  private final NodesAssembly nodes;

  /**
   * @param neutral the assembly of the neutral view, whose parts a cloud can share
   */
  ClusterAssembly(View view, Optional<ClusterAssembly> neutral) {
    this.view = view;
    this.nodes = new NodesAssembly(view, neutral.map(assembly -> assembly.nodes));
  }

  Cluster cluster() {
    Optional<Keys> keys = view.single(BlockKind.BLUEPRINT).map(Keys::new);
    NetworkAssembly network = new NetworkAssembly(view);
    StorageAssembly storage = new StorageAssembly(view);
    return new Cluster(
        view.single(BlockKind.BLUEPRINT).map(Merged::name).orElse("unnamed"),
        keys.flatMap(blueprint -> blueprint.text("description")),
        keys.flatMap(blueprint -> blueprint.text("owner")),
        keys.isEmpty() ? FIRST_EDITION : (int) (long) keys.get().whole("edition").value(),
        keys.flatMap(blueprint -> blueprint.text("near")),
        target(),
        network.network(),
        network.fabrics(),
        storage.filesystems(),
        storage.buckets(),
        nodes.images(),
        nodes.groups(),
        new SchedulerAssembly(view).scheduler(),
        identity(),
        monitoring(),
        budget(),
        tags(),
        secrets(),
        view.skipped(),
        view.statements(),
        keys.map(Keys::own).orElseGet(view::ofBlueprint));
  }

  private Optional<Target> target() {
    if (view.cloud().isEmpty()) {
      return Optional.empty();
    }
    Optional<Merged> merged = view.single(BlockKind.TARGET);
    if (merged.isEmpty()) {
      return Optional.of(
          new Target(view.cloud(), Optional.empty(), List.of(), Options.NONE, view.ofBlueprint()));
    }
    view.require(merged.get());
    Keys keys = new Keys(merged.get());
    return Optional.of(
        new Target(
            view.cloud(), keys.text("region"), keys.texts("zones"), keys.options(), keys.own()));
  }

  private Optional<Cluster.Identity> identity() {
    Optional<Merged> merged = view.single(BlockKind.IDENTITY);
    if (merged.isEmpty()) {
      return Optional.empty();
    }
    view.require(merged.get());
    Keys keys = new Keys(merged.get());
    List<Sourced<String>> lines = new ArrayList<>();
    for (Sourced<String> key : keys.texts("ssh_key")) {
      lines.add(new Sourced<>(key.value().strip(), key.origin()));
    }
    return Optional.of(new Cluster.Identity(lines, keys.options(), keys.own()));
  }

  private Cluster.Monitoring monitoring() {
    Optional<Merged> merged = view.single(BlockKind.MONITORING);
    if (merged.isEmpty()) {
      Origin origin = view.ofBlueprint();
      Value logs =
          Language.spec(BlockKind.MONITORING).key("logs").orElseThrow().standard().orElseThrow();
      long seconds = logs instanceof Value.Amount number ? Canonical.of(number) : 0;
      return new Cluster.Monitoring(new Sourced<>(seconds, origin), Options.NONE, origin);
    }
    view.require(merged.get());
    Keys keys = new Keys(merged.get());
    return new Cluster.Monitoring(keys.whole("logs"), keys.options(), keys.own());
  }

  private Optional<Cluster.Budget> budget() {
    Optional<Merged> merged = view.single(BlockKind.BUDGET);
    if (merged.isEmpty()) {
      return Optional.empty();
    }
    view.require(merged.get());
    Keys keys = new Keys(merged.get());
    List<Sourced<Integer>> alerts = new ArrayList<>();
    for (Sourced<Value> item : keys.items("alert")) {
      if (item.value() instanceof Value.Amount number) {
        alerts.add(new Sourced<>((int) Canonical.of(number), item.origin()));
      }
    }
    return Optional.of(
        new Cluster.Budget(
            keys.whole("monthly"), alerts, keys.texts("notify"), keys.options(), keys.own()));
  }

  private List<Cluster.Secret> secrets() {
    List<Cluster.Secret> secrets = new ArrayList<>();
    for (Merged merged : view.all(BlockKind.PARAMETER)) {
      view.require(merged);
      Keys keys = new Keys(merged);
      List<Sourced<String>> type = keys.texts("type");
      if (type.size() == 1 && type.get(0).value().equals("secret")) {
        String description = Sourced.valueOr(keys.text("description"), "");
        secrets.add(new Cluster.Secret(merged.name(), description, keys.options(), keys.own()));
      }
    }
    return secrets;
  }

  private List<Cluster.Tag> tags() {
    Optional<Merged> merged = view.single(BlockKind.TAGS);
    List<Cluster.Tag> tags = new ArrayList<>();
    if (merged.isPresent()) {
      Keys keys = new Keys(merged.get());
      for (Map.Entry<String, List<TypedSetting>> entry : merged.get().keys().entrySet()) {
        keys.text(entry.getKey())
            .ifPresent(value -> tags.add(new Cluster.Tag(entry.getKey(), value)));
      }
    }
    return tags;
  }
}
