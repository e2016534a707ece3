package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import dev.hpcc.quantity.Unit;
import dev.hpcc.quantity.Units;
import java.util.ArrayList;
import java.util.List;

/** What to say when a unit is wrong. */
final class UnitHints {
  private static final Rational BITS = Rational.of(8);

  private UnitHints() {}

  /** A value of the right kind that comes nearest to what was written. */
  static String mismatch(Quantity found, Dimension wanted) {
    if (found.measures(Dimension.RATE) && wanted.equals(Dimension.BANDWIDTH)) {
      Quantity meant = new Quantity(found.amount().times(BITS), wanted);
      return "`" + found + "` counts bytes; in bits it is `" + meant + "`";
    }
    if (found.measures(Dimension.BANDWIDTH) && wanted.equals(Dimension.RATE)) {
      Quantity meant = new Quantity(found.amount().dividedBy(BITS), wanted);
      return "`" + found + "` counts bits; in bytes it is `" + meant + "`";
    }
    if (found.dimension().isNumber() && !wanted.isNumber()) {
      String example = wanted.example();
      return "give it a unit: `" + found + example.substring(example.indexOf(' ')) + "`";
    }
    return wanted.example().isEmpty() ? "" : "for example `" + wanted.example() + "`";
  }

  /** The units that begin like a rate or price whose second part is not known. */
  private static String sameAmount(String word) {
    int slash = word.indexOf('/');
    List<String> words = new ArrayList<>();
    for (Unit unit : Units.all()) {
      if (slash > 0 && unit.word().startsWith(word.substring(0, slash + 1))) {
        words.add(unit.word());
      }
    }
    return words.isEmpty() ? "" : "known here are " + Suggestions.enumerate(words, "and");
  }

  /** What a word that is no unit may have meant. */
  static String unknown(String word) {
    List<String> words = new ArrayList<>();
    for (Unit unit : Units.all()) {
      if (unit.word().equalsIgnoreCase(word)) {
        words.add(unit.word());
      }
    }
    if (words.isEmpty()) {
      for (Unit unit : Units.all()) {
        words.add(unit.word());
      }
      String hint = Suggestions.hint(word, words);
      return hint.isEmpty() ? sameAmount(word) : hint;
    }
    return "did you mean " + Suggestions.enumerate(words, "or") + "?";
  }
}
