package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.language.TextRules;
import dev.hpcc.language.Type;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds a value against a type: the value in the type's form, or a diagnostic. */
final class Conformity {
  private final Consumer<Diagnostic> sink;
  private final String subject;

  /**
   * @param subject whose value it is, as the beginning of a sentence: {@code `cores`}
   */
  Conformity(Consumer<Diagnostic> sink, String subject) {
    this.sink = sink;
    this.subject = subject;
  }

  Value check(Value value, Type type, Span at) {
    if (value instanceof Value.Faulty) {
      return value;
    }
    if (value instanceof Value.Secret && !(type instanceof Type.Secret)) {
      return leak(at);
    }
    if (type instanceof Type.Either either) {
      boolean word = value instanceof Value.Word w && either.choice().has(w.word());
      return word ? choice(value, either.choice(), type, at) : check(value, either.other(), at);
    } else if (type instanceof Type.Choice choice) {
      return choice(value, choice, type, at);
    } else if (type instanceof Type.Many many) {
      return many(value, many, at);
    } else if (type instanceof Type.Text text) {
      return text(value, text, at);
    } else if (type instanceof Type.Span span) {
      return span(value, span, at);
    } else if (value instanceof Value.Amount number) {
      return number(number, type, at);
    }
    return fits(value, type) ? value : wrong(value, type, at);
  }

  private static boolean fits(Value value, Type type) {
    if (type instanceof Type.Bool) {
      return value instanceof Value.Bool;
    } else if (type instanceof Type.Reference reference) {
      return value instanceof Value.Reference found && found.kind() == reference.kind();
    } else if (type instanceof Type.Mapping) {
      return value instanceof Value.Entries;
    } else if (type instanceof Type.Secret) {
      return value instanceof Value.Secret;
    } else if (type instanceof Type.Scalar) {
      return value instanceof Value.Bool
          || value instanceof Value.Text
          || value instanceof Value.Word
          || value instanceof Value.Amount;
    }
    return type instanceof Type.Any;
  }

  private Value leak(Span at) {
    report(
        Diagnostic.of(ResolveCodes.SECRET_LEAKS, at, subject + " would hold a secret as plain text")
            .labelled("a parameter of type `secret`")
            .hint("a secret may only stand where a secret is asked for, as in `password = …`"));
    return Values.FAULTY;
  }

  private Value choice(Value value, Type.Choice choice, Type type, Span at) {
    if (value instanceof Value.Word word) {
      Type.Word found = choice.find(word.word());
      if (found.stage() > 1) {
        report(
            Diagnostic.of(
                    ResolveCodes.NOT_AVAILABLE_YET,
                    at,
                    subject + " cannot be `" + found.text() + "` yet")
                .labelled("not available yet")
                .hint("available: " + type.describe()));
        return Values.FAULTY;
      }
      return found.text().isEmpty() ? wrong(value, type, at) : value;
    }
    if (value instanceof Value.Text text && choice.has(text.text())) {
      report(
          Diagnostic.of(
                  ResolveCodes.WRONG_TYPE,
                  at,
                  subject + " takes the word `" + text.text() + "`, not a text")
              .hint("write it without quotes")
              .fix(at, text.text()));
      return Values.FAULTY;
    }
    return wrong(value, type, at);
  }

  private Value many(Value value, Type.Many many, Span at) {
    if (value instanceof Value.Items items) {
      List<Value.Item> checked = new ArrayList<>(items.items().size());
      boolean faulty = false;
      for (Value.Item item : items.items()) {
        Value element = check(item.value(), many.element(), item.span());
        if (element instanceof Value.Faulty) {
          faulty = true;
        } else if (!many.distinct() || !repeats(checked, element, item.span())) {
          checked.add(new Value.Item(element, item.span()));
        }
      }
      return faulty && checked.isEmpty() ? Values.FAULTY : new Value.Items(checked);
    }
    if (many.orOne()) {
      Value element = check(value, many.element(), at);
      return element instanceof Value.Faulty
          ? element
          : new Value.Items(List.of(new Value.Item(element, at)));
    }
    report(
        Diagnostic.of(
                ResolveCodes.WRONG_TYPE,
                at,
                subject + " takes a list, and this is " + value.describe())
            .hint("write `[" + at.text() + "]`")
            .fix(at, "[" + at.text() + "]"));
    return Values.FAULTY;
  }

