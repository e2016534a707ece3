package dev.hpcc.ir;

/**
 * One interconnect domain.
 *
 * @param bitsPerSecond bandwidth per node, summed over its interfaces
 * @param split whether a group may be larger than one island
 */
public record Fabric(
    String name,
    Sourced<FabricKind> kind,
    Bounds bitsPerSecond,
    Sourced<FabricSpan> span,
    Sourced<Boolean> split,
    Options options,
    Origin origin) {}
