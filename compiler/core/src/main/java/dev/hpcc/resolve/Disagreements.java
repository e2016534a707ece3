package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * Keys of a block that is merged over files, stated by two files of which neither includes the
 * other: some file that includes both must decide.
 */
final class Disagreements {
  private Disagreements() {}

  /**
   * @param tops where the blocks stand
   * @param blocks the same blocks, read
   */
  static void check(List<Program.Top> tops, List<TypedBlock> blocks, Diagnostics sink) {
    for (int i = 0; i < blocks.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!tops.get(i).includes(tops.get(j)) && !tops.get(j).includes(tops.get(i))) {
          compare(tops, blocks, j, i, sink);
        }
      }
    }
  }

  private static void compare(
      List<Program.Top> tops, List<TypedBlock> blocks, int one, int other, Diagnostics sink) {
    for (TypedSetting setting : blocks.get(other).settings()) {
      String key = setting.key().name();
      Optional<TypedSetting> rival = blocks.get(one).find(key);
      if (rival.isPresent() && !isDecided(tops, blocks, one, other, key)) {
        sink.report(
            Diagnostic.of(
                    ResolveCodes.FILES_DISAGREE,
                    setting.syntax().span(),
                    "two included files set `" + key + "`, and neither includes the other")
                .also(rival.get().syntax().span(), "the other one")
                .hint("set `" + key + "` in the file that includes both"));
      }
    }
  }

  private static boolean isDecided(
      List<Program.Top> tops, List<TypedBlock> blocks, int one, int other, String key) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean above = tops.get(i).includes(tops.get(one)) && tops.get(i).includes(tops.get(other));
      if (above && blocks.get(i).find(key).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
