package dev.hpcc.emit;

import dev.hpcc.source.Span;
import java.util.List;

/**
 * A document as text.
 *
 * @param text ends with a newline
 * @param places where each tree with an origin begins
 */
public record Written(String text, List<Place> places) {
  public Written {
    places = List.copyOf(places);
  }

  /**
   * Where a tree begins.
   *
   * @param pointer a JSON pointer (RFC 6901)
   * @param line 1-based
   */
  public record Place(String pointer, int line, Span span) {}
}
