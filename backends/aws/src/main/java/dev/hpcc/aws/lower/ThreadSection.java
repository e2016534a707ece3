package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** How many hardware threads of a core run: PCS always takes one, plain instances as asked. */
final class ThreadSection {
  private final Lowering lowering;

  ThreadSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /** False when an error was reported. */
  boolean check(Member member) {
    Sourced<Boolean> smt = member.choice().group().smt();
    Machine machine = member.choice().machine();
    if (smt.value() && lowering.isSlurm()) {
      lowering.error(
          AwsCodes.SMT,
          smt.origin(),
          "`" + member.name() + "` asks for `smt = true`, and AWS PCS runs one thread per core",
          "leave `smt` out, or write `on aws { smt = false }`");
      return false;
    }
    Ledger ledger = lowering.ledger("nodes." + member.name(), smt.origin());
    if (smt.value() && machine.threadsPerCore() == 1) {
      ledger.lose("smt-one-thread", "smt = true", machine.name() + " has one thread per core");
    }
    if (!smt.value() && machine.bareMetal() && machine.threadsPerCore() > 1) {
      ledger.lose(
          "smt-bare-metal",
          "smt = false",
          "both threads of a core run: AWS changes that on no bare-metal machine");
    }
    return true;
  }

  /** What a launch template says of threads; nothing where the machine's own number is meant. */
  static Optional<Fields> options(Member member) {
    Machine machine = member.choice().machine();
    boolean one = !member.choice().group().smt().value();
    return one && machine.threadsPerCore() > 1 && !machine.bareMetal()
        ? Optional.of(Fields.fields().put("CoreCount", machine.cores()).put("ThreadsPerCore", 1))
        : Optional.empty();
  }
}
