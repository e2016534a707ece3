package dev.hpcc.language;

import java.util.Arrays;
import java.util.List;

/**
 * A regular expression that a whole text must match: the part of RE2's syntax that needs no memory
 * of what was matched. Matching takes time in proportion to the text, whatever the pattern.
 *
 * <p>Taken are characters, {@code .}, classes {@code [a-z]} and {@code [^a-z]}, {@code \d \w \s}
 * and their opposites, groups, alternatives, {@code * + ? {2} {2,} {2,5}}, and anchors at the ends.
 */
public final class TextPattern {
  /** One step of the machine. */
  sealed interface Step {
    /** Takes one character of a set and goes on. */
    record Take(CharacterSet set) implements Step {}

    /** Goes on at either place. */
    record Fork(int one, int other) implements Step {}

    /** Goes on elsewhere. */
    record Jump(int to) implements Step {}

    /** The text is matched if it ends here. */
    record Done() implements Step {}
  }

  private final List<Step> program;

  TextPattern(List<Step> program) {
    this.program = List.copyOf(program);
  }

  /**
   * Reads a pattern.
   *
   * @throws PatternFault if it is malformed, or holds what cannot be matched in one pass
   */
  public static TextPattern compile(String pattern) throws PatternFault {
    return new TextPattern(new PatternReader(pattern).program());
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    Threads now = new Threads(program.size());
    Threads next = new Threads(program.size());
    follow(now, 0);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      next.clear();
      for (int t = 0; t < now.count; t++) {
        Step step = program.get(now.places[t]);
        if (step instanceof Step.Take take && take.set().has(character)) {
          follow(next, now.places[t] + 1);
        }
      }
      Threads last = now;
      now = next;
      next = last;
    }
    return now.reached[program.size() - 1];
  }

  /** Adds a place and all that it leads to without taking a character. */
  private void follow(Threads threads, int start) {
    int[] open = new int[program.size() + 1];
    int size = 0;
    open[size++] = start;
    while (size > 0) {
      int place = open[--size];
      if (threads.reached[place]) {
        continue;
      }
      threads.add(place);
      Step step = program.get(place);
      if (step instanceof Step.Jump jump) {
        size = push(threads, open, size, jump.to());
      } else if (step instanceof Step.Fork fork) {
        size = push(threads, open, size, fork.one());
        size = push(threads, open, size, fork.other());
      }
    }
  }

  private static int push(Threads threads, int[] open, int size, int place) {
    if (threads.reached[place]) {
      return size;
    }
    for (int i = 0; i < size; i++) {
      if (open[i] == place) {
        return size;
      }
    }
    open[size] = place;
    return size + 1;
  }

  /** The places where a match can go on. */
  private static final class Threads {
    final boolean[] reached;
    final int[] places;
    int count;

    Threads(int size) {
      reached = new boolean[size];
      places = new int[size];
    }

    void add(int place) {
      reached[place] = true;
      places[count++] = place;
    }

    void clear() {
      Arrays.fill(reached, false);
      count = 0;
    }
  }

  /** A pattern that cannot be used; the message says why, as the end of a sentence. */
  public static final class PatternFault extends Exception {
    private static final long serialVersionUID = 1L;

    PatternFault(String message) {
      super(message);
    }
  }
}
