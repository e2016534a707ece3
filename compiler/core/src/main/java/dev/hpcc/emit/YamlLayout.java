package dev.hpcc.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Knows on which line everything stands before it is written: the library's emitter runs ahead of
 * its output and has no line numbers. {@link YamlWriter} checks the total against the text.
 */
final class YamlLayout {
  private final List<Written.Place> places = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final Pointers pointer = new Pointers();

  /**
   * Lines to insert.
   *
   * @param before the 1-based line of the text without comments above which they stand
   */
  record Comment(int before, List<String> lines) {}

  /** In the text with its comments. */
  List<Written.Place> places() {
    List<Written.Place> shifted = new ArrayList<>(places.size());
    int added = 0;
    int next = 0;
    for (Written.Place place : places) {
      while (next < comments.size() && comments.get(next).before() <= place.line()) {
        added += comments.get(next).lines().size();
        next++;
      }
      shifted.add(new Written.Place(place.pointer(), place.line() + added, place.span()));
    }
    return shifted;
  }

  List<Comment> comments() {
    return comments;
  }

  /**
   * Lays out a tree.
   *
   * @param head the line of its key or dash
   * @param first the line of its first content; the same where they share one
   * @return the line after it
   */
  int lay(Tree tree, int head, int first) {
    if (tree instanceof Tree.Mapping mapping) {
      note(mapping, head);
      return mapping.entries().isEmpty() ? head + 1 : entries(mapping, first);
    }
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.elements().isEmpty() ? head + 1 : elements(sequence, first);
    }
    return tree instanceof Tree.Text text && YamlText.isLiteral(text.value())
        ? head + 1 + YamlText.lines(text.value())
        : head + 1;
  }

  private int entries(Tree.Mapping mapping, int first) {
    int line = first;
    for (Tree.Entry entry : mapping.entries()) {
      int mark = pointer.enter(entry.key());
      line =
          YamlText.isSimpleKey(entry.key())
              ? lay(entry.value(), line, line + 1)
              : lay(entry.value(), line + 1, line + 1);
      pointer.leave(mark);
    }
    return line;
  }

  private int elements(Tree.Sequence sequence, int first) {
    int line = first;
    int index = 0;
    for (Tree element : sequence.elements()) {
      int mark = pointer.enter(index);
      line = lay(element, line, line);
      pointer.leave(mark);
      index++;
    }
    return line;
  }

  private void note(Tree.Mapping mapping, int line) {
    if (!mapping.comment().isEmpty()) {
      comments.add(new Comment(line, lines(mapping.comment())));
    }
    if (mapping.origin().isPresent()) {
      places.add(new Written.Place(pointer.toString(), line, mapping.origin().get().span()));
    }
  }

  /** A comment may quote the user: it stays on its lines whatever it holds. */
  private static List<String> lines(String comment) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("#");
    for (int i = 0; i < comment.length(); i++) {
      char c = comment.charAt(i);
      if (c == '\n') {
        lines.add(line.toString());
        line = new StringBuilder("#");
      } else {
        if (line.length() == 1) {
          line.append(' ');
        }
        line.append(c < 0x20 || (c >= 0x7F && c < 0xA0) || isAwkward(c) ? ' ' : c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static boolean isAwkward(char c) {
    return c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE;
  }
}
