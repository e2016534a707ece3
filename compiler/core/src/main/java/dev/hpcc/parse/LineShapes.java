package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What the lines of a region look like, whatever bracket is open. */
final class LineShapes {
  private final List<SourceToken> words;

  LineShapes(List<SourceToken> words) {
    this.words = words;
  }

  /** Whether a token is the first of its line. */
  boolean begins(int i) {
    return i == 0 || type(i - 1) == HpcLexer.NEWLINE;
  }

  /** Whether a token is the last of its line. */
  boolean ends(int i) {
    return i + 1 == words.size() || type(i + 1) == HpcLexer.NEWLINE;
  }

  /** The first token of the line of a token. */
  int start(int i) {
    int start = i;
    while (start > 0 && type(start - 1) != HpcLexer.NEWLINE) {
      start--;
    }
    return start;
  }

  /** {@code KEY =} or the header of a block: no list has such a line. */
  boolean isItem(int i) {
    if (!Words.isName(type(i))) {
      return false;
    }
    int next = i + 1;
    if (type(next) == HpcLexer.EQUALS) {
      return true;
    }
    while (next < i + 5 && (Words.isName(type(next)) || type(next) == HpcLexer.TEXT)) {
      next++;
    }
    return type(next) == HpcLexer.LBRACE;
  }

  /** {@code KEY >=} or {@code KEY <=}: an item, or a comparison in a list. */
  boolean isBound(int i) {
    int sign = type(i + 1);
    return Words.isName(type(i)) && (sign == HpcLexer.AT_LEAST || sign == HpcLexer.AT_MOST);
  }

  /**
   * Whether the line that the newline at {@code end} ends may be a header without its brace: one to
   * five words, or a key and {@code =}.
   */
  boolean mayLackBrace(int end) {
    int start = start(end);
    int count = end - start;
    if (count == 0 || count > 5 || !Words.isName(type(start))) {
      return false;
    }
    if (count == 2 && type(start + 1) == HpcLexer.EQUALS) {
      return true;
    }
    for (int i = start + 1; i < end; i++) {
      if (!Words.isName(type(i)) && type(i) != HpcLexer.TEXT) {
        return false;
      }
    }
    return true;
  }

  /** The columns before the first word of the token's line. */
  int indentation(SourceToken token) {
    String text = token.span().file().text();
    int line = token.start();
    while (line > 0 && !Words.isLineEnd(text.charAt(line - 1))) {
      line--;
    }
    int at = line;
    while (at < token.start() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - line;
  }

  private int type(int i) {
    return i >= 0 && i < words.size() ? words.get(i).getType() : Token.EOF;
  }
}
