package dev.hpcc.azure.model;

import java.util.List;

/**
 * The CycleCloud project with the cluster's own specs.
 *
 * @param name unique in the locker
 */
public record Project(String name, String version, List<Spec> specs) {

  public Project {
    specs = List.copyOf(specs);
  }

  /**
   * What runs on the nodes that name it, in the order of the file names in {@code scripts}.
   *
   * @param files in any folder of the spec's {@code cluster-init}
   */
  public record Spec(String name, List<File> files) {
    public Spec {
      files = List.copyOf(files);
    }
  }

  /**
   * One file of a spec.
   *
   * @param path {@code scripts/20-setup.sh} or {@code files/tune}
   */
  public record File(String path, String text, boolean executable) {}
}
