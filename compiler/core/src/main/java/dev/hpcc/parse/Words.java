package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;

/** What kinds of words there are. */
final class Words {
  private Words() {}

  /** Kinds whose blocks stand at the top of a file. */
  static boolean isTopLevelKind(String word) {
    return switch (word) {
      case "blueprint",
          "parameter",
          "target",
          "network",
          "fabric",
          "filesystem",
          "bucket",
          "image",
          "nodes",
          "defaults",
          "scheduler",
          "identity",
          "monitoring",
          "budget",
          "tags",
          "usage" ->
          true;
      default -> false;
    };
  }

  /** What the parser's rule {@code name} takes, and the words that may become names. */
  static boolean isName(SourceToken token) {
    return isName(token.getType());
  }

  static boolean isName(int type) {
    return switch (type) {
      case HpcLexer.NAME,
          HpcLexer.LET,
          HpcLexer.INCLUDE,
          HpcLexer.EXISTING,
          HpcLexer.LIKE,
          HpcLexer.IF,
          HpcLexer.THEN,
          HpcLexer.ELSE,
          HpcLexer.AND,
          HpcLexer.OR,
          HpcLexer.NOT,
          HpcLexer.PER,
          HpcLexer.TRUE,
          HpcLexer.FALSE,
          HpcLexer.NONE ->
          true;
      default -> false;
    };
  }

  /** What may follow the kind in a block header. */
  static boolean canBeLabel(SourceToken token) {
    return token.getType() == HpcLexer.TEXT || token.getType() == HpcLexer.LBRACE || isName(token);
  }

  static boolean isComparison(int type) {
    return type == HpcLexer.EQUALS || type == HpcLexer.AT_LEAST || type == HpcLexer.AT_MOST;
  }

  static boolean isSeparator(int type) {
    return type == HpcLexer.NEWLINE || type == HpcLexer.COMMA;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
