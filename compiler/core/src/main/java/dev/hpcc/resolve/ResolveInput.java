package dev.hpcc.resolve;

import dev.hpcc.language.OptionTable;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What resolving needs beside the tree of the root file.
 *
 * @param sources reads the files that {@code include} and {@code file()} name
 * @param clouds the tables of options, per cloud, in the order of the targets; its keys are all
 *     clouds that a blueprint may name
 * @param targets the clouds asked for; empty is all that the blueprint declares
 * @param parameterFile a text of {@code name = value} lines
 * @param parameters values given one by one; they win over the file
 * @param limits how much is read
 */
public record ResolveInput(
    Sources sources,
    Map<String, List<OptionTable>> clouds,
    List<String> targets,
    Optional<SourceFile> parameterFile,
    Map<String, String> parameters,
    Limits limits) {
  public ResolveInput {
    clouds = new LinkedHashMap<>(clouds);
    targets = List.copyOf(targets);
    parameters = new LinkedHashMap<>(parameters);
  }

  /** Without files, targets and parameters given. */
  public static ResolveInput of(Map<String, List<OptionTable>> clouds) {
    return new ResolveInput(
        Sources.none(), clouds, List.of(), Optional.empty(), Map.of(), Limits.standard());
  }

  public ResolveInput withSources(Sources other) {
    return new ResolveInput(other, clouds, targets, parameterFile, parameters, limits);
  }

  public ResolveInput withTargets(List<String> asked) {
    return new ResolveInput(sources, clouds, asked, parameterFile, parameters, limits);
  }

  public ResolveInput withParameters(Map<String, String> given) {
    return new ResolveInput(sources, clouds, targets, parameterFile, given, limits);
  }

  public ResolveInput withParameterFile(SourceFile file) {
    return new ResolveInput(sources, clouds, targets, Optional.of(file), parameters, limits);
  }

  public ResolveInput withLimits(Limits other) {
    return new ResolveInput(sources, clouds, targets, parameterFile, parameters, other);
  }
}
