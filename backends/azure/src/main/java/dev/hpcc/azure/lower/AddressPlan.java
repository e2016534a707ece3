package dev.hpcc.azure.lower;

import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Free space of an address range, given away in parts that do not overlap. */
final class AddressPlan {

  private static final int BITS = 32;

  private final Cidr range;
  private final List<Cidr> taken = new ArrayList<>();

  AddressPlan(Cidr range) {
    this.range = range;
  }

  void take(Cidr part) {
    taken.add(part);
  }

  /** The lowest free part of a prefix length. */
  Optional<Cidr> lowest(int prefix) {
    return find(prefix, false);
  }

  /** The highest free part of a prefix length. */
  Optional<Cidr> highest(int prefix) {
    return find(prefix, true);
  }

  private Optional<Cidr> find(int prefix, boolean fromTop) {
    if (prefix < range.prefix()) {
      return Optional.empty();
    }
    long parts = 1L << (prefix - range.prefix());
    for (long i = 0; i < parts; i++) {
      Cidr part = range.part(prefix, fromTop ? parts - 1 - i : i);
      if (isFree(part)) {
        taken.add(part);
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private boolean isFree(Cidr part) {
    for (Cidr other : taken) {
      if (other.overlaps(part)) {
        return false;
      }
    }
    return true;
  }

  /** The longest prefix whose network holds so many addresses. */
  static int prefixFor(long addresses) {
    int prefix = BITS;
    while (prefix > 0 && (1L << (BITS - prefix)) < addresses) {
      prefix--;
    }
    return prefix;
  }
}
