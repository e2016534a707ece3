package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** One word of a source text, or an empty one that the layout step has put in. */
final class SourceToken implements Token {
  private final SourceFile file;
  private final int channel;
  private final int start;
  private final int end;
  private final boolean broken;
  private final int type;
  private int index = -1;

  SourceToken(SourceFile file, int type, int channel, int start, int end, boolean broken) {
    this.file = file;
    this.type = type;
    this.channel = channel;
    this.start = start;
    this.end = end;
    this.broken = broken;
  }

  /** A token that is not in the text. */
  static SourceToken inserted(SourceFile file, int type, int at) {
    return new SourceToken(file, type, Token.DEFAULT_CHANNEL, at, at, false);
  }

  /** The same characters read as another kind of word. */
  SourceToken as(int otherType) {
    return new SourceToken(file, otherType, channel, start, end, broken);
  }

  /** The same word, at which a fault was told. */
  SourceToken told() {
    return new SourceToken(file, type, channel, start, end, true);
  }

  /** The same characters as a text that was told to be faulty. */
  SourceToken brokenText(int textType) {
    return new SourceToken(file, textType, channel, start, end, true);
  }

  /** The token and what follows it up to an offset. */
  SourceToken until(int otherEnd) {
    return new SourceToken(file, type, channel, start, otherEnd, broken);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether a fault in it was told already. */
  boolean isBroken() {
    return broken;
  }

  /** Whether it is a text over several lines that has no end. */
  boolean isOpenLongText() {
    return broken && (type == HpcLexer.MULTILINE_TEXT || type == HpcLexer.RAW_TEXT);
  }

  boolean isInserted() {
    return start == end;
  }

  Span span() {
    return new Span(file, start, end);
  }

  void place(int tokenIndex) {
    index = tokenIndex;
  }

  @Override
  public String getText() {
    return file.text().substring(start, end);
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return file.line(start);
  }

  @Override
  public int getCharPositionInLine() {
    return file.column(start) - 1;
  }

  @Override
  public int getChannel() {
    return channel;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("a token knows its file, not its lexer");
  }

  @Override
  public CharStream getInputStream() {
    return new SourceChars(file, 0, file.text().length());
  }

  @Override
  public String toString() {
    return getText();
  }

  /** Makes the lexer produce them. */
  static final class Factory implements org.antlr.v4.runtime.TokenFactory<SourceToken> {
    private final SourceFile file;

    Factory(SourceFile file) {
      this.file = file;
    }

    @Override
    public SourceToken create(
        Pair<TokenSource, CharStream> source,
        int type,
        String text,
        int channel,
        int start,
        int stop,
        int line,
        int column) {
      return new SourceToken(file, type, channel, start, Math.max(start, stop + 1), false);
    }

    @Override
    public SourceToken create(int type, String text) {
      throw new UnsupportedOperationException("no token without a place");
    }
  }
}
