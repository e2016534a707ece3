package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
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
  private final int end;
  private final FaultLog log;
  private final HpcLexer lexer;
  private final List<SourceToken> ahead = new ArrayList<>();

  /** The word read last that is no comment. */
  private SourceToken before;

  /** The brackets open on this line, as their characters. */
  private final List<Character> open = new ArrayList<>();

  TokenReader(int start, int end, FaultLog log) {
    this.file = log.file();
    this.first = start;
    this.end = end;
    this.log = log;
    this.lexer = new HpcLexer(new SourceChars(file, start, end));
    lexer.removeErrorListeners();
    lexer.setTokenFactory(new SourceToken.Factory(file));
    before = SourceToken.inserted(file, HpcLexer.NEWLINE, start);
  }

  /** A whole file; a byte order mark at its start is no part of the text. */
  static TokenReader of(FaultLog log) {
    String text = log.file().text();
    return new TokenReader(text.startsWith("\uFEFF") ? 1 : 0, text.length(), log);
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
      ahead.add(lex());
    }
    return ahead.get(i);
  }

  private SourceToken take() {
    SourceToken token = peek(0);
    ahead.remove(0);
    return token;
  }

  private SourceToken lex() {
    SourceToken token = read();
    if (token.getChannel() == Token.DEFAULT_CHANNEL) {
      before = token;
    }
    return token;
  }

  private SourceToken read() {
    SourceToken token = (SourceToken) lexer.nextToken();
    switch (token.getType()) {
      case HpcLexer.TEXT, HpcLexer.MULTILINE_TEXT, HpcLexer.RAW_TEXT -> {
        return text(token);
      }
      case HpcLexer.OTHER -> {
        return Words.isQuote(file.text().charAt(token.start())) ? foreignQuotes(token) : token;
      }
      case HpcLexer.OPEN_TEXT, HpcLexer.OPEN_SINGLE_QUOTED -> {
        return openText(token);
      }
      case HpcLexer.OPEN_MULTILINE_TEXT, HpcLexer.OPEN_RAW_TEXT -> {
        return openLongText(token);
      }
      case HpcLexer.NEWLINE -> open.clear();
      case HpcLexer.LBRACE, HpcLexer.LBRACKET, HpcLexer.LPAREN ->
          open.add(file.text().charAt(token.start()));
      case HpcLexer.RBRACE, HpcLexer.RBRACKET, HpcLexer.RPAREN -> {
        if (!open.isEmpty()) {
          open.remove(open.size() - 1);
        }
      }
      default -> {}
    }
    return token;
  }

  private SourceToken text(SourceToken token) {
    if (isStrayQuote(token)) {
      return strayQuote(token);
    }
    int comma =
        token.getType() == HpcLexer.TEXT
            ? OpenTexts.commaInside(file.text(), token.start(), token.end(), end)
            : -1;
    if (comma < 0) {
      return token;
    }
    tellOpenText(token, "\"");
    return resume(token, HpcLexer.TEXT, comma);
  }

  /** Typographic quotes and backticks: the text ends at the next one on the line. */
  private SourceToken foreignQuotes(SourceToken token) {
    String text = file.text();
    int stop = token.end();
    while (stop < end && !Words.isLineEnd(text.charAt(stop))) {
      stop++;
      if (Words.isQuote(text.charAt(stop - 1))) {
        break;
      }
    }
    Span span = new Span(file, token.start(), stop);
    log.report(
        Diagnostic.of(SyntaxCodes.FOREIGN_QUOTES, span, "a text stands between double quotes")
            .labelled(token.getText().equals("`") ? "backticks" : "typographic quotes")
            .hint("write `\"…\"`"));
    return resume(token, HpcLexer.TEXT, stop);
  }

  /**
   * Whether quotes after a finished value begin what is no text: long ones, or one that leaves the
   * rest of its line with a quote too many.
   */
  private boolean isStrayQuote(SourceToken token) {
    if (!Words.endsOperand(before.getType())) {
      return false;
    }
    if (token.getType() != HpcLexer.TEXT) {
      return true;
    }
    return before.end() == token.start() && OpenTexts.hasOddQuotes(file.text(), token.start(), end);
  }

  private SourceToken strayQuote(SourceToken token) {
    int length = token.getType() == HpcLexer.TEXT ? 1 : 3;
    Span quotes = new Span(file, token.start(), token.start() + length);
    log.report(
        Diagnostic.of(SyntaxCodes.UNTERMINATED_TEXT, quotes, "no text can begin here")
            .labelled("quotes too many")
            .hint("remove them, or put a comma or a newline before the text"));
    return resume(token, HpcLexer.OTHER, token.start() + length);
  }

  private SourceToken openText(SourceToken token) {
    String quote = file.text().substring(token.start(), token.start() + 1);
    int below =
        quote.equals("\"") ? OpenTexts.closingQuoteBelow(file.text(), token.end(), end) : -1;
    int stop =
        below > 0
            ? below
            : OpenTexts.withoutBrackets(file.text(), token.start(), token.end(), open);
    if (below > 0) {
      tellTextOverLines(token, below);
    } else {
      tellOpenText(token, quote);
    }
    return resume(token, HpcLexer.TEXT, stop);
  }

  private void tellTextOverLines(SourceToken token, int end) {
    Span opening = new Span(file, token.start(), token.start() + 1);
    log.report(
        Diagnostic.of(
                SyntaxCodes.UNTERMINATED_TEXT,
                opening,
                "a text in `\"` must end on the line it begins on")
            .also(new Span(file, end - 1, end), "it seems to end here")
            .hint("write `\"\"\"` at both ends of a text over several lines"));
    log.lose(opening);
  }

  private void tellOpenText(SourceToken token, String quote) {
    Span opening = new Span(file, token.start(), token.start() + 1);
    log.report(
        Diagnostic.of(SyntaxCodes.UNTERMINATED_TEXT, opening, "this text has no end")
            .labelled("no closing `" + quote + "` on this line")
            .hint("add the closing `\"`; a text over several lines stands between `\"\"\"`"));
    log.lose(opening);
  }

  private SourceToken openLongText(SourceToken token) {
    boolean raw = token.getType() == HpcLexer.OPEN_RAW_TEXT;
    String quotes = raw ? "'''" : "\"\"\"";
    log.report(
        Diagnostic.of(
                SyntaxCodes.UNTERMINATED_TEXT,
                new Span(file, token.start(), token.start() + 3),
                "this text has no end")
            .labelled("no closing `" + quotes + "` follows")
            .hint("close it with `" + quotes + "` on a line of its own"));
    int stop = OpenTexts.nextHeader(file.text(), token.start(), end);
    return resume(token, raw ? HpcLexer.RAW_TEXT : HpcLexer.MULTILINE_TEXT, stop);
  }

  /** The token as a faulty text that ends at {@code stop}; what follows is read again. */
  private SourceToken resume(SourceToken token, int type, int stop) {
    if (stop != token.end()) {
      lexer.getInputStream().seek(stop);
      lexer._hitEOF = stop >= end;
    }
    return new SourceToken(file, type, Token.DEFAULT_CHANNEL, token.start(), stop, true);
  }
}
