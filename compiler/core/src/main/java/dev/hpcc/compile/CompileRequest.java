package dev.hpcc.compile;

import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be compiled.
 *
 * @param root the blueprint; its name stands in outputs, so it is best the file's name alone
 * @param sources reads what it includes
 * @param targets clouds to compile for; empty is all that it declares
 * @param parameterFile a text of {@code name = value} lines
 * @param parameters values given one by one, which win over the file
 * @param limits how much is read
 */
public record CompileRequest(
    SourceFile root,
    Sources sources,
    List<String> targets,
    Optional<SourceFile> parameterFile,
    Map<String, String> parameters,
    Limits limits) {
  public CompileRequest {
    targets = List.copyOf(targets);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A text that stands alone, for the targets that it declares. */
  public static CompileRequest of(SourceFile root) {
    return new CompileRequest(
        root, Sources.none(), List.of(), Optional.empty(), Map.of(), Limits.standard());
  }

  public CompileRequest withSources(Sources other) {
    return new CompileRequest(root, other, targets, parameterFile, parameters, limits);
  }

  public CompileRequest withTargets(List<String> asked) {
    return new CompileRequest(root, sources, asked, parameterFile, parameters, limits);
  }

  public CompileRequest withParameters(Map<String, String> given) {
    return new CompileRequest(root, sources, targets, parameterFile, given, limits);
  }
}
