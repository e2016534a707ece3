package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.language.Type;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the value that {@code -P name=value} gives: what is like text is taken as it is, everything
 * else is a value of the language; the elements of a list stand between commas.
 */
final class GivenText {
  private GivenText() {}

  static Expression read(SourceFile file, Type type, Limits limits, Diagnostics sink) {
    Span all = new Span(file, 0, file.text().length());
    if (!(type instanceof Type.Many many)) {
      return one(file, all, type, limits, sink);
    }
    if (!ParameterTypes.isTextLike(many.element())) {
      SourceFile listed = new SourceFile(file.name(), "[" + file.text() + "]");
      boolean brackets = file.text().strip().startsWith("[");
      return BlueprintParser.parseValue(brackets ? file : listed, limits, sink);
    }
    List<Expression> elements = new ArrayList<>();
    int start = 0;
    while (start <= file.text().length() && !file.text().isEmpty()) {
      int comma = file.text().indexOf(',', start);
      int end = comma < 0 ? file.text().length() : comma;
      elements.add(one(file, new Span(file, start, end), many.element(), limits, sink));
      start = end + 1;
    }
    return new Expression.Listing(all, elements);
  }

  private static Expression one(
      SourceFile file, Span at, Type type, Limits limits, Diagnostics sink) {
    if (type instanceof Type.Text) {
      return new Expression.Text(
          at, Expression.TextForm.RAW, List.of(new Expression.TextPart.Literal(at.text())));
    }
    if (type instanceof Type.Choice) {
      return new Expression.Reference(at, at.text());
    }
    return BlueprintParser.parseValue(file, limits, sink);
  }
}
