package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Expression.TextForm;
import dev.hpcc.syntax.Expression.TextPart;
import java.util.ArrayList;
import java.util.List;

/** Decodes texts: escapes, interpolations, the indentation of the long forms. */
final class TextReader {
  private final SourceFile file;
  private final String text;
  private final FaultLog log;
  private final Interpolations interpolations;

  /** Parses the expression between two offsets of the file. */
  interface Interpolations {
    Expression parse(int start, int end);
  }

  TextReader(FaultLog log, Interpolations interpolations) {
    this.file = log.file();
    this.text = file.text();
    this.log = log;
    this.interpolations = interpolations;
  }

  Expression.Text read(SourceToken token, TextForm form) {
    int quotes = form == TextForm.QUOTED ? 1 : 3;
    int start = token.start() + quotes;
    int end = Math.max(start, token.end() - quotes);
    Parts parts = new Parts(form == TextForm.RAW || text.charAt(token.start()) == '\'');
    if (form == TextForm.QUOTED) {
      parts.add(start, end);
    } else {
      parts.addLines(start, end);
    }
    return new Expression.Text(token.span(), form, parts.finish());
  }

  /** The characters of a quoted name. */
  String plain(SourceToken token) {
    if (token.isBroken()) {
      return token.getText().substring(1);
    }
    StringBuilder plain = new StringBuilder();
    for (TextPart part : read(token, TextForm.QUOTED).parts()) {
      if (part instanceof TextPart.Literal literal) {
        plain.append(literal.text());
      } else {
        log.report(
            Diagnostic.of(
                    SyntaxCodes.BAD_INTERPOLATION,
                    token.span(),
                    "a name or path cannot hold an interpolation")
                .hint("write it out"));
      }
    }
    return plain.toString();
  }

  /** Collects the parts of one text. */
  private final class Parts {
    private final boolean raw;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    Parts(boolean raw) {
      this.raw = raw;
    }

    List<TextPart> finish() {
      flush();
      return parts;
    }

    private void flush() {
      if (literal.length() > 0) {
        parts.add(new TextPart.Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    /** A text over several lines. */
    void addLines(int start, int end) {
      int line = afterNewline(start, end);
      String indentation = indentation(line, end);
      while (line < end) {
        int next = nextLine(line, end);
        int stop = next;
        while (stop > line && isLineEnd(text.charAt(stop - 1))) {
          stop--;
        }
        add(line == start ? line : afterIndentation(line, stop, indentation), stop);
        if (next > stop) {
          literal.append('\n');
        }
        line = next;
      }
    }

    private int afterIndentation(int line, int stop, String indentation) {
      if (text.startsWith(indentation, line)) {
        return Math.min(line + indentation.length(), stop);
      }
      int at = line;
      while (at < stop && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (at < stop) {
        log.report(
            Diagnostic.of(
                    SyntaxCodes.BAD_INDENTATION,
                    new Span(file, line, Math.max(at, line)),
                    "this line is indented less than the end of its text")
                .hint("indent every line at least as far as the closing quotes"));
      }
      return at;
    }

    /** One line, or the part of it that belongs to the text. */
    void add(int start, int end) {
      int at = start;
      while (at < end) {
        char c = text.charAt(at);
        if (c == '\\' && !raw) {
          at = escape(at, end);
        } else {
          literal.append(c);
          at++;
        }
      }
    }

    /** Returns the offset after the escape that begins at {@code at}. */
    private int escape(int at, int end) {
      char c = at + 1 < end ? text.charAt(at + 1) : 0;
      switch (c) {
        case '\\', '"' -> literal.append(c);
        case 'n' -> literal.append('\n');
        case 't' -> literal.append('\t');
        case 'u' -> {
          return codePoint(at, end);
        }
        case '(' -> {
          return interpolation(at, end);
        }
        default -> tellEscape(at, Math.min(at + 2, end));
      }
      return at + 2;
    }

    private int codePoint(int at, int end) {
      int close = closingBrace(at + 2, Math.min(end, at + 11));
      if (close < 0) {
        tellEscape(at, Math.min(at + 2, end));
        return at + 2;
      }
      int value = hex(at + 3, close);
      if (value < 0) {
        tellEscape(at, close + 1);
      } else {
        literal.appendCodePoint(value);
      }
      return close + 1;
    }

    /** Where the brace that opens at {@code open} closes, or -1; it holds few digits. */
    private int closingBrace(int open, int end) {
      if (open >= end || text.charAt(open) != '{') {
        return -1;
      }
      int at = open + 1;
      while (at < end && text.charAt(at) != '}') {
        at++;
      }
      return at < end ? at : -1;
    }

    /** The code point written between two offsets, or -1. */
    private int hex(int from, int to) {
      int value = to > from && to - from <= 6 ? 0 : -1;
      for (int i = from; i < to && value >= 0; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        value = digit < 0 ? -1 : value * 16 + digit;
      }
      boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
      return value > 0x10FFFF || surrogate ? -1 : value;
    }

    private void tellEscape(int at, int end) {
      Span span = new Span(file, at, end);
      log.report(
          Diagnostic.of(
                  SyntaxCodes.BAD_ESCAPE, span, "a text knows no escape `" + span.text() + "`")
              .hint(
                  "the escapes are `\\\\`, `\\\"`, `\\n`, `\\t`, `\\u{…}` and `\\(…)`; a"
                      + " backslash itself is `\\\\`"));
    }

    private int interpolation(int at, int end) {
      int depth = 0;
      for (int i = at + 1; i < end; i++) {
        char c = text.charAt(i);
        if (c == '(') {
          depth++;
        } else if (c == ')' && --depth == 0) {
          flush();
          parts.add(new TextPart.Interpolation(interpolations.parse(at + 2, i)));
          return i + 1;
        } else if (c == '"' || c == '\'') {
          return quoteInside(i, end);
        }
      }
      return unclosed(at, end);
    }

    private int quoteInside(int at, int end) {
      log.report(
          Diagnostic.of(
                  SyntaxCodes.BAD_INTERPOLATION,
                  new Span(file, at, at + 1),
                  "an interpolation cannot hold a quote")
              .hint("give the expression a name with `let` and write `\\(NAME)`"));
      return end;
    }

    private int unclosed(int at, int end) {
      log.report(
          Diagnostic.of(
                  SyntaxCodes.BAD_INTERPOLATION,
                  new Span(file, at, at + 2),
                  "this interpolation is not closed")
              .hint("close it with `)` before the text ends; a backslash itself is `\\\\`"));
      return end;
    }
  }

  private int afterNewline(int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '\r') {
      at++;
    }
    if (at < end && text.charAt(at) == '\n') {
      at++;
    }
    return at;
  }

  /** The blanks before a closing delimiter that stands alone on its line, else nothing. */
  private String indentation(int start, int end) {
    int line = end;
    while (line > start && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
      line--;
    }
    boolean alone = line > 0 && isLineEnd(text.charAt(line - 1));
    return alone ? text.substring(line, end) : "";
  }

  private int nextLine(int line, int end) {
    int at = line;
    while (at < end && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return afterNewline(at, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
