package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one region offers: by row of the machine table, whether it is listed, its zones, prices. */
final class RegionOffers {
  private static final int MACHINE = 0;
  private static final int OFFERED = 1;
  private static final int ZONES = 2;
  private static final int ON_DEMAND = 3;
  private static final int SPOT = 4;
  private static final int AS_OF = 5;
  private static final int SOURCE = 6;
  private static final int SAVINGS = 7;
  private static final int INTERRUPTION = 8;

  private final String region;
  private final @Nullable PackedTable table;

  private RegionOffers(String region, @Nullable PackedTable table) {
    this.region = region;
    this.table = table;
  }

  /** A region without data offers nothing. */
  static RegionOffers read(String cloud, String region) {
    String name = cloud + "/offers/" + region;
    return new RegionOffers(region, PackedTable.exists(name) ? PackedTable.read(name) : null);
  }

  String region() {
    return region;
  }

  List<Machine> offered(MachineTable machines) {
    List<Machine> offered = new ArrayList<>();
    if (table != null) {
      for (int row = 0; row < table.rows(); row++) {
        if (table.flag(row, OFFERED)) {
          offered.add(machines.at((int) table.number(row, MACHINE)));
        }
      }
    }
    return offered;
  }

  boolean isOffered(int machine) {
    int row = row(machine);
    return table != null && row >= 0 && table.flag(row, OFFERED);
  }

  List<String> zones(int machine) {
    int row = row(machine);
    return table == null || row < 0 ? List.of() : Words.split(table.text(row, ZONES));
  }

  /** In micro-USD per hour. */
  long onDemand(int machine) {
    int row = row(machine);
    return table == null || row < 0 ? Machine.UNKNOWN : table.number(row, ON_DEMAND);
  }

  Optional<MachinePrice> price(int machine) {
    int row = row(machine);
    if (table == null || row < 0) {
      return Optional.empty();
    }
    long onDemand = table.number(row, ON_DEMAND);
    long spot = table.number(row, SPOT);
    if (onDemand == Machine.UNKNOWN && spot == Machine.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(
        new MachinePrice(
            onDemand,
            spot,
            table.number(row, SAVINGS),
            table.text(row, INTERRUPTION),
            table.text(row, AS_OF),
            table.text(row, SOURCE)));
  }

  /** Rows are in the order of the machine table. */
  private int row(int machine) {
    int low = 0;
    int high = table == null ? -1 : table.rows() - 1;
    while (table != null && low <= high) {
      int middle = (low + high) >>> 1;
      long found = table.number(middle, MACHINE);
      if (found == machine) {
        return middle;
      }
      if (found < machine) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
