package dev.hpcc.compile;

import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Plan;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.check.Checker;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.language.OptionTable;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.resolve.Resolution;
import dev.hpcc.resolve.ResolveInput;
import dev.hpcc.resolve.Resolver;
import dev.hpcc.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compiler: text in, texts out. It reads and writes no files, asks no clock and keeps no state
 * between calls; the same request gives the same result, byte by byte.
 */
public final class Compiler {
  private final Map<String, Backend> backends;
  private final Map<String, List<OptionTable>> clouds;
  private final Catalog catalog;

  /**
   * A compiler for these clouds.
   *
   * @param backends in any order
   * @throws IllegalArgumentException for two of one id
   */
  public Compiler(List<Backend> backends, Catalog catalog) {
    List<Backend> sorted = new ArrayList<>(backends);
    sorted.sort((a, b) -> a.id().compareTo(b.id()));
    this.backends = new LinkedHashMap<>();
    this.clouds = new LinkedHashMap<>();
    for (Backend backend : sorted) {
      if (this.backends.put(backend.id(), backend) != null) {
        throw new IllegalArgumentException("two backends of id " + backend.id());
      }
      clouds.put(backend.id(), backend.options());
    }
    this.catalog = catalog;
  }

  /** The clouds it compiles for, sorted by id. */
  public List<Backend> backends() {
    return List.copyOf(backends.values());
  }

  public Catalog catalog() {
    return catalog;
  }

  /** Reads and checks a blueprint without a look at any cloud. */
  public Resolution resolve(CompileRequest request, Diagnostics sink) {
    SyntaxTree tree = BlueprintParser.parse(request.root(), request.limits(), sink);
    ResolveInput input =
        new ResolveInput(
            request.sources(),
            clouds,
            request.targets(),
            request.parameterFile(),
            request.parameters(),
            request.limits());
    return Resolver.resolve(tree, input, sink);
  }

  /** All that {@link #compile} does, but the emitting. */
  public Checked check(CompileRequest request) {
    Diagnostics sink = new Diagnostics();
    Resolution resolution = resolve(request, sink);
    Checker.check(resolution, sink);
    List<TargetPlan> plans = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    boolean sound = !sink.hasErrors();
    for (Map.Entry<String, Cluster> target : resolution.clusters().entrySet()) {
      Backend backend = backends.get(target.getKey());
      if (backend == null) {
        throw new IllegalStateException("resolved for a cloud without backend: " + target.getKey());
      }
      Diagnostics own = new Diagnostics();
      SupportCheck.check(target.getValue(), backend, own);
      if (sound && !own.hasErrors()) {
        lower(target.getValue(), backend, own, plans);
      }
      if (own.hasErrors()) {
        refused.add(backend.id());
      }
      report(own, sink);
    }
    return new Checked(resolution, plans, refused, sink.sorted(), sink.errorCount());
  }

  /** Compiles; with any error there are no files. */
  public Compiled compile(CompileRequest request) {
    Checked checked = check(request);
    if (checked.hasErrors()) {
      return new Compiled(checked, List.of());
    }
    return new Compiled(checked, new Emission(checked, request, catalog.date()).files());
  }

  private void lower(Cluster cluster, Backend backend, Diagnostics sink, List<TargetPlan> plans) {
    Optional<Plan> plan = backend.lower(cluster, catalog, sink);
    if (plan.isPresent()) {
      plans.add(new TargetPlan(backend, plan.get()));
    } else if (!sink.hasErrors()) {
      throw new IllegalStateException(backend.id() + " refused a cluster without an error");
    }
  }

  private static void report(Diagnostics from, Diagnostics to) {
    for (Diagnostic diagnostic : from.sorted()) {
      to.report(diagnostic);
    }
  }
}
