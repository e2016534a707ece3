package dev.hpcc.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters of a pattern.
 *
 * @param ranges first and last character of each range
 * @param negated whether it holds all others instead
 */
record CharacterSet(List<int[]> ranges, boolean negated) {
  static final CharacterSet DIGITS = of('0', '9');
  static final CharacterSet WORDS = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
  static final CharacterSet BLANKS = of('\t', '\n', '\f', '\r', ' ', ' ');
  static final CharacterSet NEWLINE = of('\n', '\n');

  static CharacterSet of(int... ends) {
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      ranges.add(new int[] {ends[i], ends[i + 1]});
    }
    return new CharacterSet(ranges, false);
  }

  CharacterSet negate() {
    return new CharacterSet(ranges, !negated);
  }

  boolean has(int character) {
    for (int[] range : ranges) {
      if (character >= range[0] && character <= range[1]) {
        return !negated;
      }
    }
    return negated;
  }

  /** The ranges that it holds, a negated one turned round. */
  List<int[]> positive() {
    if (!negated) {
      return ranges;
    }
    List<int[]> sorted = new ArrayList<>(ranges);
    sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
    List<int[]> gaps = new ArrayList<>();
    int from = 0;
    for (int[] range : sorted) {
      if (range[0] > from) {
        gaps.add(new int[] {from, range[0] - 1});
      }
      from = Math.max(from, range[1] + 1);
    }
    gaps.add(new int[] {from, Character.MAX_CODE_POINT});
    return gaps;
  }
}
