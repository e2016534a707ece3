package dev.hpcc.aws.facts;

import dev.hpcc.backend.Support;
import java.util.ArrayList;
import java.util.List;

/** What AWS does with the keys that it does not take as they are meant: {@code support.tsv}. */
public final class SupportTable {
  private SupportTable() {}

  /** The table. */
  public static Support read() {
    List<Support.Entry> entries = new ArrayList<>();
    for (String[] row : Rows.read("support.tsv", 6)) {
      Support.Level level =
          row[3].equals("NO") ? Support.Level.NOT_AVAILABLE : Support.Level.TAKEN_WITH_LOSS;
      entries.add(new Support.Entry(row[0], row[1], row[2], level, row[4], row[5]));
    }
    return new Support(entries);
  }
}
