package dev.hpcc.catalog;

import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Origin;
import java.util.Optional;

/**
 * One thing that is asked of a machine type.
 *
 * @param kind what kind of thing
 * @param words in the language's words, {@code cores >= 96}; or a short sentence for a rule that
 *     nobody writes
 * @param origin who asked
 * @param fact the size that is bounded; present with {@code bound}
 * @param word the enum word or short name asked for; empty where the kind needs none
 */
record Requirement(
    Kind kind,
    String words,
    Origin origin,
    Optional<Fact> fact,
    Optional<Bound> bound,
    String word) {

  /** The kinds, in the order in which they are tried. */
  enum Kind {
    ARCHITECTURE,
    NO_GPU,
    GPU,
    CPU,
    SIZE,
    COUNTABLE,
    RDMA,
    LOCAL_SCRATCH,
    SPOT,
    RESTRICTION,
    BACKEND
  }

  /** Whether a machine type meets it. */
  enum Verdict {
    MET,
    MISSED,
    /** The data does not say, which counts as missed. */
    UNKNOWN
  }

  static Requirement of(Kind kind, String words, Origin origin, String word) {
    return new Requirement(kind, words, origin, Optional.empty(), Optional.empty(), word);
  }

  /** Whether the backend has no say in it. */
  boolean isNeutral() {
    return kind != Kind.RDMA && kind != Kind.BACKEND;
  }

  /** Appends what is the same for two requirements only if every machine meets both or neither. */
  void sign(StringBuilder into) {
    into.append(kind.name()).append(' ').append(word);
    if (fact.isPresent() && bound.isPresent()) {
      into.append(fact.get().name());
      into.append(bound.get().relation().sign()).append(bound.get().value());
    }
    into.append(';');
  }

  /** Whether somebody wrote it, so that its place shows what it is. */
  boolean isWritten() {
    return switch (kind) {
      case NO_GPU, RESTRICTION, BACKEND -> false;
      default -> !origin.isBuiltIn();
    };
  }

  boolean isRdmaBandwidth() {
    return fact.isPresent() && fact.get() == Fact.RDMA_BANDWIDTH;
  }

  /** Whether the fabric asks it, not the group itself. */
  boolean ofFabric() {
    return kind == Kind.RDMA
        || (fact.isPresent()
            && (fact.get() == Fact.RDMA_BANDWIDTH || fact.get() == Fact.ETHERNET_BANDWIDTH));
  }

  static Requirement size(Fact fact, Bound bound, Origin origin) {
    String per = bound.written().endsWith(fact.per()) ? "" : fact.per();
    return new Requirement(
        Kind.SIZE,
        fact.key() + " " + bound + per,
        origin,
        Optional.of(fact),
        Optional.of(bound),
        "");
  }
}
