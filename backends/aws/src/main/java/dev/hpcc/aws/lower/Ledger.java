package dev.hpcc.aws.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.ir.Origin;

/**
 * Tells the recorder what concerns one element.
 *
 * @param subject {@code filesystem.home}
 * @param origin the statement that what is told goes back to
 */
record Ledger(PlanRecorder recorder, String subject, Origin origin) {
  private static final long MILLI = 1000;

  /** The same element, another statement. */
  Ledger at(Origin other) {
    return new Ledger(recorder, subject, other);
  }

  void decide(String chosen, String why) {
    recorder.decide(subject, chosen, why, origin);
  }

  void lose(String id, String asked, String given) {
    recorder.lose(id, subject, asked, given, origin);
  }

  void note(String text) {
    recorder.note(subject + ": " + text);
  }

  void service(String name, boolean billed, String cause) {
    recorder.service(name, billed, cause, origin);
  }

  /** Billed for size or time: the same whether anything runs or not. */
  void standing(String part, String service, String item, String unit, long quantity) {
    standing(part, service, item, unit, quantity, quantity);
  }

  /** Billed for size or time, in whole units. */
  void standing(String part, String service, String item, String unit, long idle, long full) {
    recorder.standing(
        subject + "/" + part, service, item, unit, idle * MILLI, full * MILLI, origin);
  }

  /** Billed for use. */
  void metered(String part, String service, String item, String unit) {
    recorder.metered(subject + "/" + part, service, item, unit, origin);
  }

  void demand(String code, String name, long amount, String unit) {
    recorder.demand(code, name, amount, unit, origin);
  }

  void reach(String from, String ports, boolean isPublic) {
    recorder.reach(from, subject, ports, isPublic, origin);
  }

  void grant(String who, String what, String on) {
    recorder.grant(who, what, on, origin);
  }
}
