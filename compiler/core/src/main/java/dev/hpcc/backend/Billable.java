package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * Something that costs money for as long as the cluster stands.
 *
 * @param id stable: {@code nodes.cpu/machine-hours}
 * @param service the catalog's service, or {@code machine}
 * @param item the catalog's item or variant, or the machine type
 * @param unit what is counted: {@code node}, {@code GiB}, {@code hour}, {@code MBps}
 * @param idleMilli quantity when nothing runs, in thousandths of the unit
 * @param fullMilli quantity when everything runs, in thousandths of the unit
 * @param usage whether the quantity depends on use that no blueprint states; both are then 0
 */
public record Billable(
    String id,
    String service,
    String item,
    String unit,
    long idleMilli,
    long fullMilli,
    boolean usage,
    Origin origin) {}
