package dev.hpcc.parse;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import org.antlr.v4.runtime.Token;

/**
 * A place at which the parser could not go on, with what the tellers of faults need: the words
 * around it, and edits that let the element be read again.
 *
 * @param tokens what is being read
 * @param start index of the first token of the element or entry
 * @param at index of the token that does not fit
 * @param nested whether the element stands inside a block
 * @param log where faults go
 */
record FaultSite(TokenWindow tokens, int start, int at, boolean nested, FaultLog log) {

  /** The token that does not fit. */
  SourceToken found() {
    return tokens.get(at);
  }

  /**
   * The token {@code distance} after it, or before it if negative; before the first one stands an
   * empty newline.
   */
  SourceToken beside(int distance) {
    int index = at + distance;
    return index >= 0
        ? tokens.get(index)
        : SourceToken.inserted(file(), HpcLexer.NEWLINE, tokens.get(0).start());
  }

  int type(int index) {
    return index < 0 || index >= tokens.size() ? Token.EOF : tokens.type(index);
  }

  SourceFile file() {
    return log.file();
  }

  /** What was found, in the words of the language. */
  String description() {
    return description(found());
  }

  static String description(SourceToken token) {
    return switch (token.getType()) {
      case HpcLexer.NEWLINE, Token.EOF -> "the end of the line";
      case HpcLexer.TEXT, HpcLexer.MULTILINE_TEXT, HpcLexer.RAW_TEXT -> "a text";
      case HpcLexer.RBRACE -> "`}`";
      default -> "`" + brief(token.getText()) + "`";
    };
  }

  private static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }

  /** A fault at the token that does not fit; at the end of a line, at the word before it. */
  Diagnostic fault(Code code, String message) {
    boolean end = found().isInserted() || found().getType() == HpcLexer.NEWLINE;
    return Diagnostic.of(code, end && at > start ? beside(-1).span() : found().span(), message);
  }

  Diagnostic faultAt(int index, Code code, String message) {
    return Diagnostic.of(code, tokens.get(index).span(), message);
  }

  void report(Diagnostic fault) {
    log.report(fault);
  }

  /** The place right after a token. */
  Span after(int index) {
    int end = tokens.get(index).end();
    return new Span(file(), end, end);
  }

  Span span(int first, int last) {
    return tokens.get(first).span().to(tokens.get(last).span());
  }

  void insert(int index, int type) {
    tokens.insert(index, SourceToken.inserted(file(), type, tokens.get(index).start()));
  }

  void remove(int index) {
    tokens.remove(index);
  }

  void change(int index, int type) {
    tokens.replace(index, tokens.get(index).as(type));
  }

  /** Whether an item may begin at a token: a key with its sign, or the header of a block. */
  boolean beginsItem(int index) {
    if (!Words.isName(type(index))) {
      return false;
    }
    int next = index + 1;
    if (Words.isComparison(type(next))) {
      return true;
    }
    while (next < index + 5 && (Words.isName(type(next)) || type(next) == HpcLexer.TEXT)) {
      next++;
    }
    return type(next) == HpcLexer.LBRACE;
  }

  /** Whether an item cannot go on at a token: a separator, a closing bracket, the end. */
  boolean endsLine(int index) {
    int type = type(index);
    return Words.isSeparator(type) || Words.isClosing(type) || type == Token.EOF;
  }

  /** The index of the separator that ends the item, brackets skipped in pairs. */
  int endOfItem() {
    int depth = 0;
    for (int i = start; ; i++) {
      int type = type(i);
      if (Words.isOpening(type)) {
        depth++;
      } else if (Words.isClosing(type)) {
        depth--;
      }
      boolean ends = depth == 0 && i >= at && Words.isSeparator(type);
      if (depth < 0 || ends || type == Token.EOF) {
        return i;
      }
    }
  }
}
