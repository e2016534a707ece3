package dev.hpcc.backend;

import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.language.OptionTable;
import java.util.List;
import java.util.Optional;

/**
 * One provider. Found with {@link java.util.ServiceLoader}; the command line sorts backends by id
 * and refuses two of one id.
 */
public interface Backend {
  /** The word after {@code on} and {@code target}: {@code aws}. */
  String id();

  /** The provider's name for people. */
  String displayName();

  /** The keys it adds, per block kind. */
  List<OptionTable> options();

  /** What it does with each neutral key. */
  Support support();

  /** What it adds to the choice of machines for this cluster. */
  GroupRules rules(Cluster cluster);

  /**
   * Takes all decisions, writes no text. Reports every requirement that it cannot meet.
   *
   * @param cluster this cloud's cluster; its target is present
   * @return empty when an error was reported
   */
  Optional<Plan> lower(Cluster cluster, Catalog catalog, Diagnostics sink);

  /**
   * Writes all text, takes no decisions.
   *
   * @param plan one of its own
   */
  Artifacts emit(Plan plan);
}
