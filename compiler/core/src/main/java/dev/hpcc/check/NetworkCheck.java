package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import dev.hpcc.quantity.Cidr;
import java.util.List;

/**
 * The size of the network against the fleet, as far as counts are in nodes; what counts cores or
 * GPUs is known when machines are chosen.
 */
final class NetworkCheck implements Check {
  /**
   * Addresses that no node gets: each provider keeps five in a subnet, and filesystems, database
   * and access services take some. A round figure of ours, on the safe side for one /24 and more.
   */
  private static final long KEPT = 32;

  private static final int LONGEST_PREFIX = 32;

  /** RFC 1918 and RFC 6598. */
  private static final List<Cidr> PRIVATE =
      List.of(
          new Cidr(10L << 24, 8),
          new Cidr(172L << 24 | 16L << 16, 12),
          new Cidr(192L << 24 | 168L << 16, 16),
          new Cidr(100L << 24 | 64L << 16, 10));

  @Override
  public void check(Subject subject) {
    Network network = subject.cluster().network();
    if (network.cidr().isEmpty() || subject.isFaulty("network")) {
      return;
    }
    Sourced<Cidr> cidr = network.cidr().get();
    long nodes = 0;
    for (NodeGroup group : subject.groups()) {
      nodes += group.count().unit() == CountUnit.NODES ? group.count().upper() : 0;
    }
    if (nodes + KEPT > cidr.value().size()) {
      tooSmall(subject, cidr, nodes);
    }
    if (!isPrivate(cidr.value())) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.PUBLIC_ADDRESSES,
                  cidr.origin().span(),
                  "`" + cidr.value() + "` holds addresses of the internet")
              .hint("private ranges are 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16"));
    }
  }

  private static boolean isPrivate(Cidr cidr) {
    for (Cidr range : PRIVATE) {
      if (range.contains(cidr)) {
        return true;
      }
    }
    return false;
  }

  private static void tooSmall(Subject subject, Sourced<Cidr> cidr, long nodes) {
    int prefix = LONGEST_PREFIX;
    while (prefix > 0 && (1L << (LONGEST_PREFIX - prefix)) < nodes + KEPT) {
      prefix--;
    }
    subject.report(
        Diagnostic.of(
                CheckCodes.NETWORK_TOO_SMALL,
                cidr.origin().span(),
                "`"
                    + cidr.value()
                    + "` has "
                    + cidr.value().size()
                    + " addresses, and "
                    + nodes
                    + " nodes need "
                    + (nodes + KEPT))
            .hint("take a network of `/" + prefix + "` or larger"));
  }
}
