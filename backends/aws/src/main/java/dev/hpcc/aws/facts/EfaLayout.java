package dev.hpcc.aws.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network interfaces that a launch template must list for an EFA-capable instance type: one
 * primary with an address, and EFA interfaces without one beside it. Source: {@code
 * efa-layout.tsv}.
 *
 * @param cards network cards
 * @param primaryKind {@code interface}, or {@code efa} for the one type whose cards take a single
 *     interface
 * @param efaOnly where the {@code efa-only} interfaces sit
 * @param doubt what two sources place differently, or empty
 */
public record EfaLayout(int cards, String primaryKind, List<Slot> efaOnly, String doubt) {
  public EfaLayout {
    efaOnly = List.copyOf(efaOnly);
  }

  /** A place for an interface. */
  public record Slot(int card, int device) {}

  /** How many interfaces speak EFA. */
  public int efaInterfaces() {
    return efaOnly.size() + (primaryKind.equals("efa") ? 1 : 0);
  }

  /** The layout of a type, where one is known. */
  public static Optional<EfaLayout> of(String instanceType) {
    return Optional.ofNullable(Table.LAYOUTS.get(instanceType));
  }

  private static EfaLayout parse(String[] row) {
    List<Slot> slots = new ArrayList<>();
    for (String part : row[4].split(",", -1)) {
      int colon = part.indexOf(':');
      int dash = part.indexOf('-');
      int first = Integer.parseInt(part.substring(0, dash < 0 ? colon : dash));
      int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1, colon));
      int device = Integer.parseInt(part.substring(colon + 1));
      for (int card = first; card <= last; card++) {
        slots.add(new Slot(card, device));
      }
    }
    return new EfaLayout(Integer.parseInt(row[1]), row[3], slots, row[5]);
  }

  /** Read when the first fabric is asked for. */
  private static final class Table {
    static final Map<String, EfaLayout> LAYOUTS = new HashMap<>();

    static {
      for (String[] row : Rows.read("efa-layout.tsv", 6)) {
        LAYOUTS.put(row[0], parse(row));
      }
    }

    private Table() {}
  }
}
