package dev.hpcc.quantity;

/**
 * A unit of the language.
 *
 * @param word as it is written
 * @param factor how many canonical units it is; the canonical ones are byte, bit/s, byte/s, second,
 *     US dollar, US dollar per second, hundredth, hertz, node, core, GPU
 * @param dimension what it measures
 */
public record Unit(String word, Rational factor, Dimension dimension) {}
