package dev.hpcc.compile;

import java.util.List;

/**
 * A blueprint with everything that is to be written.
 *
 * @param files the manifest last; empty when there were errors
 */
public record Compiled(Checked checked, List<OutputFile> files) {
  public Compiled {
    files = List.copyOf(files);
  }
}
