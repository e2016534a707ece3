package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.language.Language;
import dev.hpcc.source.Span;
import java.util.List;
import java.util.Optional;
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
   * The header of a block that seems to lack its brace, if the token at {@code i} ends one: the
   * newline after a line of words only, or the sign of the first setting in {@code KIND NAME KEY
   * =}.
   */
  Optional<Span> headerWithoutBrace(int i) {
    if (type(i) == HpcLexer.NEWLINE) {
      int start = start(i);
      return mayLackBrace(start, i) ? Optional.of(span(start, i - 1)) : Optional.empty();
    }
    if (!Words.isComparison(type(i)) || !Words.isName(type(i - 1))) {
      return Optional.empty();
    }
    int start = i - 1;
    while (start > 0 && isLabel(start - 1) && i - start < 5) {
      start--;
    }
    int kind = type(start) == HpcLexer.EXISTING ? start + 1 : start;
    boolean header = i - 1 - kind == (takesLabel(kind) ? 2 : 1) && isKind(kind);
    return header ? Optional.of(span(start, i - 2)) : Optional.empty();
  }

  private boolean isLabel(int i) {
    return Words.isName(type(i)) || type(i) == HpcLexer.TEXT;
  }

  private boolean isKind(int i) {
    return Language.kind(words.get(i).getText()).isPresent();
  }

  private boolean takesLabel(int i) {
    return Words.takesLabel(words.get(i).getText());
  }

  /** One to five words, or a key and {@code =}. */
  private boolean mayLackBrace(int start, int end) {
    int count = end - start;
    if (count == 0 || count > 5 || !Words.isName(type(start))) {
      return false;
    }
    if (count == 2 && type(start + 1) == HpcLexer.EQUALS) {
      return true;
    }
    for (int i = start + 1; i < end; i++) {
      if (!isLabel(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sign after which a list seems to lack its opening bracket: on the same line, with elements
   * between it and the closing bracket at {@code i}.
   */
  Optional<SourceToken> listBefore(int i) {
    for (int at = i - 1; at >= 0 && type(at) != HpcLexer.NEWLINE; at--) {
      int type = type(at);
      if (Words.isComparison(type)) {
        return at < i - 1 ? Optional.of(words.get(at)) : Optional.empty();
      }
      if (Words.isOpening(type) || Words.isClosing(type)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Span span(int first, int last) {
    return words.get(first).span().to(words.get(last).span());
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
