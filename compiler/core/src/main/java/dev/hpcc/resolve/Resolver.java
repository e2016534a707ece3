package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.syntax.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a blueprint means: reads what it includes, evaluates every value against its
 * table, merges the layers of every element, and builds one cluster per target and a neutral one.
 * Whatever the input, it ends and returns; every fault is told once, at its cause.
 */
public final class Resolver {
  private final SyntaxTree root;
  private final ResolveInput input;
  private final Diagnostics sink;
  private final Clouds clouds;
  private final Scope scope = new Scope();
  private final Files files;
  private final Parameters parameters;
  private final Declarations declarations;
  private final BlockReader reader;
  private final Evaluator evaluator;
  private final Elements elements;

  private Resolver(SyntaxTree root, ResolveInput input, Diagnostics sink) {
    this.root = root;
    this.input = input;
    this.sink = sink;
    this.clouds = new Clouds(input.clouds());
    this.files = new Files(input.sources(), input.limits().fileSize(), sink);
    this.parameters = new Parameters(scope, input, sink);
    this.declarations = new Declarations(scope, clouds, sink);
    this.evaluator = new Evaluator(scope, files, sink, parameters::value);
    this.reader = new BlockReader(clouds, new SettingReader(evaluator, sink), sink);
    this.elements = new Elements(sink);
  }

  /** Resolves a root file; errors are reported and leave a cluster that is whole. */
  public static Resolution resolve(SyntaxTree root, ResolveInput input, Diagnostics sink) {
    return new Resolver(root, input, sink).resolution();
  }

  private Resolution resolution() {
    Program program = Program.read(root, files, input.limits(), sink);
    declarations.add(program);
    parameters.evaluateAll(evaluator);
    new ElementReader(declarations, scope, reader, sink).readInto(elements);
    List<String> targets = new Targets(elements, clouds, sink).select(input.targets(), root);
    View.Surroundings around =
        new View.Surroundings(
            elements,
            scope,
            clouds,
            sink,
            new Unaddressed(),
            new LinkedHashSet<>(),
            program.isFaulty(),
            !targets.isEmpty());
    View neutralView = new View("", around, Optional.empty());
    ClusterAssembly neutral = new ClusterAssembly(neutralView, Optional.empty());
    Cluster neutralCluster = neutral.cluster();
    Map<String, Cluster> clusters = new LinkedHashMap<>();
    for (String cloud : targets) {
      View view = new View(cloud, around, Optional.of(neutralView));
      clusters.put(cloud, new ClusterAssembly(view, Optional.of(neutral)).cluster());
    }
    around.unaddressed().report(sink);
    Set<String> faulty = elements.faulty();
    faulty.addAll(around.lacking());
    Unused.warn(scope, evaluator, sink);
    return new Resolution(neutralCluster, clusters, parameters.all(), files.all(), faulty);
  }
}
