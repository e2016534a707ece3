package dev.hpcc.resolve;

import java.util.List;

/** Circles of declarations, in words. */
final class Circles {
  private Circles() {}

  /** {@code `a` → `b` → `a`}. */
  static String path(List<String> members) {
    StringBuilder path = new StringBuilder();
    for (String member : members) {
      path.append(path.length() == 0 ? "`" : " → `").append(member).append('`');
    }
    return path.toString();
  }
}
