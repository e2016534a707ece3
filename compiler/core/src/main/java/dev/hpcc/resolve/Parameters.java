package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.Language;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the type and the value of every parameter. */
final class Parameters {
  private final Scope scope;
  private final ResolveInput input;
  private final Diagnostics sink;
  private final Map<String, Expression> given = new LinkedHashMap<>();
  private Optional<Evaluator> evaluator = Optional.empty();

  Parameters(Scope scope, ResolveInput input, Diagnostics sink) {
    this.scope = scope;
    this.input = input;
    this.sink = sink;
  }

  /** Evaluates all; the evaluator asks back for each that a default is made of. */
  void evaluateAll(Evaluator expressions) {
    evaluator = Optional.of(expressions);
    for (ParameterEntry parameter : scope.parameters()) {
      type(parameter);
    }
    input.parameterFile().ifPresent(this::readFile);
    input.parameters().forEach(this::readGiven);
    for (ParameterEntry parameter : scope.parameters()) {
      value(parameter);
    }
  }

  private void type(ParameterEntry parameter) {
    Optional<Item.Setting> setting = setting(parameter, "type");
    parameter.typed(Types.ANY, "");
    if (setting.isEmpty()) {
      return;
    }
    Type declared = new Type.Many(Language.parameterTypes(), true, false);
    Expression expression = setting.get().value();
    Value value = evaluator.orElseThrow().typed(expression, declared, "`type`");
    if (value instanceof Value.Items items && items.items().size() == 1) {
      String word = Texts.of(items.items().get(0).value());
      boolean list = expression instanceof Expression.Listing;
      Type element = ParameterTypes.of(word, setting(parameter, "one_of"));
      parameter.typed(list ? Types.list(element) : element, list ? "[" + word + "]" : word);
    } else if (value instanceof Value.Items) {
      sink.report(
          Diagnostic.of(ResolveCodes.BAD_PARAMETER, expression.span(), "a list has one type")
              .hint("write `[text]`"));
    }
  }

  private static Optional<Item.Setting> setting(ParameterEntry parameter, String key) {
    for (Item item : parameter.block().items()) {
      if (item instanceof Item.Setting setting && setting.key().text().equals(key)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  private void readFile(SourceFile file) {
    for (Item item : BlueprintParser.parseSettings(file, input.limits(), sink).items()) {
      if (item instanceof Item.Setting setting) {
        if (isKnown(setting.key().text(), setting.key().span())) {
          given.put(setting.key().text(), setting.value());
        }
      }
    }
  }

  private void readGiven(String name, String text) {
    boolean secret = scope.parameter(name).map(ParameterEntry::isSecret).orElse(false);
    SourceFile file = new SourceFile("-P " + name, secret ? "(not shown)" : text);
    Span all = new Span(file, 0, file.text().length());
    if (isKnown(name, all)) {
      given.put(
          name, GivenText.read(file, scope.parameter(name).get().type(), input.limits(), sink));
    }
  }

  private boolean isKnown(String name, Span at) {
    Optional<ParameterEntry> parameter = scope.parameter(name);
    if (parameter.isEmpty()) {
      List<String> names = new ArrayList<>();
      scope.parameters().forEach(each -> names.add(each.name()));
      sink.report(
          Diagnostic.of(ResolveCodes.UNKNOWN_PARAMETER, at, "there is no parameter `" + name + "`")
              .hint(Suggestions.hint(name, names)));
      return false;
    }
    if (parameter.get().isSecret()) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.SECRET_LEAKS,
                  at,
                  "the secret `" + name + "` cannot be set when compiling")
              .also(parameter.get().span(), "declared here")
              .hint("it is asked for at deployment"));
      return false;
    }
    return true;
  }

  /** The value of a parameter, found when it is first asked for. */
  Value value(ParameterEntry parameter) {
    if (parameter.state() == ParameterEntry.State.EVALUATING) {
      sink.report(
          Diagnostic.of(
              ResolveCodes.CYCLE,
              parameter.span(),
              "the default of `" + parameter.name() + "` depends on itself"));
      return Values.FAULTY;
    }
    if (parameter.state() == ParameterEntry.State.TYPED) {
      parameter.begin();
      boolean fromOutside = given.containsKey(parameter.name());
      parameter.done(found(parameter), fromOutside);
    }
    return parameter.value();
  }

  private Value found(ParameterEntry parameter) {
    if (parameter.isSecret()) {
      return new Value.Secret(parameter.name());
    }
    Evaluator expressions = evaluator.orElseThrow();
    Expression outside = given.get(parameter.name());
    Optional<Item.Setting> standard = setting(parameter, "default");
    String subject = "`" + parameter.name() + "`";
    Value fallback = Values.FAULTY;
    if (standard.isPresent()) {
      Expression expression = standard.get().value();
      fallback = expressions.typed(expression, parameter.type(), "`default`");
      fallback = constrained(parameter, fallback, expression.span());
    }
    if (outside != null) {
      Value value = expressions.typed(outside, parameter.type(), subject);
      return constrained(parameter, value, outside.span());
    }
    if (standard.isEmpty() && !parameter.block().faulty() && !parameter.typeWords().isEmpty()) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.PARAMETER_NEEDED,
                  parameter.span(),
                  "the parameter " + subject + " has no value")
              .hint("give one, `-P " + parameter.name() + "=…`, or a `default`"));
    }
    return fallback;
  }

  /** All parameters as the outside sees them. */
  List<Resolution.Parameter> all() {
    List<Resolution.Parameter> all = new ArrayList<>();
    for (ParameterEntry parameter : scope.parameters()) {
      String text = parameter.isSecret() ? "" : Texts.of(parameter.value());
      String description =
          setting(parameter, "description")
              .map(found -> evaluator.orElseThrow().infer(found.value(), Types.TEXT))
              .map(Texts::of)
              .orElse("");
      all.add(
          new Resolution.Parameter(
              parameter.name(), parameter.typeWords(), text, parameter.isGiven(), description));
    }
    return all;
  }

  private Value constrained(ParameterEntry parameter, Value value, Span at) {
    return new Constraints(parameter, evaluator.orElseThrow(), sink).check(value, at);
  }
}
