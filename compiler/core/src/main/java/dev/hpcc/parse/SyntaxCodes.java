package dev.hpcc.parse;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What can be wrong with the text of a blueprint before its meaning matters. */
public final class SyntaxCodes implements CodeBook {
  static final Code UNEXPECTED = Code.error(1001, "something stands where it cannot");
  static final Code VALUE_EXPECTED = Code.error(1002, "a value is missing");
  static final Code BAD_ESCAPE = Code.error(1011, "an escape that a text does not know");
  static final Code BAD_INDENTATION = Code.error(1012, "a line of a text is indented too little");
  static final Code BAD_INTERPOLATION = Code.error(1013, "an interpolation cannot be read");
  static final Code COMPARISON_CHAIN = Code.error(1021, "comparisons do not chain");
  static final Code NOT_NEEDS_PARENTHESES = Code.error(1022, "not needs parentheses here");
  static final Code OPERATOR_NEEDS_BLANKS = Code.error(1023, "an operator needs blanks");

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
        VALUE_EXPECTED,
        BAD_ESCAPE,
        BAD_INDENTATION,
        BAD_INTERPOLATION,
        COMPARISON_CHAIN,
        NOT_NEEDS_PARENTHESES,
        OPERATOR_NEEDS_BLANKS,
        TOO_MANY_FAULTS,
        FILE_TOO_LARGE,
        TOO_MANY_ITEMS,
        NESTED_TOO_DEEP,
        CHAIN_TOO_LONG);
  }
}
