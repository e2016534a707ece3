package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.TextRule;
import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.language.Value;
import dev.hpcc.language.Values;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a bare name means, by the type that is expected there: a choice takes its words first, a
 * reference the blocks of its kind, everything else lets and parameters only.
 */
final class NameLookup {
  private static final Type.Choice NO_CHOICE = new Type.Choice(List.of());

  private final Evaluator evaluator;
  private final Scope scope;
  private final Function<ParameterEntry, Value> parameterValues;
  private final Map<String, Map<Type, Evaluator.Evaluated>> lets = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  NameLookup(Evaluator evaluator, Scope scope, Function<ParameterEntry, Value> parameterValues) {
    this.evaluator = evaluator;
    this.scope = scope;
    this.parameterValues = parameterValues;
  }

  /** The words that a bare name of this type can be. */
  static Type.Choice choiceOf(Type type) {
    if (type instanceof Type.Choice choice) {
      return choice;
    } else if (type instanceof Type.Either either) {
      return either.choice();
    } else if (type instanceof Type.Many many && many.orOne()) {
      return choiceOf(many.element());
    }
    return NO_CHOICE;
  }

  Value resolve(Expression.Reference reference, Type expected) {
    String name = reference.name();
    if (choiceOf(expected).has(name)) {
      warnHidden(reference);
      return new Value.Word(name);
    }
    Type element = expected instanceof Type.Many many ? many.element() : expected;
    if (element instanceof Type.Reference wanted && scope.has(wanted.kind(), name)) {
      scope.use(wanted.kind(), name);
      return new Value.Reference(wanted.kind(), name);
    }
    Optional<Item.Let> let = scope.let(name);
    if (let.isPresent()) {
      return letValue(let.get(), expected, reference.span());
    }
    Optional<ParameterEntry> parameter = scope.parameter(name);
    if (parameter.isPresent()) {
      scope.use(name);
      evaluator.use(parameter.get());
      return parameterValues.apply(parameter.get());
    }
    List<BlockKind> kinds = expected instanceof Type.Any ? scope.kindsOf(name) : List.of();
    if (!kinds.isEmpty()) {
      scope.use(kinds.get(0), name);
      return new Value.Reference(kinds.get(0), name);
    }
    return unknown(reference, expected);
  }

  private void warnHidden(Expression.Reference reference) {
    String name = reference.name();
    Optional<Span> hidden = scope.placeOf(name);
    if (hidden.isPresent()) {
      scope.use(name);
      evaluator.report(
          Diagnostic.of(
                  ResolveCodes.HIDDEN_PARAMETER,
                  hidden.get(),
                  "`" + name + "` is hidden where a word of the language has the same name")
              .also(reference.span(), "the word is meant here")
              .hint("give it another name"));
    }
  }

  private Value letValue(Item.Let let, Type expected, Span use) {
    String name = let.name().text();
    scope.use(name);
    Map<Type, Evaluator.Evaluated> known =
        lets.computeIfAbsent(
            evaluator.isUnchosen() ? name + '?' : name, n -> new IdentityHashMap<>());
    Evaluator.Evaluated cached = known.get(expected);
    if (cached == null) {
      if (open.contains(name)) {
        return circle(name, use);
      }
      open.add(name);
      cached = evaluator.inferSeparately(let.value(), expected);
      open.remove(open.size() - 1);
      known.put(expected, cached);
    }
    evaluator.useAll(cached.parameters());
    if (cached.value() instanceof Value.Secret) {
      evaluator.report(
          Diagnostic.of(
                  ResolveCodes.SECRET_LEAKS, let.value().span(), "a `let` cannot hold a secret")
              .hint("name the parameter where the secret is needed"));
      return Values.FAULTY;
    }
    return cached.value();
  }

  private Value circle(String name, Span use) {
    List<String> members = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
    members.add(name);
    evaluator.report(
        Diagnostic.of(
                ResolveCodes.CYCLE,
                use,
                "`" + name + "` depends on itself: " + Circles.path(members))
            .labelled("closes the circle"));
    return Values.FAULTY;
  }

  private Value unknown(Expression.Reference reference, Type expected) {
    String name = reference.name();
    Type.Choice choice = choiceOf(expected);
    boolean word = !choice.words().isEmpty() && !(expected instanceof Type.Either);
    Type element = expected instanceof Type.Many many ? many.element() : expected;
    List<String> candidates = new ArrayList<>(Texts.words(choice));
    if (element instanceof Type.Reference wanted) {
      candidates.addAll(scope.names(wanted.kind()));
    }
    List<String> other = Suggestions.nearest(name, scope.valueNames());
    String hint = Suggestions.hint(name, candidates);
    if (!other.isEmpty() && Suggestions.nearest(name, candidates).isEmpty()) {
      hint = "did you mean " + Suggestions.enumerate(other, "or") + "?";
    }
    String message =
        element instanceof Type.Reference wanted
            ? "there is no `" + wanted.kind().word() + "` block named `" + name + "`"
            : word
                ? evaluator.subject() + " cannot be `" + name + "`"
                : "`" + name + "` is not declared";
    evaluator.report(
        Diagnostic.of(
                word ? ResolveCodes.UNKNOWN_WORD : ResolveCodes.UNKNOWN_NAME,
                reference.span(),
                message)
            .hint(textHint(element, name, hint)));
    return Values.FAULTY;
  }

  private String textHint(Type element, String name, String hint) {
    boolean takesText = element instanceof Type.Text text && text.rule() != TextRule.SCRIPT;
    if (takesText && !hint.startsWith("did you mean")) {
      return "a text stands in quotes: `\"" + name + "\"`";
    }
    List<BlockKind> kinds = scope.kindsOf(name);
    if (element instanceof Type.Reference && !kinds.isEmpty()) {
      return "`" + name + "` is a block of kind `" + kinds.get(0).word() + "`";
    }
    if (!hint.isEmpty()) {
      return hint;
    }
    return choiceOf(element).words().isEmpty()
        ? "neither a parameter nor a `let` has this name"
        : "it is " + element.describe();
  }

  /** The type of a parameter or let that a name leads to, so that the other side can take it. */
  Type naturalType(Expression expression) {
    Expression current = expression;
    for (int hops = 0; hops < 20 && current instanceof Expression.Reference reference; hops++) {
      Optional<ParameterEntry> parameter = scope.parameter(reference.name());
      if (parameter.isPresent()) {
        return parameter.get().type();
      }
      Optional<Item.Let> let = scope.let(reference.name());
      if (let.isEmpty()) {
        return Types.ANY;
      }
      current = let.get().value();
    }
    return Types.ANY;
  }
}
