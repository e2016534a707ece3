package dev.hpcc.catalog;

/**
 * A variant of a storage service with its size rules.
 *
 * @param service {@code fsx-lustre}
 * @param variant {@code PERSISTENT_2-125}
 * @param minGib least size, {@link Machine#UNKNOWN} where no source says
 * @param maxGib greatest size, likewise
 * @param incrementGib step, likewise
 * @param mbpsPerTib throughput that comes with the capacity, likewise
 * @param microUsdPerGibMonth price in the region, likewise
 * @param region the region of the price; empty for size rules without a price there
 */
public record StorageProduct(
    String service,
    String variant,
    String kind,
    String protocol,
    long minGib,
    long maxGib,
    long incrementGib,
    long mbpsPerTib,
    long microUsdPerGibMonth,
    String region,
    String asOf,
    String source,
    String notes) {}
