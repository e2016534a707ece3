package dev.hpcc.backend;

import dev.hpcc.source.Span;
import java.util.List;

/**
 * What a backend emits for one cluster.
 *
 * @param files in the order to list them
 * @param mappings which part of which file comes from where
 */
public record Artifacts(List<Artifact> files, List<Mapping> mappings) {
  public Artifacts {
    files = List.copyOf(files);
    mappings = List.copyOf(mappings);
  }

  /**
   * One file.
   *
   * @param path relative to the target's folder, with {@code /}
   * @param text ends with a newline
   * @param executable whether a person or a node runs it
   */
  public record Artifact(String path, String text, boolean executable) {}

  /**
   * A stretch of an emitted file and the statement that caused it.
   *
   * @param path the file
   * @param pointer a JSON pointer, or the section's path in other formats
   * @param line 1-based line where it begins
   */
  public record Mapping(String path, String pointer, int line, Span span) {}
}
