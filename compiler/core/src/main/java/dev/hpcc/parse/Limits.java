package dev.hpcc.parse;

/**
 * How much of a text is read. Each bound has an error of its own; together they keep every later
 * step, which may be recursive, far from the end of its stack.
 *
 * @param fileSize most UTF-16 units of one file
 * @param nesting most brackets of any kind that may be open at one place
 * @param items most settings, blocks and list elements of one file
 * @param chain most operators, {@code not} and {@code if} in one expression, counted with those
 *     around it
 * @param faults most syntax errors that are told per file
 */
public record Limits(int fileSize, int nesting, int items, int chain, int faults) {

  /** What the command line uses unless told otherwise. */
  public static Limits standard() {
    return new Limits(16 * 1024 * 1024, 64, 1_000_000, 256, 50);
  }

  public Limits withFileSize(int size) {
    return new Limits(size, nesting, items, chain, faults);
  }

  public Limits withItems(int most) {
    return new Limits(fileSize, nesting, most, chain, faults);
  }
}
