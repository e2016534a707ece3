package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Origin;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Type;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Item.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one setting: whether its key may stand, how it may be compared, what its value is. */
final class SettingReader {
  private final Evaluator evaluator;
  private final Diagnostics sink;

  SettingReader(Evaluator evaluator, Diagnostics sink) {
    this.evaluator = evaluator;
    this.sink = sink;
  }

  /** The setting with its value; empty when it cannot stand at all. */
  Optional<TypedSetting> read(
      Item.Setting setting, KeySpec key, boolean option, List<Origin.Step> steps) {
    if (key.stage() > 1) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NOT_AVAILABLE_YET,
                  setting.key().span(),
                  "`" + key.name() + "` is not available yet")
              .hint("this is a later part of the language: " + key.meaning()));
      return Optional.empty();
    }
    boolean good = compares(setting, key);
    Evaluator.Evaluated evaluated = evaluate(setting, key);
    Value value = good ? exact(setting, evaluated.value()) : Values.FAULTY;
    return Optional.of(
        new TypedSetting(key, option, setting, value, origin(setting, steps, evaluated)));
  }

  private Evaluator.Evaluated evaluate(Item.Setting setting, KeySpec key) {
    boolean word = NameLookup.choiceOf(key.type()).has("none");
    if (setting.value() instanceof Expression.None && !word) {
      return new Evaluator.Evaluated(new Value.None(), List.of());
    }
    return evaluator.evaluate(setting.value(), key.type(), "`" + key.name() + "`");
  }

  private boolean compares(Item.Setting setting, KeySpec key) {
    Comparison comparison = setting.comparison();
    boolean legal =
        comparison == Comparison.EQUAL
            || (comparison == Comparison.AT_LEAST ? key.atLeast() : key.atMost());
    if (!legal) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NO_BOUND,
                  setting.span(),
                  "`" + key.name() + "` takes no `" + comparison.sign() + "`")
              .hint(
                  "write `"
                      + key.name()
                      + (key.atMost() ? " <=" : key.atLeast() ? " >=" : " =")
                      + " …`"));
    }
    return legal;
  }

  /** A fixed amount must be one that the model can hold exactly; a bound is rounded safely. */
  private Value exact(Item.Setting setting, Value value) {
    boolean fixed = setting.comparison() == Comparison.EQUAL;
    if (fixed && value instanceof Value.Amount number && !isExact(number.quantity())) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NOT_WHOLE,
                  setting.value().span(),
                  "`"
                      + setting.value().span().text()
                      + "` is no whole number of "
                      + Canonical.unit(number.quantity().dimension()))
              .hint("round it: `ceil(…)` up, `floor(…)` down"));
      return Values.FAULTY;
    }
    return value;
  }

  private static boolean isExact(Quantity quantity) {
    return quantity.dimension().isNumber() || Canonical.isWhole(quantity);
  }

  private static Origin origin(
      Item.Setting setting, List<Origin.Step> steps, Evaluator.Evaluated evaluated) {
    List<Origin.Step> chain = new ArrayList<>(steps.size() + evaluated.parameters().size());
    for (int i = 0; i < steps.size() - 1; i++) {
      chain.add(steps.get(i));
    }
    Origin.Step last = steps.get(steps.size() - 1);
    chain.add(new Origin.Step(last.layer(), last.name(), setting.span()));
    for (ParameterEntry parameter : evaluated.parameters()) {
      Origin.Layer layer = parameter.isGiven() ? Origin.Layer.COMMAND_LINE : Origin.Layer.PARAMETER;
      chain.add(new Origin.Step(layer, parameter.name(), parameter.span()));
    }
    return new Origin(setting.span(), chain);
  }

  /** Whether a setting says again what an earlier one of the same block has said. */
  boolean isRepeated(TypedSetting setting, List<TypedSetting> earlier) {
    for (TypedSetting other : earlier) {
      if (other.key().name().equals(setting.key().name()) && clashes(other, setting)) {
        sink.report(
            Diagnostic.of(
                    ResolveCodes.STATED_TWICE,
                    setting.syntax().key().span(),
                    "`" + setting.key().name() + "` is stated twice")
                .also(other.syntax().key().span(), "first here")
                .hint(
                    setting.key().atLeast()
                        ? "`=` stands alone; `>=` and `<=` may stand once each"
                        : ""));
        return true;
      }
    }
    return false;
  }

  private static boolean clashes(TypedSetting a, TypedSetting b) {
    boolean statements =
        a.key().type() instanceof Type.Measure measure
            && measure.dimensions().size() > 1
            && a.value() instanceof Value.Amount left
            && b.value() instanceof Value.Amount right
            && !left.quantity().measures(right.quantity().dimension());
    boolean same = a.comparison() == b.comparison();
    boolean alone = a.comparison() == Comparison.EQUAL || b.comparison() == Comparison.EQUAL;
    return !statements && (same || alone);
  }
}
