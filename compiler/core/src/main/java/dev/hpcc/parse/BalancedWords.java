package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The words of a region as far as they are balanced. */
final class BalancedWords {
  private final SourceFile file;
  private final List<SourceToken> words = new ArrayList<>();

  BalancedWords(SourceFile file) {
    this.file = file;
  }

  List<SourceToken> all() {
    return words;
  }

  void add(SourceToken word) {
    words.add(word);
  }

  int size() {
    return words.size();
  }

  SourceToken get(int index) {
    return words.get(index);
  }

  /** The kind of the last word; a newline if there is none. */
  int lastType() {
    return words.isEmpty() ? HpcLexer.NEWLINE : words.get(words.size() - 1).getType();
  }

  int indexOf(SourceToken word) {
    return words.lastIndexOf(word);
  }

  void replace(SourceToken word, SourceToken other) {
    words.set(words.lastIndexOf(word), other);
  }

  void remove(SourceToken word) {
    words.remove(word);
  }

  /** Puts a bracket in that is not in the text. */
  void insert(int index, int type) {
    int at = index > 0 ? words.get(index - 1).end() : words.get(0).start();
    words.add(index, SourceToken.inserted(file, type, at));
  }

  /** The index after the last word that is no newline. */
  int endOfLine() {
    int end = words.size();
    while (end > 0 && words.get(end - 1).getType() == HpcLexer.NEWLINE) {
      end--;
    }
    return end;
  }

  /** Whether a bracket stands after a kind and a label. */
  boolean followsHeader(SourceToken opening) {
    int at = indexOf(opening) - 1;
    return at > 0
        && (Words.isName(get(at)) || get(at).getType() == HpcLexer.TEXT)
        && Words.isName(get(at - 1));
  }
}
