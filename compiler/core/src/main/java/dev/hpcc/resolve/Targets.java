package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.BlockKind;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which clouds to compile for: those declared, else all; of them, those asked for. */
final class Targets {
  private final Elements elements;
  private final Clouds clouds;
  private final Diagnostics sink;

  Targets(Elements elements, Clouds clouds, Diagnostics sink) {
    this.elements = elements;
    this.clouds = clouds;
    this.sink = sink;
  }

  List<String> select(List<String> asked, SyntaxTree root) {
    Optional<Element> blueprint = elements.single(BlockKind.BLUEPRINT);
    Span start = new Span(root.source(), 0, 0);
    Span header = blueprint.map(Element::header).orElse(start);
    if (blueprint.isEmpty()) {
      sink.report(
          Diagnostic.of(ResolveCodes.NO_BLUEPRINT, start, "the file has no `blueprint` block")
              .hint("begin it with `blueprint NAME { description = \"…\" }`"));
    }
    List<String> declared = declared();
    List<String> selected = new ArrayList<>();
    for (String cloud : clouds.names()) {
      boolean wanted = asked.isEmpty() || asked.contains(cloud);
      if (wanted && (declared.isEmpty() || declared.contains(cloud))) {
        selected.add(cloud);
      }
    }
    for (String cloud : asked) {
      if (!selected.contains(cloud)) {
        absent(cloud, declared, header);
      }
    }
    if (blueprint.isPresent()) {
      for (String cloud : selected) {
        requireRegion(cloud, blueprint.get());
      }
    }
    return selected;
  }

  /** The clouds of the target blocks that are on. */
  private List<String> declared() {
    List<String> declared = new ArrayList<>();
    for (Element element : elements.all(BlockKind.TARGET)) {
      if (Merged.of(element, "").off().isEmpty()) {
        declared.add(element.name());
      }
    }
    return declared;
  }

  private void absent(String cloud, List<String> declared, Span header) {
    boolean known = clouds.has(cloud);
    sink.report(
        Diagnostic.of(
                ResolveCodes.NO_SUCH_TARGET,
                header,
                known
                    ? "the blueprint declares no target `" + cloud + "`"
                    : "`" + cloud + "` is no cloud")
            .hint(
                known
                    ? "declared: " + Suggestions.enumerate(declared, "and")
                    : Suggestions.hint(cloud, clouds.names())));
  }

  private void requireRegion(String cloud, Element blueprint) {
    if (!Merged.of(blueprint, "").statements("near").isEmpty() || blueprint.faulty()) {
      return;
    }
    Optional<Element> target = elements.find(BlockKind.TARGET, cloud);
    boolean region =
        target.isPresent()
            && (target.get().faulty()
                || !Merged.of(target.get(), "").statements("region").isEmpty());
    if (!region) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NO_REGION,
                  target.isPresent() ? target.get().header() : blueprint.header(),
                  "nothing says in which region of `" + cloud + "` the cluster stands")
              .hint("give the target a `region`, or the blueprint a city: `near = \"Frankfurt\"`"));
    }
  }
}
