package dev.hpcc.catalog;

/**
 * List prices of a machine type in a region: Linux, without commitments or taxes.
 *
 * @param onDemandMicroUsdPerHour {@link Machine#UNKNOWN} where no source says
 * @param spotMicroUsdPerHour {@link Machine#UNKNOWN} where no source says
 * @param asOf date of the data, or empty
 * @param source code of the source, explained in the catalog's provenance page
 */
public record MachinePrice(
    long onDemandMicroUsdPerHour, long spotMicroUsdPerHour, String asOf, String source) {}
