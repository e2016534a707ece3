package dev.hpcc.parse;

import dev.hpcc.source.SourceFile;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A stretch of a source text as the lexer reads it: UTF-16 units under their offset in the file, so
 * that the places of tokens are spans as they stand, also inside an interpolation, and a lone
 * surrogate is just one more character.
 */
final class SourceChars implements CharStream {
  /**
   * Stands for every character beyond ASCII: the lexer treats them all alike, and remembers its
   * decisions for ASCII only.
   */
  private static final int BEYOND_ASCII = 0x7F;

  private final SourceFile file;
  private final String text;
  private final int end;
  private int at;

  SourceChars(SourceFile file, int start, int end) {
    this.file = file;
    this.text = file.text();
    this.end = end;
    this.at = start;
  }

  SourceFile file() {
    return file;
  }

  @Override
  public void consume() {
    at++;
  }

  @Override
  public int LA(int i) {
    int index = i > 0 ? at + i - 1 : at + i;
    if (index < 0 || index >= end) {
      return IntStream.EOF;
    }
    char c = text.charAt(index);
    return c < BEYOND_ASCII ? c : BEYOND_ASCII;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public String getSourceName() {
    return file.name();
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, end));
  }
}
