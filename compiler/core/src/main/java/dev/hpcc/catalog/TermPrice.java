package dev.hpcc.catalog;

/**
 * A price of a machine type under a term.
 *
 * @param option the provider's words: {@code savings plan 1 year, no upfront}
 * @param region empty where the source names none
 * @param microUsdPerHour {@link Machine#UNKNOWN} where no source says
 */
public record TermPrice(
    String option, String region, long microUsdPerHour, String asOf, String source, String notes) {}
