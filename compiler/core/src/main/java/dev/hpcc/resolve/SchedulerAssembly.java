package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.EnforceRule;
import dev.hpcc.ir.Exclusive;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.Language;
import dev.hpcc.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scheduler of one view with its queues and its accounting. */
final class SchedulerAssembly {
  private final View view;

  SchedulerAssembly(View view) {
    this.view = view;
  }

  Scheduler scheduler() {
    Optional<Merged> merged = view.single(BlockKind.SCHEDULER);
    return merged.isPresent() ? scheduler(merged.get(), new Keys(merged.get())) : none();
  }

  private Scheduler scheduler(Merged merged, Keys keys) {
    view.require(merged);
    SchedulerKind kind = Keys.constant(merged.name(), SchedulerKind.values());
    return new Scheduler(
        new Sourced<>(kind, keys.own()),
        keys.text("version").orElseThrow(),
        view.reference(keys, "controller", BlockKind.NODES),
        view.references(keys, "login", BlockKind.NODES),
        keys.seconds("idle_timeout"),
        keys.lines("config"),
        queues(),
        accounting(merged),
        keys.options(),
        keys.own());
  }

  private Scheduler none() {
    Origin origin = view.ofBlueprint();
    Value version =
        Language.spec(BlockKind.SCHEDULER).key("version").orElseThrow().standard().orElseThrow();
    return new Scheduler(
        new Sourced<>(SchedulerKind.NONE, origin),
        new Sourced<>(Texts.of(version), origin),
        Optional.empty(),
        List.of(),
        new Sourced<>(Optional.empty(), origin),
        List.of(),
        List.of(),
        Optional.empty(),
        Options.NONE,
        origin);
  }

  private List<Scheduler.Queue> queues() {
    List<Merged> all = view.all(BlockKind.QUEUE);
    List<Scheduler.Queue> queues = new ArrayList<>();
    for (Merged merged : all) {
      view.require(merged);
      Keys keys = new Keys(merged);
      List<Sourced<String>> groups = groups(keys);
      if (!groups.isEmpty()) {
        queues.add(queue(keys, groups, all.size() == 1));
      }
    }
    return queues;
  }

  private Scheduler.Queue queue(Keys keys, List<Sourced<String>> groups, boolean only) {
    return new Scheduler.Queue(
        keys.merged().name(),
        groups,
        keys.isStated("default") ? keys.flag("default").value() : only,
        keys.seconds("time_limit"),
        keys.isStated("default_time")
            ? Optional.of(keys.seconds("default_time"))
            : Optional.empty(),
        keys.whole("priority"),
        keys.word("exclusive", Exclusive.values()),
        keys.lines("config"),
        keys.options(),
        keys.own());
  }

  /** The groups that serve a queue; empty when they are all off, and the queue with them. */
  private List<Sourced<String>> groups(Keys keys) {
    if (keys.isStated("nodes")) {
      return view.references(keys, "nodes", BlockKind.NODES);
    }
    Merged queue = keys.merged();
    String name = queue.name();
    if (view.isOn(BlockKind.NODES, name)) {
      return List.of(new Sourced<>(name, keys.builtIn()));
    }
    boolean known = view.isDeclared(BlockKind.NODES, name) || view.isIncomplete();
    if (!known && !queue.isFaulty()) {
      List<String> names = new ArrayList<>();
      view.all(BlockKind.NODES).forEach(group -> names.add(group.name()));
      view.report(
          Diagnostic.of(
                  ResolveCodes.MISSING_KEY,
                  queue.header(),
                  "`queue " + name + "` names no nodes, and there is no group `" + name + "`")
              .hint("write `nodes = […]`; " + Suggestions.hint(name, names)));
    }
    return List.of();
  }

  private Optional<Scheduler.Accounting> accounting(Merged scheduler) {
    for (Merged merged : scheduler.inner()) {
      if (merged.spec().kind() == BlockKind.ACCOUNTING && merged.off().isEmpty()) {
        view.require(merged);
        Keys keys = new Keys(merged);
        return Optional.of(
            new Scheduler.Accounting(
                keys.seconds("retention"),
                keys.words("enforce", EnforceRule.values()),
                password(keys),
                keys.options(),
                keys.own()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Sourced<String>> password(Keys keys) {
    Optional<Sourced<Value>> found = keys.value("password");
    return found.isPresent() && found.get().value() instanceof Value.Secret secret
        ? Optional.of(new Sourced<>(secret.parameter(), found.get().origin()))
        : Optional.empty();
  }
}
