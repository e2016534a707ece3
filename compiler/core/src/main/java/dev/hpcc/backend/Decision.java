package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * Something the compiler chose.
 *
 * @param subject the element, {@code nodes.cpu}
 * @param chosen what
 * @param why one sentence
 */
public record Decision(String subject, String chosen, String why, Origin origin) {}
