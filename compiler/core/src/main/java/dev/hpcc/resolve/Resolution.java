package dev.hpcc.resolve;

import dev.hpcc.ir.Cluster;
import dev.hpcc.source.SourceFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a blueprint means. With errors reported it is still whole, so that later checks can go on:
 * what could not be read has its default, and its element is listed as faulty.
 *
 * @param neutral the cluster without any cloud's overrides
 * @param clusters one per target, in the order of the targets
 * @param parameters every parameter, in the order declared
 * @param files the root file and every file that was included or read, in order
 * @param faulty elements with an error ({@code nodes.cpu}), about which checks stay silent
 */
public record Resolution(
    Cluster neutral,
    Map<String, Cluster> clusters,
    List<Parameter> parameters,
    List<SourceFile> files,
    Set<String> faulty) {
  public Resolution {
    clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
    parameters = List.copyOf(parameters);
    files = List.copyOf(files);
    faulty = Collections.unmodifiableSet(new LinkedHashSet<>(faulty));
  }

  /**
   * A parameter of the blueprint.
   *
   * @param type as written: {@code [cidr]}
   * @param value in the language's words; empty for a secret
   * @param given whether the value came from outside
   * @param description for people, may be empty
   */
  public record Parameter(
      String name, String type, String value, boolean given, String description) {}
}
