package dev.hpcc.backend;

/**
 * What a provider accepts as the name of one kind of thing. Character sets are written as ranges,
 * {@code a-z0-9-}; a hyphen stands last.
 *
 * @param first characters that may begin the name
 * @param inner characters that may stand inside
 * @param last characters that may end it
 * @param joiner what takes the place of a run of characters that are not allowed; empty drops them
 * @param maxLength longest name, in characters
 * @param distinctWithin so many leading characters must tell two names apart; less than {@code
 *     maxLength} where the provider cuts names silently
 * @param caseMatters whether two names that differ in case only are different
 */
public record NameRule(
    String first,
    String inner,
    String last,
    String joiner,
    int maxLength,
    int distinctWithin,
    boolean caseMatters) {
  public NameRule {
    if (maxLength < 1 || distinctWithin < 1 || distinctWithin > maxLength) {
      throw new IllegalArgumentException("lengths " + maxLength + ", " + distinctWithin);
    }
    if (!joiner.isEmpty() && !contains(inner, joiner.charAt(0))) {
      throw new IllegalArgumentException("joiner is not allowed inside: " + joiner);
    }
  }

  /** Lower-case letters, digits and hyphens, beginning with a letter: most names of most clouds. */
  public static NameRule lowerWithHyphens(int maxLength) {
    return new NameRule("a-z", "a-z0-9-", "a-z0-9", "-", maxLength, maxLength, true);
  }

  /** Lower-case letters and digits only, beginning with a letter. */
  public static NameRule lowerPlain(int maxLength) {
    return new NameRule("a-z", "a-z0-9", "a-z0-9", "", maxLength, maxLength, true);
  }

  /** The same rule for a name that gets something of {@code length} characters around it. */
  public NameRule reserving(int length) {
    int rest = maxLength - length;
    return new NameRule(
        first, inner, last, joiner, rest, Math.min(distinctWithin, rest), caseMatters);
  }

  /** Whether a name is legal as it is. */
  public boolean accepts(String name) {
    if (name.isEmpty() || name.length() > distinctWithin) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!contains(inner, name.charAt(i))) {
        return false;
      }
    }
    return contains(first, name.charAt(0)) && contains(last, name.charAt(name.length() - 1));
  }

  /** Whether a set of characters, written as ranges, holds one. */
  static boolean contains(String set, char c) {
    int i = 0;
    while (i < set.length()) {
      boolean isRange = i + 2 < set.length() && set.charAt(i + 1) == '-';
      char from = set.charAt(i);
      char to = isRange ? set.charAt(i + 2) : from;
      if (c >= from && c <= to) {
        return true;
      }
      i += isRange ? 3 : 1;
    }
    return false;
  }
}
