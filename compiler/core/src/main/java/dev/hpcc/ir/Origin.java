package dev.hpcc.ir;

import dev.hpcc.source.Span;
import java.util.List;

/**
 * Where a value comes from.
 *
 * @param span the place that decided; for a built-in default, the header of the element that lacks
 *     the key
 * @param chain how it came to the element, strongest layer first; never empty
 */
public record Origin(Span span, List<Step> chain) {
  public Origin {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("an origin has at least one step");
    }
  }

  /** Written by the element itself. */
  public static Origin own(Span span) {
    return new Origin(span, List.of(new Step(Layer.OWN, "", span)));
  }

  /** Not written anywhere: the language's default, at the element that lacks the key. */
  public static Origin builtIn(Span element) {
    return new Origin(element, List.of(new Step(Layer.BUILT_IN, "", element)));
  }

  /** Whether nobody wrote the value. */
  public boolean isBuiltIn() {
    return chain.get(0).layer() == Layer.BUILT_IN;
  }

  /**
   * One step of the way.
   *
   * @param layer what kind of statement it was
   * @param name the base of {@code like}, the cloud of {@code on}, the parameter, or empty
   * @param span where it stands
   */
  public record Step(Layer layer, String name, Span span) {}

  /** The kinds of statement, weakest first. */
  public enum Layer {
    BUILT_IN,
    DEFAULTS,
    LIKE,
    OWN,
    ON_CLOUD,
    PARAMETER,
    COMMAND_LINE
  }
}
