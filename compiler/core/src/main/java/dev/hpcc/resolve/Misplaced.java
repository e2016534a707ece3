package dev.hpcc.resolve;

import dev.hpcc.language.BlockKind;
import dev.hpcc.language.Language;
import java.util.List;

/** Says where a key belongs. */
final class Misplaced {
  private Misplaced() {}

  /** {@code `bandwidth` belongs in a `fabric`}; empty where no block has the key. */
  static String hint(String key) {
    List<BlockKind> kinds = Language.kindsWithKey(key);
    boolean everywhere = key.equals("when") || key.equals("description");
    if (kinds.isEmpty() || everywhere) {
      return "";
    }
    StringBuilder text = new StringBuilder("`" + key + "` belongs in ");
    for (int i = 0; i < kinds.size(); i++) {
      text.append(i == 0 ? "" : i == kinds.size() - 1 ? " or " : ", ");
      text.append(article(kinds.get(i))).append('`').append(kinds.get(i).word()).append('`');
    }
    return text.toString();
  }

  static String article(BlockKind kind) {
    return switch (kind) {
      case NODES, TAGS, ACCOUNTING, MONITORING, IDENTITY, DEFAULTS, NETWORK -> "";
      case IMAGE -> "an ";
      default -> "a ";
    };
  }
}
