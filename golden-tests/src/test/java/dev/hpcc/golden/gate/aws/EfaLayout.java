package dev.hpcc.golden.gate.aws;

import dev.hpcc.golden.gate.TestData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The EFA-capable instance types and the interface slots they take ({@code efa-layout.tsv}). */
final class EfaLayout {
  /**
   * One type.
   *
   * @param primary kind of the primary interface beside efa-only slots: {@code interface} or {@code
   *     efa}
   * @param split efa-only slots beside that primary, as {@code card:device}; empty if no such form
   * @param combined slots when every one is of type efa; empty if no such form
   */
  record Row(
      String type,
      String primary,
      Set<String> split,
      Set<String> combined,
      List<String> usage,
      List<String> placement) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  static EfaLayout load() {
    EfaLayout layout = new EfaLayout();
    for (List<String> row : TestData.rows("aws/efa-layout.tsv", 10)) {
      layout.rows.put(
          row.get(0),
          new Row(
              row.get(0),
              row.get(3),
              slots(row.get(4)),
              slots(row.get(5)),
              List.of(row.get(8).split("/", -1)),
              List.of(row.get(9).split("/", -1))));
    }
    return layout;
  }

  Optional<Row> row(String type) {
    return Optional.ofNullable(rows.get(type));
  }

  /** {@code 0:1,1-3:0} is card 0 device 1 and cards 1, 2, 3 device 0. */
  private static Set<String> slots(String text) {
    Set<String> slots = new TreeSet<>();
    if (text.equals("-")) {
      return slots;
    }
    for (String part : text.split(",", -1)) {
      String[] ends = part.split(":", -1);
      String[] cards = ends[0].split("-", -1);
      int last = Integer.parseInt(cards[cards.length - 1]);
      for (int card = Integer.parseInt(cards[0]); card <= last; card++) {
        slots.add(card + ":" + ends[1]);
      }
    }
    return slots;
  }
}
