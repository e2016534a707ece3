package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * What a quota must allow.
 *
 * @param code the provider's code, or empty where none is known
 * @param name the quota's name, or its class in words
 * @param amount how much the cluster needs at its largest
 * @param unit {@code vCPU}, {@code GiB}, …
 */
public record Demand(String code, String name, long amount, String unit, Origin origin) {}
