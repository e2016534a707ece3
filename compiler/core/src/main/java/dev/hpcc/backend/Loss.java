package dev.hpcc.backend;

import dev.hpcc.ir.Origin;

/**
 * Something that is met differently from what the blueprint asks.
 *
 * @param id stable and short, {@code boot-script-runs-ready}; the support matrix names it
 * @param subject the element, {@code nodes.cpu}
 * @param asked what the blueprint says
 * @param given what the cloud gets instead, and what follows from it
 */
public record Loss(String id, String subject, String asked, String given, Origin origin) {}
