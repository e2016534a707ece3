package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.List;

/** The short names that {@code cpu} and {@code gpu} take, from the catalog's data. */
public final class ShortNames {
  private ShortNames() {}

  /** Short names of processors, {@code genoa}; vendors ({@code amd}) are not among them. */
  public static List<String> processors() {
    return read("processors");
  }

  /** Short names of GPUs, {@code h100}. */
  public static List<String> gpus() {
    return read("gpus");
  }

  private static List<String> read(String name) {
    PackedTable table = PackedTable.read(name);
    List<String> names = new ArrayList<>(table.rows());
    for (int row = 0; row < table.rows(); row++) {
      names.add(table.text(row, 0));
    }
    return names;
  }
}
