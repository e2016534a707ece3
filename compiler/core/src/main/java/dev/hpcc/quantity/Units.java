package dev.hpcc.quantity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The unit table.
 *
 * <p>A month is 730 hours: a twelfth of 365 days, the month that the providers' price lists count.
 */
public final class Units {
  /** Hours of a month. */
  public static final long HOURS_PER_MONTH = 730;

  private static final Map<String, Unit> TABLE = table();

  private Units() {}

  public static Optional<Unit> find(String word) {
    return Optional.ofNullable(TABLE.get(word));
  }

  /** All of them, in the order the documentation lists them. */
  public static Collection<Unit> all() {
    return Collections.unmodifiableCollection(TABLE.values());
  }

  private static Map<String, Unit> table() {
    Map<String, Unit> table = new LinkedHashMap<>();
    sizes(table);
    long hour = 3600;
    add(table, "MB/s", Rational.of(1_000_000), Dimension.RATE);
    add(table, "GB/s", Rational.of(1_000_000_000), Dimension.RATE);
    add(table, "TB/s", Rational.of(1_000_000_000_000L), Dimension.RATE);
    add(table, "MiB/s", Rational.of(1L << 20), Dimension.RATE);
    add(table, "GiB/s", Rational.of(1L << 30), Dimension.RATE);
    add(table, "Mbps", Rational.of(1_000_000), Dimension.BANDWIDTH);
    add(table, "Gbps", Rational.of(1_000_000_000), Dimension.BANDWIDTH);
    add(table, "Tbps", Rational.of(1_000_000_000_000L), Dimension.BANDWIDTH);
    add(table, "ms", Rational.of(1, 1000), Dimension.DURATION);
    add(table, "s", Rational.ONE, Dimension.DURATION);
    add(table, "min", Rational.of(60), Dimension.DURATION);
    add(table, "h", Rational.of(hour), Dimension.DURATION);
    pair(table, "day", Rational.of(24 * hour), Dimension.DURATION);
    pair(table, "month", Rational.of(HOURS_PER_MONTH * hour), Dimension.DURATION);
    add(table, "USD", Rational.ONE, Dimension.MONEY);
    add(table, "USD/h", Rational.of(1, hour), Dimension.MONEY_PER_TIME);
    add(table, "USD/month", Rational.of(1, HOURS_PER_MONTH * hour), Dimension.MONEY_PER_TIME);
    add(table, "%", Rational.ONE, Dimension.PERCENT);
    add(table, "MHz", Rational.of(1_000_000), Dimension.FREQUENCY);
    add(table, "GHz", Rational.of(1_000_000_000), Dimension.FREQUENCY);
    pair(table, "node", Rational.ONE, Dimension.NODES);
    pair(table, "core", Rational.ONE, Dimension.CORES);
    pair(table, "gpu", Rational.ONE, Dimension.GPUS);
    return table;
  }

  private static void sizes(Map<String, Unit> table) {
    add(table, "B", Rational.ONE, Dimension.SIZE);
    long decimal = 1;
    for (String prefix : new String[] {"K", "M", "G", "T", "P"}) {
      decimal *= 1000;
      add(table, prefix + "B", Rational.of(decimal), Dimension.SIZE);
    }
    long binary = 1;
    for (String prefix : new String[] {"Ki", "Mi", "Gi", "Ti", "Pi"}) {
      binary *= 1024;
      add(table, prefix + "B", Rational.of(binary), Dimension.SIZE);
    }
  }

  private static void pair(
      Map<String, Unit> table, String word, Rational factor, Dimension dimension) {
    add(table, word, factor, dimension);
    add(table, word + "s", factor, dimension);
  }

  private static void add(
      Map<String, Unit> table, String word, Rational factor, Dimension dimension) {
    table.put(word, new Unit(word, factor, dimension));
  }
}
