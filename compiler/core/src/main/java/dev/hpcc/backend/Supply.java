package dev.hpcc.backend;

/**
 * What the user supplies at deployment.
 *
 * @param name the parameter
 * @param what one sentence, with how to find a value
 */
public record Supply(String name, String what) {}
