package dev.hpcc.diagnostic;

import dev.hpcc.source.Span;

/**
 * An edit that certainly mends the fault.
 *
 * @param span what to replace; empty to insert
 * @param replacement the new text
 */
public record Fix(Span span, String replacement) {}
