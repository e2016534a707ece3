package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * A filesystem as it will be.
 *
 * @param product the provider's product and variant, for people
 * @param capacityGib legal size; -1 when the product has none or it exists already
 * @param megabytesPerSecond throughput that it gives, -1 when unknown or unlimited
 */
public record PlannedFilesystem(
    String name,
    boolean existing,
    String product,
    String mount,
    long capacityGib,
    long megabytesPerSecond,
    Origin origin) {}
