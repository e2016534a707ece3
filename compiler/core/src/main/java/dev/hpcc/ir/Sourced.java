package dev.hpcc.ir;

import java.util.Optional;

/**
 * A value and where it comes from.
 *
 * @param value the value, in the canonical unit that its holder names
 * @param origin who said so
 */
public record Sourced<T>(T value, Origin origin) {

  /** The value of an optional one, or another. */
  public static <T> T valueOr(Optional<Sourced<T>> sourced, T otherwise) {
    return sourced.isPresent() ? sourced.get().value() : otherwise;
  }
}
