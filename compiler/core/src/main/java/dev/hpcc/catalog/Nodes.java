package dev.hpcc.catalog;

import dev.hpcc.ir.Count;
import dev.hpcc.ir.CountUnit;
import java.util.Optional;

/** A group's count in nodes of a machine type, both ends rounded up. */
record Nodes(long lower, long upper) {

  static Nodes of(Count count, Machine machine) {
    long each = each(count, machine);
    return new Nodes(divideUp(count.lower(), each), divideUp(count.upper(), each));
  }

  /** What a count in cores or GPUs turned into, and the surplus. */
  static Optional<String> note(Count count, Machine machine) {
    if (count.unit() == CountUnit.NODES) {
      return Optional.empty();
    }
    Nodes nodes = of(count, machine);
    long given = nodes.upper * each(count, machine);
    String unit = count.unit().word();
    StringBuilder note = new StringBuilder();
    note.append(count.upper()).append(' ').append(unit).append(" are ").append(nodes.upper);
    note.append(" nodes of ").append(each(count, machine));
    if (given > count.upper()) {
      note.append(", ").append(given - count.upper()).append(' ').append(unit);
      note.append(" more than asked");
    }
    return Optional.of(note.toString());
  }

  private static long each(Count count, Machine machine) {
    return switch (count.unit()) {
      case NODES -> 1;
      case CORES -> machine.cores();
      case GPUS -> machine.gpus();
    };
  }

  private static long divideUp(long amount, long each) {
    return amount == 0 ? 0 : (amount - 1) / each + 1;
  }
}
