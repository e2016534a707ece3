package dev.hpcc.golden.gate.gcp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code $(...)} in a text as the Cluster Toolkit does: an odd number of backslashes in front
 * makes it literal; an expression stays on one line.
 */
final class Expressions {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w.\"-])([A-Za-z_][\\w-]*)\\.([A-Za-z_][\\w-]*)");
  private static final Pattern STAGE = Pattern.compile("ghpc_stage\\(\"([^\"]*)\"\\)");

  /** {@code of.name}: {@code vars.zone} or {@code network.network_id}. */
  record Reference(String of, String name) {}

  private Expressions() {}

  /**
   * The texts between {@code $(} and its bracket.
   *
   * @throws IllegalArgumentException when a bracket stays open on its line
   */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    for (int at = text.indexOf("$("); at >= 0; at = text.indexOf("$(", at + 2)) {
      int slashes = 0;
      while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
        slashes++;
      }
      if (slashes % 2 == 0) {
        found.add(balanced(text, at + 2));
      }
    }
    return found;
  }

  private static String balanced(String text, int from) {
    int depth = 1;
    boolean quoted = false;
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (depth == 0) {
        return text.substring(from, i);
      }
    }
    throw new IllegalArgumentException(
        "an expression without its end: " + text.substring(from - 2));
  }

  static List<Reference> references(String expression) {
    List<Reference> found = new ArrayList<>();
    Matcher m = REFERENCE.matcher(STAGE.matcher(expression).replaceAll("staged()"));
    while (m.find()) {
      found.add(new Reference(m.group(1), m.group(2)));
    }
    return found;
  }

  static List<String> stagedFiles(String expression) {
    List<String> files = new ArrayList<>();
    Matcher m = STAGE.matcher(expression);
    while (m.find()) {
      files.add(m.group(1));
    }
    return files;
  }

  /** Whether the whole text is one expression, so that its type is that of the value. */
  static boolean isWhole(String text) {
    if (!text.startsWith("$(")) {
      return false;
    }
    try {
      return balanced(text, 2).length() == text.length() - 3;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
