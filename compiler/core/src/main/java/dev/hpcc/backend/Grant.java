package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * A permission that the cluster's own identity gets.
 *
 * @param who the identity
 * @param what actions or a role, in the provider's words
 * @param on the resource, in the provider's words
 */
public record Grant(String who, String what, String on, Origin origin) {}
