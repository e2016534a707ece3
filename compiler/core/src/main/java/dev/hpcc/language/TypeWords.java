package dev.hpcc.language;

import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;

/** Types in words. */
final class TypeWords {
  private TypeWords() {}

  static String describe(Type type) {
    if (type instanceof Type.Whole whole) {
      return "a whole number" + range(whole.least(), whole.most());
    } else if (type instanceof Type.Text text) {
      return text.rule().words();
    } else if (type instanceof Type.Measure measure) {
      return measures(measure.dimensions());
    } else if (type instanceof Type.Choice choice) {
      return words(choice);
    } else if (type instanceof Type.Either either) {
      return words(either.choice()) + " or " + describe(either.other());
    } else if (type instanceof Type.Reference reference) {
      return "the name of a block of kind `" + reference.kind().word() + "`";
    } else if (type instanceof Type.Many many) {
      return many.orOne()
          ? describe(many.element()) + ", or a list of them"
          : "a list, each " + describe(many.element());
    } else if (type instanceof Type.Span span) {
      return "a whole number or a range `a..b`" + range(span.least(), span.most());
    }
    return simple(type);
  }

  private static String simple(Type type) {
    if (type instanceof Type.Bool) {
      return "`true` or `false`";
    } else if (type instanceof Type.Fraction) {
      return "a plain number";
    } else if (type instanceof Type.Secret) {
      return "the name of a parameter of type `secret`";
    } else if (type instanceof Type.Mapping) {
      return "a map `{ name = value }`";
    } else if (type instanceof Type.Scalar) {
      return "a single value";
    }
    return "a value";
  }

  private static String range(long least, long most) {
    if (most == Long.MAX_VALUE) {
      return least == Long.MIN_VALUE ? "" : " of at least " + least;
    }
    return " from " + least + " to " + most;
  }

  private static String measures(List<Dimension> dimensions) {
    List<String> words = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      words.add(dimension.describe());
    }
    return joined(words);
  }

  private static String words(Type.Choice choice) {
    List<String> words = new ArrayList<>();
    for (Type.Word word : choice.words()) {
      if (word.stage() == 1) {
        words.add("`" + word.text() + "`");
      }
    }
    return joined(words);
  }

  private static String joined(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(i == 0 ? "" : i == words.size() - 1 ? " or " : ", ").append(words.get(i));
    }
    return text.toString();
  }
}
