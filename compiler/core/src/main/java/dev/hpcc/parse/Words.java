package dev.hpcc.parse;

import dev.hpcc.grammar.HpcLexer;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Language;
import dev.hpcc.language.Type;
import dev.hpcc.quantity.Units;
import java.util.Optional;

/** What kinds of words there are. */
final class Words {
  private Words() {}

  /** Kinds whose blocks stand at the top of a file. */
  static boolean isTopLevelKind(String word) {
    return isBlockKind(word, false);
  }

  /** Kinds whose blocks stand at the top of a file, or inside another block. */
  static boolean isBlockKind(String word, boolean nested) {
    Optional<BlockKind> kind = Language.kind(word);
    return kind.isPresent() && nested != isTop(kind.get());
  }

  private static boolean isTop(BlockKind kind) {
    return switch (kind) {
      case DEFAULTS, USAGE -> true;
      case ON -> false;
      default -> Language.spec(kind).isTop();
    };
  }

  /** Whether a word stands between the kind and the brace of such a block. */
  static boolean takesLabel(String word) {
    Optional<BlockKind> kind = Language.kind(word);
    return kind.isEmpty()
        || switch (kind.get()) {
          case DEFAULTS, USAGE, ON -> true;
          default -> Language.spec(kind.get()).label() != BlockSpec.Label.NONE;
        };
  }

  /** Whether a word is the name of a key of some block. */
  static boolean isKey(String word) {
    return !Language.kindsWithKey(word).isEmpty();
  }

  /** Whether a key of that name may be true or false; one that is not known may. */
  static boolean mayHoldBool(String key) {
    boolean known = false;
    for (BlockKind kind : Language.kindsWithKey(key)) {
      Optional<KeySpec> spec = Language.spec(kind).key(key);
      if (spec.isEmpty()
          || spec.get().type() instanceof Type.Bool
          || spec.get().type() instanceof Type.Any) {
        return true;
      }
      known = true;
    }
    return !known;
  }

  static boolean isUnit(SourceToken token) {
    return Units.find(token.getText()).isPresent();
  }

  /** What a value may end with before its unit. */
  static boolean endsOperand(int type) {
    return switch (type) {
      case HpcLexer.NUMBER,
          HpcLexer.TEXT,
          HpcLexer.MULTILINE_TEXT,
          HpcLexer.RAW_TEXT,
          HpcLexer.TRUE,
          HpcLexer.FALSE,
          HpcLexer.NONE,
          HpcLexer.NAME,
          HpcLexer.COMPOUND,
          HpcLexer.PERCENT,
          HpcLexer.RBRACKET,
          HpcLexer.RPAREN ->
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

  /** The sign of this language for one of another, or nothing. */
  static String ownSign(String foreign) {
    return switch (foreign) {
      case "&&" -> "and";
      case "||" -> "or";
      case "!" -> "not";
      case "=>", "\u2265" -> ">=";
      case "=<", "\u2264" -> "<=";
      case ":=", "+=", "->" -> "=";
      case "===" -> "==";
      case "!==", "<>", "\u2260" -> "!=";
      case "...", "\u2026" -> "..";
      case "\u2013", "\u2212" -> "-";
      case "\u00D7" -> "*";
      default -> "";
    };
  }

  static int typeOfSign(String sign) {
    return switch (sign) {
      case "and" -> HpcLexer.AND;
      case "or" -> HpcLexer.OR;
      case "not" -> HpcLexer.NOT;
      case ">=" -> HpcLexer.AT_LEAST;
      case "<=" -> HpcLexer.AT_MOST;
      case "=" -> HpcLexer.EQUALS;
      case "==" -> HpcLexer.SAME;
      case "!=" -> HpcLexer.DIFFERENT;
      case ".." -> HpcLexer.TO;
      case "-" -> HpcLexer.MINUS;
      default -> HpcLexer.TIMES;
    };
  }

  /** Typographic quotes and the backtick. */
  static boolean isQuote(int c) {
    return c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB;
  }

  /** Characters that show as nothing or as a blank, control characters included. */
  static boolean isInvisible(int c) {
    return c < ' '
        || (c >= 0x7F && c <= 0xA0)
        || c == 0xAD
        || (c >= 0x2000 && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202F)
        || (c >= 0x205F && c <= 0x206F)
        || c == 0x3000
        || c == 0xFEFF;
  }

  static boolean isOpening(int type) {
    return type == HpcLexer.LBRACE || type == HpcLexer.LBRACKET || type == HpcLexer.LPAREN;
  }

  static boolean isClosing(int type) {
    return type == HpcLexer.RBRACE || type == HpcLexer.RBRACKET || type == HpcLexer.RPAREN;
  }

  /** The bracket that closes the given one. */
  static int closing(int opening) {
    return switch (opening) {
      case HpcLexer.LBRACE -> HpcLexer.RBRACE;
      case HpcLexer.LBRACKET -> HpcLexer.RBRACKET;
      default -> HpcLexer.RPAREN;
    };
  }

  /** The bracket that the given one closes. */
  static int opening(int closing) {
    return switch (closing) {
      case HpcLexer.RBRACE -> HpcLexer.LBRACE;
      case HpcLexer.RBRACKET -> HpcLexer.LBRACKET;
      default -> HpcLexer.LPAREN;
    };
  }

  /** Whether a bracket may open after a word: a value, a call, or the body of a block. */
  static boolean canOpen(int opening, int before) {
    if (expectsValue(before)) {
      return true;
    }
    return switch (opening) {
      case HpcLexer.LBRACE ->
          isName(before) || before == HpcLexer.TEXT || before == HpcLexer.NEWLINE;
      case HpcLexer.LPAREN -> before == HpcLexer.NAME;
      default -> false;
    };
  }

  /** What a value may follow. */
  static boolean expectsValue(int before) {
    return isComparison(before)
        || isOperator(before)
        || (isOpening(before) && before != HpcLexer.LBRACE)
        || before == HpcLexer.COMMA
        || before == HpcLexer.TO
        || before == HpcLexer.COLON
        || before == HpcLexer.THEN
        || before == HpcLexer.ELSE;
  }

  static String bracket(int type) {
    return switch (type) {
      case HpcLexer.LBRACE -> "{";
      case HpcLexer.RBRACE -> "}";
      case HpcLexer.LBRACKET -> "[";
      case HpcLexer.RBRACKET -> "]";
      case HpcLexer.LPAREN -> "(";
      default -> ")";
    };
  }

  /** What makes an expression longer. */
  static boolean isOperator(int type) {
    return switch (type) {
      case HpcLexer.IF,
          HpcLexer.NOT,
          HpcLexer.OR,
          HpcLexer.AND,
          HpcLexer.SAME,
          HpcLexer.DIFFERENT,
          HpcLexer.AT_LEAST,
          HpcLexer.AT_MOST,
          HpcLexer.OVER,
          HpcLexer.UNDER,
          HpcLexer.PLUS,
          HpcLexer.MINUS,
          HpcLexer.TIMES,
          HpcLexer.SLASH ->
          true;
      default -> false;
    };
  }

  /** What an operand may begin with. */
  static boolean beginsValue(int type) {
    return switch (type) {
      case HpcLexer.NUMBER,
          HpcLexer.TEXT,
          HpcLexer.MULTILINE_TEXT,
          HpcLexer.RAW_TEXT,
          HpcLexer.TRUE,
          HpcLexer.FALSE,
          HpcLexer.NONE,
          HpcLexer.NAME,
          HpcLexer.LBRACKET,
          HpcLexer.LBRACE,
          HpcLexer.LPAREN ->
          true;
      default -> false;
    };
  }
}
