package dev.hpcc.parse;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What can be wrong with the text of a blueprint before its meaning matters. */
public final class SyntaxCodes implements CodeBook {
  static final Code UNEXPECTED = Code.error(1001, "something stands where it cannot");
  static final Code VALUE_MISSING = Code.error(1002, "a value is missing");
  static final Code SEPARATOR_MISSING = Code.error(1003, "a comma or a newline is missing");
  static final Code UNCLOSED = Code.error(1004, "a bracket is not closed");
  static final Code STRAY_BRACKET = Code.error(1005, "a closing bracket has no partner");
  static final Code SIGN_MISSING = Code.error(1006, "neither a setting nor a block");
  static final Code BAD_HEADER = Code.error(1007, "the header of a block cannot be read");
  static final Code FOREIGN_SIGN = Code.error(1008, "a sign of another language");
  static final Code FOREIGN_COMMENT = Code.error(1009, "a comment of another language");
  static final Code UNTERMINATED_TEXT = Code.error(1010, "a text has no end");
  static final Code BAD_ESCAPE = Code.error(1011, "an escape that a text does not know");
  static final Code BAD_INDENTATION = Code.error(1012, "a line of a text is indented too little");
  static final Code BAD_INTERPOLATION = Code.error(1013, "an interpolation cannot be read");
  static final Code QUOTES_MISSING = Code.error(1014, "a text needs quotes");
  static final Code FOREIGN_QUOTES = Code.error(1015, "quotes of another language");
  static final Code BAD_ELEMENT = Code.error(1016, "an element of a list or map cannot be read");
  static final Code COMMA_MISSING = Code.error(1017, "a comma is missing between two elements");
  static final Code INCOMPLETE_IF = Code.error(1018, "an if lacks its then or else");
  static final Code UNIT_MISSING = Code.error(1019, "a unit is missing");
  static final Code INVISIBLE = Code.error(1020, "an invisible character");
  static final Code COMPARISON_CHAIN = Code.error(1021, "comparisons do not chain");
  static final Code NEEDS_PARENTHESES =
      Code.error(1022, "a part of an expression needs parentheses");
  static final Code NEEDS_BLANKS = Code.error(1023, "an operator needs blanks");
  static final Code NO_NEGATIVE = Code.error(1024, "there are no negative numbers");
  static final Code OUTSIDE_BLOCK = Code.error(1025, "a setting stands outside of a block");
  static final Code BAD_KEYWORD = Code.error(1026, "let, include or existing is used wrongly");
  static final Code LONG_NUMBER = Code.error(1027, "a number has too many digits");
  static final Code NO_TEXT = Code.error(1028, "a file is no text");

  static final Code TOO_MANY_FAULTS =
      Code.error(9001, "a file has more syntax errors than are told");
  static final Code FILE_TOO_LARGE = Code.error(9002, "a file is too large");
  static final Code TOO_MANY_ITEMS = Code.error(9003, "a file says too much");
  static final Code NESTED_TOO_DEEP = Code.error(9004, "brackets are nested too deep");
  static final Code CHAIN_TOO_LONG = Code.error(9005, "an expression is too long");

  @Override
  public List<Code> codes() {
    return List.of(
        UNEXPECTED,
        VALUE_MISSING,
        SEPARATOR_MISSING,
        UNCLOSED,
        STRAY_BRACKET,
        SIGN_MISSING,
        BAD_HEADER,
        FOREIGN_SIGN,
        FOREIGN_COMMENT,
        UNTERMINATED_TEXT,
        BAD_ESCAPE,
        BAD_INDENTATION,
        BAD_INTERPOLATION,
        QUOTES_MISSING,
        FOREIGN_QUOTES,
        BAD_ELEMENT,
        COMMA_MISSING,
        INCOMPLETE_IF,
        UNIT_MISSING,
        INVISIBLE,
        COMPARISON_CHAIN,
        NEEDS_PARENTHESES,
        NEEDS_BLANKS,
        NO_NEGATIVE,
        OUTSIDE_BLOCK,
        BAD_KEYWORD,
        LONG_NUMBER,
        NO_TEXT,
        TOO_MANY_FAULTS,
        FILE_TOO_LARGE,
        TOO_MANY_ITEMS,
        NESTED_TOO_DEEP,
        CHAIN_TOO_LONG);
  }
}
