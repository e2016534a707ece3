package dev.hpcc.syntax;

import dev.hpcc.source.Span;

/**
 * A word and its place.
 *
 * @param text the word; for a quoted label or key, its text without quotes
 * @param span where it stands, quotes included
 * @param quoted whether it was written in quotes
 */
public record Name(String text, Span span, boolean quoted) {}
