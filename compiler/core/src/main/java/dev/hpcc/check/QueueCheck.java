package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queues: there are some, one is the default, and their times fit. */
final class QueueCheck implements Check {
  @Override
  public void check(Subject subject) {
    Scheduler scheduler = subject.cluster().scheduler();
    if (!subject.hasScheduler()) {
      withoutScheduler(subject, scheduler);
      return;
    }
    if (subject.isFaulty("scheduler." + scheduler.kind().value().word())) {
      return;
    }
    if (scheduler.queues().isEmpty()) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.NO_QUEUE,
                  scheduler.origin().span(),
                  "the scheduler has no queue, so that no job can run")
              .hint("add one: `queue cpu { nodes = [cpu] }`"));
      return;
    }
    standard(subject, scheduler);
    for (Scheduler.Queue queue : scheduler.queues()) {
      times(subject, queue);
    }
    unserved(subject);
  }

  private static void unserved(Subject subject) {
    for (NodeGroup group : subject.groups()) {
      boolean server = subject.isLogin(group) || subject.isController(group);
      if (!server && !subject.isQueued(group)) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.GROUP_WITHOUT_QUEUE,
                    group.origin().span(),
                    "no queue serves `nodes " + group.name() + "`, and it is no login group")
                .hint("name it in a queue: `nodes = [" + group.name() + "]`"));
      }
    }
  }

  private static void withoutScheduler(Subject subject, Scheduler scheduler) {
    if (!scheduler.queues().isEmpty() || scheduler.accounting().isPresent()) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.NOTHING_TO_SCHEDULE,
                  scheduler.queues().isEmpty()
                      ? scheduler.accounting().get().origin().span()
                      : scheduler.queues().get(0).origin().span(),
                  "`scheduler none` runs no jobs")
              .hint("write `scheduler slurm`, or leave queues and accounting out"));
    }
  }

  private static void standard(Subject subject, Scheduler scheduler) {
    List<Scheduler.Queue> defaults = new ArrayList<>();
    for (Scheduler.Queue queue : scheduler.queues()) {
      if (queue.isDefault()) {
        defaults.add(queue);
      }
    }
    if (defaults.isEmpty()) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.DEFAULT_QUEUE,
                  scheduler.queues().get(0).origin().span(),
                  "no queue is the default")
              .hint("one queue takes the jobs that name none: `default = true`"));
    } else if (defaults.size() > 1) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.DEFAULT_QUEUE,
                  defaults.get(1).origin().span(),
                  "`queue "
                      + defaults.get(0).name()
                      + "` and `queue "
                      + defaults.get(1).name()
                      + "` are both the default")
              .also(defaults.get(0).origin().span(), "the other default"));
    }
  }

  private static void times(Subject subject, Scheduler.Queue queue) {
    Optional<Long> limit = queue.timeLimitSeconds().value();
    if (limit.isEmpty() || queue.defaultTimeSeconds().isEmpty()) {
      return;
    }
    Optional<Long> standard = queue.defaultTimeSeconds().get().value();
    if (standard.isEmpty() || standard.get() > limit.get()) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.DEFAULT_TIME_TOO_LONG,
                  queue.defaultTimeSeconds().get().origin().span(),
                  "the default time of `queue " + queue.name() + "` exceeds its limit")
              .also(queue.timeLimitSeconds().origin().span(), "the limit"));
    }
  }
}
