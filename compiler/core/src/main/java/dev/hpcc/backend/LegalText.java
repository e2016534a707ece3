package dev.hpcc.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a cloud admits as the text of a tag, a label or a description, and the nearest such text to
 * any other. Lengths count Unicode code points; control characters are never legal.
 *
 * @param listed the characters that are legal beside letters and digits, or, if {@code denies}, the
 *     only ones that are not
 * @param denies whether {@code listed} names what is illegal
 * @param ascii whether only ASCII letters and digits count as such
 * @param lower whether capitals become small
 * @param letterFirst whether the first character must be a letter; another gets an {@code x} before
 * @param replacement what stands for an illegal character; itself legal
 * @param most the greatest length
 */
public record LegalText(
    String listed,
    boolean denies,
    boolean ascii,
    boolean lower,
    boolean letterFirst,
    char replacement,
    int most) {

  /** Letters and digits of any script, and the characters named. */
  public static LegalText lettersDigitsAnd(String others, char replacement, int most) {
    return new LegalText(others, false, false, false, false, replacement, most);
  }

  /** Everything but the characters named. */
  public static LegalText anythingBut(String illegal, char replacement, int most) {
    return new LegalText(illegal, true, false, false, false, replacement, most);
  }

  public LegalText inAscii() {
    return new LegalText(listed, denies, true, lower, letterFirst, replacement, most);
  }

  public LegalText inLowerCase() {
    return new LegalText(listed, denies, ascii, true, letterFirst, replacement, most);
  }

  public LegalText beginningWithLetter() {
    return new LegalText(listed, denies, ascii, lower, true, replacement, most);
  }

  /** The nearest legal text; the text itself where it is legal. */
  public String fit(String text) {
    String cased = lower ? text.toLowerCase(Locale.ROOT) : text;
    StringBuilder out = new StringBuilder(cased.length());
    if (letterFirst && (cased.isEmpty() || !isLetter(cased.codePointAt(0)))) {
      out.append('x');
    }
    int length = out.length();
    for (int i = 0; i < cased.length() && length < most; length++) {
      int c = cased.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(isLegal(c) ? c : replacement);
    }
    return out.toString();
  }

  public boolean isLegal(String text) {
    return fit(text).equals(text);
  }

  /** Every two different texts whose nearest legal texts are the same, in the order given. */
  public List<Collision> collisions(List<String> texts) {
    List<Collision> found = new ArrayList<>();
    List<String> fitted = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      fitted.add(fit(texts.get(i)));
      int earlier = fitted.indexOf(fitted.get(i));
      if (earlier < i && !texts.get(earlier).equals(texts.get(i))) {
        found.add(new Collision(earlier, i, fitted.get(i)));
      }
    }
    return found;
  }

  /**
   * Two texts that a cloud cannot tell apart.
   *
   * @param first index of the earlier
   * @param second index of the later
   * @param text what both become
   */
  public record Collision(int first, int second, String text) {}

  private boolean isLegal(int c) {
    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
      return false;
    }
    boolean isListed = listed.indexOf(c) >= 0;
    return denies ? (!isListed && (!ascii || c < 128)) : (isListed || isLetterOrDigit(c));
  }

  private boolean isLetter(int c) {
    return Character.isLetter(c) && (!ascii || c < 128);
  }

  private boolean isLetterOrDigit(int c) {
    return isLetter(c) || (Character.isDigit(c) && (!ascii || c < 128));
  }
}
