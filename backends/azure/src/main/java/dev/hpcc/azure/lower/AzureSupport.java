package dev.hpcc.azure.lower;

import dev.hpcc.backend.Support;
import dev.hpcc.backend.Support.Entry;
import dev.hpcc.backend.Support.Level;
import java.util.ArrayList;
import java.util.List;

/** What Azure does with each neutral key that it does not simply take. */
public final class AzureSupport {

  private static final int COLUMNS = 6;

  private AzureSupport() {}

  private static final class Held {
    static final Support TABLE = load();
  }

  public static Support table() {
    return Held.TABLE;
  }

  private static Support load() {
    List<Entry> entries = new ArrayList<>();
    for (String[] cells : Table.read("support.tsv", COLUMNS)) {
      entries.add(new Entry(cells[0], cells[1], cells[2], level(cells[3]), cells[4], cells[5]));
    }
    return new Support(entries);
  }

  private static Level level(String word) {
    return switch (word) {
      case "taken" -> Level.TAKEN;
      case "loss" -> Level.TAKEN_WITH_LOSS;
      case "missing" -> Level.NOT_AVAILABLE;
      default -> throw new IllegalStateException("level " + word);
    };
  }
}
