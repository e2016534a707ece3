package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * A product of the provider that the cluster uses.
 *
 * @param name as the provider bills or names it
 * @param billed whether it costs anything by itself
 * @param cause the statement of the blueprint that drew it in, in words
 */
public record DrawnService(String name, boolean billed, String cause, Origin origin) {}
