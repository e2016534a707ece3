package dev.hpcc.azure.lower;

/** Mount options by product. */
final class MountOptions {

  private static final int COLUMNS = 3;

  private MountOptions() {}

  static String of(String product) {
    for (String[] cells : Table.read("mount-options.tsv", COLUMNS)) {
      if (cells[0].equals(product)) {
        return cells[1];
      }
    }
    throw new IllegalStateException("no mount options for " + product);
  }
}
