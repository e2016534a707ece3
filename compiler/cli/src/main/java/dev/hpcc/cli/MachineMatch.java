package dev.hpcc.cli;

import dev.hpcc.backend.Backend;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.CatalogJson;
import dev.hpcc.catalog.Explainer;
import dev.hpcc.catalog.Explanation;
import dev.hpcc.catalog.ExplanationText;
import dev.hpcc.compile.CompileRequest;
import dev.hpcc.compile.Compiler;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.TextRenderer;
import dev.hpcc.ir.Cluster;
import dev.hpcc.resolve.Resolution;
import dev.hpcc.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Asks the catalog for machines by the language's own words: the requirements become a group of a
 * blueprint that holds nothing else, so that they mean what they mean there.
 */
final class MachineMatch {
  private final Backend backend;
  private final String text;

  /**
   * A question.
   *
   * @param region a code that the catalog has
   * @param requirements what may stand in {@code nodes}
   */
  MachineMatch(Backend backend, String region, String requirements) {
    this.backend = backend;
    this.text =
        "nodes match { count = 1, "
            + requirements
            + "\n}\nblueprint match {}\n"
            + "fabric rdma {}\nfabric ethernet { kind = ethernet }\ntarget "
            + backend.id()
            + " { region = \""
            + region
            + "\" }\n";
  }

  int print(Console console, boolean all, boolean json) {
    Compiler compiler = new Compiler(List.of(backend), Catalog.embedded());
    CompileRequest request = CompileRequest.of(new SourceFile("requirements", text));
    Diagnostics sink = new Diagnostics();
    Resolution resolution = compiler.resolve(request, sink);
    Cluster cluster = resolution.clusters().get(backend.id());
    if (sink.hasErrors() || cluster == null) {
      console.err().print(new TextRenderer(false).render(sink.sorted()));
      return Exit.FAULTS;
    }
    Optional<Explanation> explanation =
        Explainer.explain(
            cluster, "match", compiler.catalog().cloud(backend.id()), backend.rules(cluster), sink);
    explanation.ifPresent(
        e -> console.out().print(json ? CatalogJson.explanation(e) : ExplanationText.of(e, all)));
    boolean found = explanation.isPresent() && !explanation.get().fitting().isEmpty();
    return found ? Exit.OK : Exit.FAULTS;
  }
}
