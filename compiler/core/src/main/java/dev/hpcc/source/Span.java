package dev.hpcc.source;

/**
 * A stretch of source text.
 *
 * @param file the text it lies in
 * @param start offset of its first character (UTF-16 index)
 * @param end offset after its last character; equal to {@code start} for a place between characters
 */
public record Span(SourceFile file, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " in " + file.name());
    }
  }

  /** 1-based. */
  public int line() {
    return file.line(start);
  }

  /** 1-based, in code points. */
  public int column() {
    return file.column(start);
  }

  public String text() {
    return file.text().substring(start, end);
  }

  /** From the start of this one to the end of the other, which lies in the same file. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** {@code FILE:LINE:COLUMN}, the form every message begins with. */
  @Override
  public String toString() {
    return file.name() + ":" + line() + ":" + column();
  }
}
