/**
 * Structural gates: each reads the finished texts of one target as an independent reader would and
 * reports what the provider would refuse. They share no code and no table with the emitters.
 */
@NullMarked
package dev.hpcc.golden.gate;

import org.jspecify.annotations.NullMarked;
