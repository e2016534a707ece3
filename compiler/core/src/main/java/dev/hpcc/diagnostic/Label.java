package dev.hpcc.diagnostic;

import dev.hpcc.source.Span;

/**
 * A place with a few words about it.
 *
 * @param span the place
 * @param text what stands at the caret; may be empty
 */
public record Label(Span span, String text) {}
