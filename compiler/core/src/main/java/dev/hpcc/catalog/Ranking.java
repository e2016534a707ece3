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

  /** Negative when {@code a} is to be taken before {@code b}. */
  int compare(Machine a, Machine b) {
    int byClass = Integer.compare(standing(a), standing(b));
    if (byClass != 0) {
      return byClass;
    }
    int byPreference =
        switch (prefer) {
          case PRICE -> Long.compare(groupPrice(a), groupPrice(b));
          case PRICE_PER_CORE -> perCore(a, b);
          case NEWEST -> newer(a, b);
        };
    return byPreference != 0 ? byPreference : tie(a, b);
  }

  /** 0 is free to be chosen at a known price, 1 a last resort, 2 and 3 the same without a price. */
  private int standing(Machine machine) {
    int standing = machine.restriction() == Machine.Restriction.LAST_RESORT ? 1 : 0;
    return judge.place().onDemand(machine) == Machine.UNKNOWN ? standing + 2 : standing;
  }

  private int tie(Machine a, Machine b) {
    int byGeneration = newer(a, b);
    if (byGeneration != 0) {
      return byGeneration;
    }
    if (prefer == Prefer.NEWEST) {
      int byPrice = Long.compare(groupPrice(a), groupPrice(b));
      if (byPrice != 0) {
        return byPrice;
      }
    }
    int byCores = Long.compare(b.cores(), a.cores());
    return byCores != 0 ? byCores : a.name().compareTo(b.name());
  }

  private static int newer(Machine a, Machine b) {
    return Long.compare(b.generation(), a.generation());
  }

  /** On-demand price of the group at its maximum count; of one node where that is 0. */
  long groupPrice(Machine machine) {
    long nodes = Nodes.of(judge.group().count(), machine).upper();
    return Math.max(nodes, 1) * judge.place().onDemand(machine);
  }

  /** A type whose cores are unknown comes last. */
  private int perCore(Machine a, Machine b) {
    boolean known = a.cores() > 0 && b.cores() > 0;
    return known
        ? Long.compare(judge.place().onDemand(a) * b.cores(), judge.place().onDemand(b) * a.cores())
        : Long.compare(b.cores(), a.cores());
  }
}
