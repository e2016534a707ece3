package dev.hpcc.azure.lower;

import java.util.Optional;

/** Paths on nodes that belong to CycleCloud. */
final class ReservedPaths {

  /** Where CycleCloud joins and mounts the disks in the machine. */
  static final String NVME = "/nvme";

  private static final int COLUMNS = 3;

  private ReservedPaths() {}

  /** What stands at the path or below it, in words; empty when it is free. */
  static Optional<String> owner(String path) {
    for (String[] cells : Table.read("reserved-paths.tsv", COLUMNS)) {
      if (path.equals(cells[0])
          || path.startsWith(cells[0] + "/")
          || cells[0].startsWith(path + "/")) {
        return Optional.of(cells[1] + " (`" + cells[0] + "`)");
      }
    }
    return Optional.empty();
  }
}
