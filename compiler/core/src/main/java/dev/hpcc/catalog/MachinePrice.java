package dev.hpcc.catalog;

/**
 * List prices of a machine type in a region: Linux, without commitments or taxes.
 *
 * @param onDemandMicroUsdPerHour {@link Machine#UNKNOWN} where no source says
 * @param spotMicroUsdPerHour {@link Machine#UNKNOWN} where no source says
 * @param spotSavingsPercent average saving of spot over on-demand that the provider publishes,
 *     {@link Machine#UNKNOWN} where no source says
 * @param spotInterruption how often spot capacity is taken back, as the provider publishes it
 *     ({@code <5%}), or empty
 * @param asOf date of the data, or empty
 * @param source code of the source, explained in the catalog's provenance page
 */
public record MachinePrice(
    long onDemandMicroUsdPerHour,
    long spotMicroUsdPerHour,
    long spotSavingsPercent,
    String spotInterruption,
    String asOf,
    String source) {}
