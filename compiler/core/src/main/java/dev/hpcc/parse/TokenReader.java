package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a text into words, one region at a time. A region begins at a block header of a top-level
 * kind in column 1 and ends before the next one; no bracket may be open across that border, so that
 * a missing brace costs one block and a file is read one block at a time.
 */
final class TokenReader {
  private final SourceFile file;
  private final int first;
  private final HpcLexer lexer;
  private final List<SourceToken> ahead = new ArrayList<>();

  TokenReader(SourceFile file, int start, int end) {
    this.file = file;
    this.first = start;
    this.lexer = new HpcLexer(new SourceChars(file, start, end));
    lexer.removeErrorListeners();
    lexer.setTokenFactory(new SourceToken.Factory(file));
  }

  /** A whole file; a byte order mark at its start is no part of the text. */
  static TokenReader of(SourceFile file) {
    String text = file.text();
    return new TokenReader(file, text.startsWith("\uFEFF") ? 1 : 0, text.length());
  }

  /** Comments included; the last region ends with the end of file. */
  List<SourceToken> nextRegion() {
    List<SourceToken> region = new ArrayList<>();
    SourceToken token = take();
    while (true) {
      region.add(token);
      if (token.getType() == Token.EOF || beginsRegion(peek(0))) {
        return region;
      }
      token = take();
    }
  }

  /** Everything, comments included. */
  List<SourceToken> all() {
    List<SourceToken> all = new ArrayList<>();
    do {
      all.add(take());
    } while (all.get(all.size() - 1).getType() != Token.EOF);
    return all;
  }

  private boolean beginsRegion(SourceToken token) {
    if (!isInFirstColumn(token)) {
      return false;
    }
    return switch (token.getType()) {
      case HpcLexer.NAME -> Words.isTopLevelKind(token.getText()) && Words.canBeLabel(peek(1));
      case HpcLexer.EXISTING, HpcLexer.LET -> Words.isName(peek(1));
      case HpcLexer.INCLUDE -> peek(1).getType() == HpcLexer.TEXT;
      default -> false;
    };
  }

  private boolean isInFirstColumn(SourceToken token) {
    int start = token.start();
    return start == first || Words.isLineEnd(file.text().charAt(start - 1));
  }

  private SourceToken peek(int i) {
    while (ahead.size() <= i) {
      ahead.add((SourceToken) lexer.nextToken());
    }
    return ahead.get(i);
  }

  private SourceToken take() {
    SourceToken token = peek(0);
    ahead.remove(0);
    return token;
  }
}
