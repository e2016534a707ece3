package dev.hpcc.gcp.lower;

import dev.hpcc.backend.LegalSizes;
import dev.hpcc.gcp.toolkit.TableText;
import java.util.ArrayList;
import java.util.List;

/** Filestore's service tiers; {@code filestore.tsv}. */
final class FilestoreTiers {
  private static final int COLUMNS = 9;
  private static final long GIB = 1L << 30;

  private FilestoreTiers() {}

  /**
   * One range of sizes of one tier.
   *
   * @param name the Toolkit's word
   * @param sizes in bytes
   * @param readMib MiB/s per TiB, -1 where throughput does not grow with size
   * @param writeMib the same for writes
   * @param persistent whether it serves filesystems that must not be lost
   */
  record Tier(String name, LegalSizes sizes, long readMib, long writeMib, boolean persistent) {}

  static List<Tier> load() {
    List<Tier> tiers = new ArrayList<>();
    for (String[] row : TableText.rows(FilestoreTiers.class, "filestore.tsv", COLUMNS)) {
      LegalSizes sizes =
          LegalSizes.row(
              Long.parseLong(row[1]) * GIB,
              Long.parseLong(row[3]) * GIB,
              Long.parseLong(row[2]) * GIB,
              LegalSizes.Unit.BYTES);
      tiers.add(
          new Tier(
              row[0],
              sizes,
              Long.parseLong(row[4]),
              Long.parseLong(row[5]),
              row[6].equals("persistent")));
    }
    return tiers;
  }
}
