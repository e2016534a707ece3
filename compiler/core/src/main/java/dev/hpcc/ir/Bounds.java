package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All statements about one size of one element; either one {@code =}, or at most one {@code >=} and
 * one {@code <=}.
 */
public record Bounds(List<Bound> all) {
  /** Nothing is asked. */
  public static final Bounds NONE = new Bounds(List.of());

  public Bounds {
    all = List.copyOf(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first bound that the candidate does not meet. */
  public Optional<Bound> refusal(long candidate) {
    for (Bound bound : all) {
      if (!bound.admits(candidate)) {
        return Optional.of(bound);
      }
    }
    return Optional.empty();
  }

  public boolean admits(long candidate) {
    return refusal(candidate).isEmpty();
  }

  /** The least value that is admitted, where there is one. */
  public OptionalLong least() {
    for (Bound bound : all) {
      if (bound.relation() != Bound.Relation.AT_MOST) {
        return OptionalLong.of(bound.value());
      }
    }
    return OptionalLong.empty();
  }

  /** The greatest value that is admitted, where there is one. */
  public OptionalLong most() {
    for (Bound bound : all) {
      if (bound.relation() != Bound.Relation.AT_LEAST) {
        return OptionalLong.of(bound.value());
      }
    }
    return OptionalLong.empty();
  }

  /** The value of {@code =}, where it stands. */
  public OptionalLong exactly() {
    for (Bound bound : all) {
      if (bound.relation() == Bound.Relation.EXACTLY) {
        return OptionalLong.of(bound.value());
      }
    }
    return OptionalLong.empty();
  }
}
