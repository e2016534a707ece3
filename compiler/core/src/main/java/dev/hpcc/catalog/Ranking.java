package dev.hpcc.catalog;

import dev.hpcc.ir.Prefer;

/**
 * The order among machine types that meet every bound; the first is taken. It is total: two types
 * never rank alike, since names differ.
 */
final class Ranking {
  private final Judge judge;
  private final Prefer prefer;

  Ranking(Judge judge) {
    this.judge = judge;
    this.prefer = judge.group().machine().prefer().value();
  }

  /**
   * A machine type with what ranks it.
   *
   * @param standing 0 is free to be chosen at a known price, 1 a last resort, 2 and 3 the same
   *     without a price
   * @param price on-demand list price of one node, or unknown
   * @param groupPrice that of the group at its maximum count; of one node where that is 0
   */
  record Ranked(Machine machine, int standing, long price, long groupPrice) {}

  Ranked rank(Machine machine) {
    long price = judge.place().onDemand(machine);
    int standing = machine.restriction() == Machine.Restriction.LAST_RESORT ? 1 : 0;
    long nodes = Nodes.of(judge.group().count(), machine).upper();
    return new Ranked(
        machine,
        price == Machine.UNKNOWN ? standing + 2 : standing,
        price,
        Math.max(nodes, 1) * price);
  }

  /** Negative when {@code a} is to be taken before {@code b}. */
  int compare(Ranked a, Ranked b) {
    if (a.standing() != b.standing()) {
      return Integer.compare(a.standing(), b.standing());
    }
    int byPreference =
        switch (prefer) {
          case PRICE -> Long.compare(a.groupPrice(), b.groupPrice());
          case PRICE_PER_CORE -> perCore(a, b);
          // Ties begin with it.
          case NEWEST -> 0;
        };
    return byPreference != 0 ? byPreference : tie(a, b);
  }

  private int tie(Ranked a, Ranked b) {
    int byGeneration = newer(a, b);
    if (byGeneration != 0) {
      return byGeneration;
    }
    if (prefer == Prefer.NEWEST && a.groupPrice() != b.groupPrice()) {
      return Long.compare(a.groupPrice(), b.groupPrice());
    }
    int byCores = Long.compare(b.machine().cores(), a.machine().cores());
    return byCores != 0 ? byCores : a.machine().name().compareTo(b.machine().name());
  }

  private static int newer(Ranked a, Ranked b) {
    return Long.compare(b.machine().generation(), a.machine().generation());
  }

  /** A type whose cores are unknown comes last. */
  private static int perCore(Ranked a, Ranked b) {
    long coresOfA = a.machine().cores();
    long coresOfB = b.machine().cores();
    return coresOfA > 0 && coresOfB > 0
        ? Long.compare(a.price() * coresOfB, b.price() * coresOfA)
        : Long.compare(coresOfB, coresOfA);
  }
}
