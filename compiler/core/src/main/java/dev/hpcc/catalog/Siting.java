package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import java.util.Optional;

/** Finds the region and zone that offer all that a cluster asks, and the machine of every group. */
public final class Siting {
  private Siting() {}

  /**
   * Decides by the rule in {@code docs/choice.md}.
   *
   * @param cluster one with a target
   * @return empty when an error was reported
   */
  public static Optional<Site> choose(
      Cluster cluster, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    throw new UnsupportedOperationException("not built yet");
  }
}
