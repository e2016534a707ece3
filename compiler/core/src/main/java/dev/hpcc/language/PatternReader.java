package dev.hpcc.language;

import dev.hpcc.language.TextPattern.PatternFault;
import dev.hpcc.language.TextPattern.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads a pattern into the steps that match it. */
final class PatternReader {
  private static final int MOST_STEPS = 10_000;
  private static final int MOST_REPEATS = 1000;
  private static final int DEEPEST = 50;

  private final String pattern;
  private int at;
  private int depth;

  PatternReader(String pattern) {
    this.pattern = pattern;
  }

  List<Step> program() throws PatternFault {
    if (peek() == '^') {
      at++;
    }
    List<Step> steps = alternatives();
    if (at < pattern.length()) {
      throw new PatternFault("a `)` closes nothing");
    }
    steps.add(new Step.Done());
    return steps;
  }

  private int peek() {
    return at < pattern.length() ? pattern.charAt(at) : -1;
  }

  private List<Step> alternatives() throws PatternFault {
    if (++depth > DEEPEST) {
      throw new PatternFault("groups are nested too deep");
    }
    List<Step> steps = sequence();
    while (peek() == '|') {
      at++;
      List<Step> other = sequence();
      List<Step> both = new ArrayList<>();
      both.add(new Step.Fork(1, steps.size() + 2));
      append(both, steps);
      both.add(new Step.Jump(both.size() + 1 + other.size()));
      append(both, other);
      steps = both;
    }
    depth--;
    return steps;
  }

