package dev.hpcc.ir;

/**
 * Object storage.
 *
 * @param existing it is there already; its name stands in {@code options}
 */
public record Bucket(
    String name,
    boolean existing,
    Sourced<Lifetime> lifetime,
    Sourced<OnDelete> onDelete,
    Options options,
    Origin origin) {}