  private boolean repeats(List<Value.Item> earlier, Value element, Span at) {
    for (Value.Item item : earlier) {
      if (Texts.same(item.value(), element)) {
        report(
            Diagnostic.of(
                    ResolveCodes.REPEATED,
                    at,
                    subject + " names " + Texts.quoted(element) + " twice")
                .also(item.span(), "first here"));
        return true;
      }
    }
    return false;
  }

  private Value text(Value value, Type.Text type, Span at) {
    if (value instanceof Value.Word word) {
      return text(new Value.Text(word.word()), type, at);
    }
    if (value instanceof Value.Text text) {
      Optional<String> fault = TextRules.fault(type.rule(), text.text());
      if (fault.isEmpty()) {
        return value;
      }
      String message = subject + " must be " + type.rule().words();
      report(
          Diagnostic.of(ResolveCodes.BAD_TEXT, at, message)
              .labelled(fault.get())
              .hint("for example `" + type.rule().example() + "`"));
      return Values.FAULTY;
    }
    if (value instanceof Value.Amount || value instanceof Value.Bool) {
      String quoted = "\"" + at.text() + "\"";
      report(
          Diagnostic.of(
                  ResolveCodes.WRONG_TYPE,
                  at,
                  subject + " takes " + type.describe() + ", and this is " + value.describe())
              .hint("write it in quotes: `" + quoted + "`")
              .fix(at, quoted));
      return Values.FAULTY;
    }
    return wrong(value, type, at);
  }

  private Value span(Value value, Type.Span type, Span at) {
    if (value instanceof Value.Amount number) {
      return spanEnd(number, type, at) ? new Value.Range(number, number) : Values.FAULTY;
    }
    if (!(value instanceof Value.Range range)) {
      return wrong(value, type, at);
    }
    if (!spanEnd(range.low(), type, at) || !spanEnd(range.high(), type, at)) {
      return Values.FAULTY;
    }
    if (range.low().quantity().amount().compareTo(range.high().quantity().amount()) > 0) {
      report(
          Diagnostic.of(
                  ResolveCodes.OUT_OF_RANGE, at, "the range of " + subject + " runs backwards")
              .hint("the smaller number stands first"));
      return Values.FAULTY;
    }
    return value;
  }

  private boolean spanEnd(Value.Amount number, Type.Span type, Span at) {
    Dimension dimension = number.quantity().dimension();
    if (!dimension.isNumber() && !type.units().contains(dimension)) {
      wrong(number, type, at);
      return false;
    }
    return whole(number, type.least(), type.most(), at);
  }

  private Value number(Value.Amount number, Type type, Span at) {
    Quantity quantity = number.quantity();
    if (type instanceof Type.Whole whole) {
      boolean unit = quantity.measures(Dimension.NUMBER) || quantity.measures(whole.unit());
      if (!unit) {
        return wrong(number, type, at);
      }
      return whole(number, whole.least(), whole.most(), at) ? number : Values.FAULTY;
    }
    if (type instanceof Type.Measure measure) {
      if (!measure.dimensions().contains(quantity.dimension())) {
        return wrong(number, type, at);
      }
      return Canonical.fits(quantity) ? number : tooLarge(number, at);
    }
    boolean good =
        type instanceof Type.Any
            || type instanceof Type.Scalar
            || (type instanceof Type.Fraction && quantity.dimension().isNumber());
    return good ? number : wrong(number, type, at);
  }

  private Value tooLarge(Value.Amount number, Span at) {
    report(
        Diagnostic.of(
            ResolveCodes.OUT_OF_RANGE,
            at,
            subject + " cannot be `" + number.written() + "`: a number is too large or negative"));
    return Values.FAULTY;
  }

  private boolean whole(Value.Amount number, long least, long most, Span at) {
    Rational amount = number.quantity().amount();
    if (!amount.isWhole()) {
      report(
          Diagnostic.of(
                  ResolveCodes.NOT_WHOLE,
                  at,
                  subject + " takes a whole number, and this is " + amount)
              .hint("round it: `ceil(…)` up, `floor(…)` down"));
      return false;
    }
    if (amount.compareTo(Rational.of(least)) < 0 || amount.compareTo(Rational.of(most)) > 0) {
      report(
          Diagnostic.of(ResolveCodes.OUT_OF_RANGE, at, subject + " cannot be " + amount)
              .hint(
                  most == Long.MAX_VALUE
                      ? "it is at least " + least
                      : "it is from " + least + " to " + most));
      return false;
    }
    return true;
  }

  private Value wrong(Value value, Type type, Span at) {
    report(Mismatch.of(subject, value, type, at));
    return Values.FAULTY;
  }

  private void report(Diagnostic diagnostic) {
    sink.accept(diagnostic);
  }
}
