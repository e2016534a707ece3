package dev.hpcc.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine types of a cloud, by row, sorted by name; each made when it is first asked for. */
final class MachineTable {
  private final PackedTable table;
  private final @Nullable Machine[] made;

  /** Rows of the machines made so far, by name. */
  private final Map<String, Integer> rows = new HashMap<>();

  MachineTable(PackedTable table) {
    this.table = table;
    this.made = new @Nullable Machine[table.rows()];
  }

  /** The row of a name, or -1. */
  synchronized int find(String name) {
    Integer known = rows.get(name);
    return known == null ? search(name) : known;
  }

  private int search(String name) {
    int low = 0;
    int high = table.rows() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = table.text(middle, 0).compareTo(name);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  synchronized Machine at(int row) {
    Machine machine = made[row];
    if (machine == null) {
      machine = make(row);
      made[row] = machine;
      rows.put(machine.name(), row);
    }
    return machine;
  }

  List<Machine> all() {
    Machine[] all = new Machine[table.rows()];
    for (int row = 0; row < all.length; row++) {
      all[row] = at(row);
    }
    return Collections.unmodifiableList(Arrays.asList(all));
  }

  /** The columns stand in the order of the record's components. */
  private Machine make(int row) {
    return new Machine(
        table.text(row, 0),
        table.text(row, 1),
        table.number(row, 2),
        table.number(row, 3),
        table.flag(row, 4),
        table.number(row, 5),
        table.number(row, 6),
        table.text(row, 7),
        table.text(row, 8),
        table.text(row, 9),
        table.text(row, 10),
        table.text(row, 11),
        table.text(row, 12),
        table.number(row, 13),
        table.number(row, 14),
        table.number(row, 15),
        table.text(row, 16),
        table.number(row, 17),
        table.number(row, 18),
        table.number(row, 19),
        table.number(row, 20),
        table.text(row, 21),
        table.text(row, 22),
        table.number(row, 23),
        table.number(row, 24),
        table.flag(row, 25),
        table.text(row, 26),
        table.number(row, 27),
        restriction(table.text(row, 28)),
        table.text(row, 29),
        table.text(row, 30));
  }

  private static Machine.Restriction restriction(String word) {
    return switch (word) {
      case "pinned" -> Machine.Restriction.PINNED_ONLY;
      case "last" -> Machine.Restriction.LAST_RESORT;
      case "" -> Machine.Restriction.NONE;
      default -> throw new IllegalStateException("restriction " + word);
    };
  }
}
