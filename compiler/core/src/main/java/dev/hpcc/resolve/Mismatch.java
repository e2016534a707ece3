package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.Type;
import dev.hpcc.language.Value;
import dev.hpcc.source.Span;

/** What to say of a value that is of another kind than its type. */
final class Mismatch {
  private Mismatch() {}

  static Diagnostic of(String subject, Value value, Type type, Span at) {
    boolean unit = value instanceof Value.Amount && isNumeric(type);
    boolean word = value instanceof Value.Word && type instanceof Type.Choice;
    Code code =
        unit ? ResolveCodes.WRONG_UNIT : word ? ResolveCodes.UNKNOWN_WORD : ResolveCodes.WRONG_TYPE;
    String found = word ? Texts.quoted(value) : value.describe();
    return Diagnostic.of(code, at, subject + " takes " + type.describe() + ", and this is " + found)
        .hint(hint(value, type));
  }

  private static boolean isNumeric(Type type) {
    return type instanceof Type.Measure
        || type instanceof Type.Whole
        || type instanceof Type.Fraction
        || type instanceof Type.Span;
  }

  private static String hint(Value value, Type type) {
    if (type instanceof Type.Measure measure && value instanceof Value.Amount number) {
      return UnitHints.mismatch(number.quantity(), measure.dimensions().get(0));
    }
    if (type instanceof Type.Secret) {
      return "declare one: `parameter NAME { type = secret }`";
    }
    if (type instanceof Type.Choice choice && value instanceof Value.Text text) {
      return Suggestions.hint(text.text(), Texts.words(choice));
    }
    return "";
  }
}
