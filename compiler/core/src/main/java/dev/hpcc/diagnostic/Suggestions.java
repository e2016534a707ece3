package dev.hpcc.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds what somebody meant by a word that is not known. */
public final class Suggestions {
  private static final int MOST_NAMES = 3;
  private static final int MOST_LISTED = 10;
  private static final int MOST_EDITS = 3;

  private Suggestions() {}

  /**
   * The valid words nearest to what was written, sorted; at most three, none if nothing is near. A
   * word that differs in case only is the one answer. An edit is a character put in, taken out,
   * changed, or swapped with its neighbour; a third of the word may differ, three edits at most.
   */
  public static List<String> nearest(String written, Collection<String> valid) {
    int bound = Math.min(MOST_EDITS, Math.max(1, written.length() / 3));
    int best = Math.min(bound, written.length() - 1);
    List<String> nearest = new ArrayList<>();
    for (String word : valid) {
      if (word.equalsIgnoreCase(written)) {
        return List.of(word);
      }
      int distance = distance(written, word, best);
      if (distance < best) {
        nearest.clear();
        best = distance;
      }
      if (distance <= best && !nearest.contains(word)) {
        nearest.add(word);
      }
    }
    nearest.sort(null);
    return List.copyOf(nearest.subList(0, Math.min(MOST_NAMES, nearest.size())));
  }

  /**
   * A hint: the nearest words as a question, else the list of what is valid if it is short, else
   * nothing.
   *
   * @param valid in the order to list them
   */
  public static String hint(String written, Collection<String> valid) {
    List<String> nearest = nearest(written, valid);
    if (!nearest.isEmpty()) {
      return "did you mean " + enumerate(nearest, "or") + "?";
    }
    if (valid.isEmpty() || valid.size() > MOST_LISTED) {
      return "";
    }
    return valid.size() == 1
        ? "only " + enumerate(valid, "and") + " is known here"
        : "known here are " + enumerate(valid, "and");
  }

  /** {@code `a`, `b` or `c`}. */
  public static String enumerate(Collection<String> words, String conjunction) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    for (String word : words) {
      if (i > 0) {
        text.append(i == words.size() - 1 ? " " + conjunction + " " : ", ");
      }
      text.append('`').append(word).append('`');
      i++;
    }
    return text.toString();
  }

  /** The number of edits between two words, case ignored, or more than {@code most}. */
  private static int distance(String written, String word, int most) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = word.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
