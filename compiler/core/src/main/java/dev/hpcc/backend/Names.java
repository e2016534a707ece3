package dev.hpcc.backend;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Legal names for what a cloud creates.
 *
 * <p>A name that is legal as written is kept. Any other takes its nearest legal form, and a short
 * hash of what was written where that form is too long or would meet another name. So a name
 * depends on what was written, and not on the order of the blocks: adding an element renames no
 * other that was legal as written.
 */
public final class Names {
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int HASH_LENGTH = 4;
  private static final int LONGEST_HASH = 12;

  private Names() {}

  /** The nearest legal form of one name, with nothing to collide with. */
  public static String legal(NameRule rule, String written) {
    return assign(rule, List.of(written)).getOrDefault(written, "");
  }

  /** A name for each text, in its order; see {@link #assign(NameRule, Map, Collection)}. */
  public static Map<String, String> assign(NameRule rule, List<String> written) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String text : written) {
      wanted.put(text, text);
    }
    return assign(rule, wanted, List.of());
  }

  /**
   * A legal name for each key; no two are equal under the rule, nor equal to one that is taken.
   *
   * @param wanted key to the name that it would like
   * @param taken names that exist already
   * @return key to name, in the same order
   */
  public static Map<String, String> assign(
      NameRule rule, Map<String, String> wanted, Collection<String> taken) {
    Set<String> used = new HashSet<>();
    for (String name : taken) {
      used.add(identity(rule, name));
    }
    Map<String, Integer> claims = claims(rule, wanted, used);
    Map<String, String> names = new HashMap<>();
    for (Map.Entry<String, String> entry : wanted.entrySet()) {
      String name = entry.getValue();
      if (rule.accepts(name) && used.add(identity(rule, name))) {
        names.put(entry.getKey(), name);
      }
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : wanted.entrySet()) {
      String kept = names.get(entry.getKey());
      ordered.put(entry.getKey(), kept == null ? altered(rule, entry, claims, used) : kept);
    }
    return ordered;
  }

  /** How many would like each name, in its nearest legal form. */
  private static Map<String, Integer> claims(
      NameRule rule, Map<String, String> wanted, Set<String> used) {
    Map<String, Integer> claims = new HashMap<>();
    for (String identity : used) {
      claims.put(identity, 1);
    }
    for (String written : wanted.values()) {
      claims.merge(identity(rule, nearest(rule, written)), 1, Integer::sum);
    }
    return claims;
  }

  private static String altered(
      NameRule rule,
      Map.Entry<String, String> entry,
      Map<String, Integer> claims,
      Set<String> used) {
    String plain = nearest(rule, entry.getValue());
    boolean alone = claims.getOrDefault(identity(rule, plain), 0) == 1;
    String name =
        alone && rule.accepts(plain)
            ? plain
            : hashed(rule, plain, entry.getKey() + '\n' + entry.getValue(), used);
    used.add(identity(rule, name));
    return name;
  }

  private static String hashed(NameRule rule, String plain, String written, Set<String> used) {
    for (int length = HASH_LENGTH; length <= LONGEST_HASH; length++) {
      String tail = rule.joiner() + tail(rule, written, length);
      int room = rule.distinctWithin() - tail.length();
      if (room < 1) {
        break;
      }
      String head = trimmed(rule, plain.length() > room ? plain.substring(0, room) : plain);
      String name = (head.isEmpty() ? firstLetter(rule) : head) + tail;
      if (!used.contains(identity(rule, name))) {
        return name;
      }
    }
    throw new IllegalStateException("no legal name for " + written);
  }

  /** The legal characters of a text, the rest replaced; may be longer than allowed. */
  private static String nearest(NameRule rule, String written) {
    StringBuilder name = new StringBuilder(written.length());
    boolean gap = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!NameRule.contains(rule.inner(), c)) {
        char lower = Character.toLowerCase(c);
        char upper = Character.toUpperCase(c);
        c = NameRule.contains(rule.inner(), lower) ? lower : upper;
      }
      if (!NameRule.contains(rule.inner(), c)) {
        gap = true;
        continue;
      }
      if (gap && name.length() > 0) {
        name.append(rule.joiner());
      }
      gap = false;
      name.append(c);
    }
    String text = name.toString();
    if (text.isEmpty() || !NameRule.contains(rule.first(), text.charAt(0))) {
      text = firstLetter(rule) + text;
    }
    return trimmed(rule, text);
  }

  private static String trimmed(NameRule rule, String name) {
    int end = name.length();
    while (end > 0 && !NameRule.contains(rule.last(), name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static String firstLetter(NameRule rule) {
    return NameRule.contains(rule.first(), 'n') ? "n" : "N";
  }

  private static String identity(NameRule rule, String name) {
    String cut =
        name.length() > rule.distinctWithin() ? name.substring(0, rule.distinctWithin()) : name;
    return rule.caseMatters() ? cut : cut.toLowerCase(Locale.ROOT);
  }

  /** FNV-1a over 64 bit, written in 32 letters and digits; no digest provider on the start path. */
  private static String tail(NameRule rule, String text, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    StringBuilder tail = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char digit = DIGITS.charAt((int) (hash >>> (5 * i)) & 31);
      tail.append(NameRule.contains(rule.inner(), digit) ? digit : Character.toUpperCase(digit));
    }
    return tail.toString();
  }
}
