package dev.hpcc.golden.runner;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as a person reads it: lines with three of context, cut when long. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final int MOST = 60;

  /** One line of the edit script: {@code ' '}, {@code '-'} or {@code '+'} and the text. */
  private record Edit(char mark, String line) {}

  private UnifiedDiff() {}

  /** Empty when the texts are equal. */
  static String of(String expected, String actual) {
    if (expected.equals(actual)) {
      return "";
    }
    List<Edit> edits = edits(expected.lines().toList(), actual.lines().toList());
    List<String> out = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < edits.size(); i++) {
      if (isNearChange(edits, i)) {
        if (i != last + 1) {
          out.add("@@");
        }
        out.add(edits.get(i).mark() + edits.get(i).line());
        last = i;
      }
    }
    if (out.isEmpty()) {
      return "(the texts differ in their line ends only)";
    }
    int more = out.size() - MOST;
    List<String> shown = more > 0 ? out.subList(0, MOST - 1) : out;
    String rest = more > 0 ? "\n… " + (more + 1) + " more lines" : "";
    return String.join("\n", shown) + rest;
  }

  private static boolean isNearChange(List<Edit> edits, int at) {
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(edits.size() - 1, at + CONTEXT);
    for (int i = from; i <= to; i++) {
      if (edits.get(i).mark() != ' ') {
        return true;
      }
    }
    return false;
  }

  /** Longest common subsequence of what is left between the common head and tail. */
  private static List<Edit> edits(List<String> a, List<String> b) {
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < a.size() - head
        && tail < b.size() - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    List<Edit> edits = new ArrayList<>();
    a.subList(0, head).forEach(l -> edits.add(new Edit(' ', l)));
    middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), edits);
    a.subList(a.size() - tail, a.size()).forEach(l -> edits.add(new Edit(' ', l)));
    return edits;
  }

  private static void middle(List<String> a, List<String> b, List<Edit> edits) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        edits.add(new Edit(' ', a.get(i++)));
        j++;
      } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
        edits.add(new Edit('-', a.get(i++)));
      } else {
        edits.add(new Edit('+', b.get(j++)));
      }
    }
  }
}
