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
      if (step.layer() == Origin.Layer.BUILT_IN) {
        return 0;
      }
      if (step.layer() == Origin.Layer.DEFAULTS) {
        return 1;
      }
      if (step.layer() == Origin.Layer.OWN) {
        return OWN;
      }
      likes += step.layer() == Origin.Layer.LIKE ? 1 : 0;
    }
    return likes == 0 ? OWN : OWN - likes;
  }
}
