package dev.hpcc.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Suggestions {
  private static final int MOST_DISTANCE = 3;
  private static final int MOST_SHOWN = 3;
  private static final int MOST_LISTED = 10;

  private Suggestions() {}

  /**
   * The nearest candidates, at most {@value #MOST_SHOWN}, sorted: equal but for case, else within a
   * third of the length in edits.
   */
  public static List<String> near(String word, Collection<String> candidates) {
    String lower = word.toLowerCase(Locale.ROOT);
    int allowed = Math.min(MOST_DISTANCE, Math.max(1, word.length() / 3));
    int best = allowed;
    List<String> found = new ArrayList<>();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) > best || candidate.equals(word)) {
        continue;
      }
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance < best) {
        found.clear();
        best = distance;
      }
      if (distance <= best
          && distance < Math.max(word.length(), candidate.length())
          && !found.contains(candidate)) {
        found.add(candidate);
      }
    }
    Collections.sort(found);
    return found.subList(0, Math.min(found.size(), MOST_SHOWN));
  }

  /** The one candidate that is nearest, where there is no other as near. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    List<String> near = near(word, candidates);
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * A hint: what was probably meant; else, where they are few, what there is; else nothing.
   *
   * @param what in the plural: {@code groups}
   */
  public static String hint(String word, Collection<String> candidates, String what) {
    List<String> near = near(word, candidates);
    if (!near.isEmpty()) {
      return "did you mean " + quoted(near, " or ") + "?";
    }
    if (candidates.isEmpty() || candidates.size() > MOST_LISTED) {
      return "";
    }
    return what + ": " + quoted(candidates, ", ");
  }

  /** The words in backticks, the last two joined by {@code last}. */
  public static String quoted(Collection<String> words, String last) {
    StringBuilder text = new StringBuilder();
    int index = 0;
    for (String word : words) {
      text.append(index == 0 ? "" : index == words.size() - 1 ? last : ", ");
      text.append('`').append(word).append('`');
      index++;
    }
    return text.toString();
  }

  /** Edits between two words, where swapping two neighbours is one. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