  private List<Step> sequence() throws PatternFault {
    List<Step> steps = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      if (peek() == '$' && at == pattern.length() - 1) {
        at++;
      } else {
        append(steps, repeated(atom()));
      }
    }
    return steps;
  }

  private List<Step> atom() throws PatternFault {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> one(bracket());
      case '.' -> one(CharacterSet.NEWLINE.negate());
      case '\\' -> one(escape());
      case '*', '+', '?' -> throw new PatternFault("nothing stands before `" + (char) c + "`");
      case '^', '$' -> throw new PatternFault("`" + (char) c + "` stands at an end only");
      default -> one(CharacterSet.of(c, c));
    };
  }

  private static List<Step> one(CharacterSet set) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Take(set));
    return steps;
  }

  private List<Step> group() throws PatternFault {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    } else if (peek() == '?') {
      throw new PatternFault("`(?` begins something other than `(?:`");
    }
    List<Step> steps = alternatives();
    if (peek() != ')') {
      throw new PatternFault("a `(` is not closed");
    }
    at++;
    return steps;
  }

  private List<Step> repeated(List<Step> atom) throws PatternFault {
    List<Step> steps = atom;
    int c = peek();
    if (c == '*' || c == '+' || c == '?' || c == '{') {
      at++;
      steps =
          switch (c) {
            case '*' -> times(atom, 0, -1);
            case '+' -> times(atom, 1, -1);
            case '?' -> times(atom, 0, 1);
            default -> counted(atom);
          };
      if (peek() == '?') {
        at++;
      }
      if (peek() == '*' || peek() == '+' || peek() == '{') {
        throw new PatternFault("two repetitions stand side by side");
      }
    }
    return steps;
  }

  private List<Step> counted(List<Step> atom) throws PatternFault {
    int close = pattern.indexOf('}', at);
    String inside = close < 0 ? "" : pattern.substring(at, close);
    int comma = inside.indexOf(',');
    int least = number(comma < 0 ? inside : inside.substring(0, comma));
    boolean open = comma == inside.length() - 1 && comma >= 0;
    int most = comma < 0 ? least : open ? -1 : number(inside.substring(comma + 1));
    if (least < 0 || most < -1 || (most >= 0 && most < least) || (!open && most < 0)) {
      throw new PatternFault(
          "`{" + inside + "}` is no number of repetitions up to " + MOST_REPEATS);
    }
    at = close + 1;
    return times(atom, least, most);
  }

  private static int number(String digits) {
    int value = digits.isEmpty() ? -2 : 0;
    for (int i = 0; i < digits.length() && value >= 0; i++) {
      char c = digits.charAt(i);
      value = c < '0' || c > '9' || value > MOST_REPEATS ? -2 : value * 10 + c - '0';
    }
    return value > MOST_REPEATS ? -2 : value;
  }

  /**
   * @param most -1 for no end
   */
  private List<Step> times(List<Step> atom, int least, int most) throws PatternFault {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < least; i++) {
      append(steps, atom);
    }
    if (most < 0) {
      int start = steps.size();
      steps.add(new Step.Fork(start + 1, start + 2 + atom.size()));
      append(steps, atom);
      steps.add(new Step.Jump(start));
    }
    for (int i = least; i < most; i++) {
      int start = steps.size();
      steps.add(new Step.Fork(start + 1, start + 1 + atom.size()));
      append(steps, atom);
    }
    return steps;
  }

  /** Appends steps whose places count from their own start. */
  private static void append(List<Step> steps, List<Step> more) throws PatternFault {
    int offset = steps.size();
    if (offset + more.size() > MOST_STEPS) {
      throw new PatternFault("it repeats too much");
    }
    for (Step step : more) {
      if (step instanceof Step.Fork fork) {
        steps.add(new Step.Fork(fork.one() + offset, fork.other() + offset));
      } else if (step instanceof Step.Jump jump) {
        steps.add(new Step.Jump(jump.to() + offset));
      } else {
        steps.add(step);
      }
    }
  }

  private CharacterSet escape() throws PatternFault {
    int c = peek();
    at++;
    return switch (c) {
      case 'd' -> CharacterSet.DIGITS;
      case 'D' -> CharacterSet.DIGITS.negate();
      case 'w' -> CharacterSet.WORDS;
      case 'W' -> CharacterSet.WORDS.negate();
      case 's' -> CharacterSet.BLANKS;
      case 'S' -> CharacterSet.BLANKS.negate();
      case 'n' -> CharacterSet.NEWLINE;
      case 't' -> CharacterSet.of('\t', '\t');
      default -> literal(c);
    };
  }

  private static CharacterSet literal(int c) throws PatternFault {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (c < 0 || letter) {
      throw new PatternFault(c < 0 ? "it ends in `\\`" : "`\\" + (char) c + "` is not known here");
    }
    return CharacterSet.of(c, c);
  }

  private CharacterSet bracket() throws PatternFault {
    boolean negated = peek() == '^';
    at += negated ? 1 : 0;
    List<int[]> ranges = new ArrayList<>();
    int start = at;
    while (peek() != ']' || at == start) {
      if (at >= pattern.length()) {
        throw new PatternFault("a `[` is not closed");
      }
      CharacterSet first = member();
      boolean range = peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
      if (range) {
        at++;
        ranges.add(new int[] {end(first), end(member())});
        int[] added = ranges.get(ranges.size() - 1);
        if (added[0] > added[1]) {
          throw new PatternFault("a range in `[…]` runs backwards");
        }
      } else {
        ranges.addAll(first.positive());
      }
    }
    at++;
    return new CharacterSet(ranges, negated);
  }

  private CharacterSet member() throws PatternFault {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    if (c == '[' && peek() == ':') {
      throw new PatternFault("`[:…:]` is not known here");
    }
    return c == '\\' ? escape() : CharacterSet.of(c, c);
  }

  private static int end(CharacterSet set) throws PatternFault {
    boolean single =
        !set.negated()
            && set.ranges().size() == 1
            && set.ranges().get(0)[0] == set.ranges().get(0)[1];
    if (!single) {
      throw new PatternFault("a range in `[…]` has characters at its ends");
    }
    return set.ranges().get(0)[0];
  }
}
