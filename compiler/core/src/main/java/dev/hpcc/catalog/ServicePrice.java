package dev.hpcc.catalog;

/**
 * The price of an item that is not machine time or capacity.
 *
 * @param unit what one is, {@code hour}, {@code GB}, {@code MBps-month}
 * @param nanoUsd price of one, {@link Machine#UNKNOWN} where no source says
 * @param region empty for one rate in all regions
 */
public record ServicePrice(
    String service,
    String item,
    String unit,
    long nanoUsd,
    String region,
    String asOf,
    String source,
    String notes) {}
