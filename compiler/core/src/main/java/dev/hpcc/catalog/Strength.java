package dev.hpcc.catalog;

import dev.hpcc.ir.Origin;

/** Which of two statements about a group stands in the stronger layer. */
final class Strength {
  private static final int OWN = Integer.MAX_VALUE;

  private Strength() {}

  static boolean isWeaker(Origin origin, Origin than) {
    return of(origin) < of(than);
  }

  /**
   * The layer of the statement: the built-in default, {@code defaults}, a {@code like} base (the
   * farther the weaker), the group itself. {@code on CLOUD} and parameters say how a statement came
   * into its layer, not which layer it is.
   */
  private static int of(Origin origin) {
    int likes = 0;
    for (Origin.Step step : origin.chain()) {
      switch (step.layer()) {
        case BUILT_IN:
          return 0;
        case DEFAULTS:
          return 1;
        case LIKE:
          likes++;
          break;
        case OWN:
          return OWN;
        case ON_CLOUD, PARAMETER, COMMAND_LINE:
          break;
      }
    }
    return likes == 0 ? OWN : OWN - likes;
  }
}
