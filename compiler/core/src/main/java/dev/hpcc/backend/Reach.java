package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * One way into something.
 *
 * @param from addresses in CIDR form, or the name of a service or group in words
 * @param to a node group, a filesystem, or the cluster
 * @param ports {@code tcp 22}, {@code all}
 * @param isPublic whether the way leads over the internet
 */
public record Reach(String from, String to, String ports, boolean isPublic, Origin origin) {}
