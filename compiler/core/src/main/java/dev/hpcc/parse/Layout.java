package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Makes the words of a region what the grammar reads: comments and newlines without a meaning are
 * gone, every item is followed by a separator, and {@code let}, {@code include}, {@code existing}
 * and {@code like} are keywords only where they can be. Expects balanced brackets.
 */
final class Layout {
  private final SourceFile file;
  private final List<SourceToken> in;
  private final List<SourceToken> out;
  private final List<Integer> open = new ArrayList<>();

  private Layout(SourceFile file, List<SourceToken> in) {
    this.file = file;
    this.in = in;
    this.out = new ArrayList<>(in.size() + 8);
  }

  /**
   * The tokens to parse, an end of file last.
   *
   * @param words without comments and end of file
   * @param end where the text of the region ends
   */
  static List<SourceToken> of(SourceFile file, List<SourceToken> words, int end) {
    Layout layout = new Layout(file, words);
    for (int i = 0; i < words.size(); i++) {
      layout.add(i);
    }
    layout.endItem(layout.lastEnd(end));
    layout.out.add(SourceToken.inserted(file, Token.EOF, end));
    return layout.out;
  }

  private void add(int i) {
    SourceToken token = in.get(i);
    switch (token.getType()) {
      case HpcLexer.NEWLINE -> {
        if (isMeaningful(i)) {
          out.add(token);
        }
      }
      case HpcLexer.COMMA -> {
        if (!isTrailing(i)) {
          out.add(token);
        }
      }
      case HpcLexer.LBRACE, HpcLexer.LBRACKET, HpcLexer.LPAREN -> {
        open.add(token.getType());
        out.add(token);
      }
      case HpcLexer.RBRACE, HpcLexer.RBRACKET, HpcLexer.RPAREN -> close(token);
      case HpcLexer.LET, HpcLexer.INCLUDE, HpcLexer.EXISTING ->
          out.add(beginsItem() && !isKey(i) ? token : token.as(HpcLexer.NAME));
      case HpcLexer.LIKE -> out.add(joinsHeader(i) ? token : token.as(HpcLexer.NAME));
      default -> out.add(token);
    }
  }

  private void close(SourceToken token) {
    if (token.getType() == HpcLexer.RBRACE) {
      endItem(lastEnd(token.start()));
    }
    if (!open.isEmpty()) {
      open.remove(open.size() - 1);
    }
    out.add(token);
  }

  private void endItem(int at) {
    if (!beginsItem()) {
      out.add(SourceToken.inserted(file, HpcLexer.NEWLINE, at));
    }
  }

  /**
   * Between brackets a newline ends nothing next to a bracket or comma; elsewhere one is enough.
   */
  private boolean isMeaningful(int i) {
    if (isInList()) {
      int before = lastType();
      return before != HpcLexer.LBRACKET
          && before != HpcLexer.LPAREN
          && before != HpcLexer.COMMA
          && before != HpcLexer.NEWLINE
          && nextWord(i) != HpcLexer.RBRACKET
          && nextWord(i) != HpcLexer.RPAREN;
    }
    return !beginsItem();
  }

  private boolean isTrailing(int i) {
    if (!isInList()) {
      return false;
    }
    int before = lastType();
    int after = nextWord(i);
    return (after == HpcLexer.RBRACKET || after == HpcLexer.RPAREN)
        && before != HpcLexer.LBRACKET
        && before != HpcLexer.LPAREN
        && before != HpcLexer.COMMA;
  }

  private boolean isInList() {
    return !open.isEmpty() && open.get(open.size() - 1) != HpcLexer.LBRACE;
  }

  private boolean beginsItem() {
    int before = lastType();
    return out.isEmpty() || before == HpcLexer.LBRACE || Words.isSeparator(before);
  }

  private boolean isKey(int i) {
    int after = typeAt(i + 1);
    return Words.isComparison(after) || after == HpcLexer.LBRACE;
  }

  /** {@code like} is a keyword before a name and a brace, in a header. */
  private boolean joinsHeader(int i) {
    return !beginsItem()
        && i + 2 < in.size()
        && Words.isName(in.get(i + 1))
        && typeAt(i + 2) == HpcLexer.LBRACE;
  }

  private int nextWord(int i) {
    int next = i + 1;
    while (typeAt(next) == HpcLexer.NEWLINE) {
      next++;
    }
    return typeAt(next);
  }

  private int typeAt(int i) {
    return i < in.size() ? in.get(i).getType() : Token.EOF;
  }

  private int lastEnd(int otherwise) {
    return out.isEmpty() ? otherwise : out.get(out.size() - 1).end();
  }

  private int lastType() {
    return out.isEmpty() ? HpcLexer.NEWLINE : out.get(out.size() - 1).getType();
  }
}
