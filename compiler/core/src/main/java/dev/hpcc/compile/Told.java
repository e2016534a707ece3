package dev.hpcc.compile;

import dev.hpcc.backend.Decision;
import dev.hpcc.backend.Loss;
import dev.hpcc.emit.Tree;

/** Decisions and losses, the same in {@code plan.json} and in the manifest. */
final class Told {
  private Told() {}

  static Tree.Builder decision(Decision decision) {
    return Tree.map()
        .put("subject", decision.subject())
        .put("chosen", decision.chosen())
        .put("why", decision.why())
        .put("source", SourceTree.of(decision.origin()));
  }

  static Tree.Builder loss(Loss loss) {
    return Tree.map()
        .put("id", loss.id())
        .put("subject", loss.subject())
        .put("asked", loss.asked())
        .put("given", loss.given())
        .put("source", SourceTree.of(loss.origin()));
  }
}
