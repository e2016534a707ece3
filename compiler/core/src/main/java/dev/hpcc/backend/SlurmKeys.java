package dev.hpcc.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which keys of Slurm's configuration a user may set on one cloud, level by level; data of the
 * backend.
 *
 * <p>The data is tab-separated: level, key, verdict, reason, source, date. The level is {@code
 * cluster}, {@code queue} or another word of the backend's. A level that has an {@code allow} line
 * takes only what is allowed; every other level takes all but what is denied. Lines that begin with
 * {@code #} are comments. Slurm's keys do not tell case apart, nor does this.
 */
public final class SlurmKeys {
  private static final int COLUMNS = 6;

  private final List<Line> lines;

  private SlurmKeys(List<Line> lines) {
    this.lines = lines;
  }

  private record Line(String level, String key, boolean allowed, String reason) {}

  /**
   * Reads such a file.
   *
   * @throws IllegalArgumentException for a line that is not of the form above
   */
  public static SlurmKeys parse(String data) {
    List<Line> lines = new ArrayList<>();
    for (String line : data.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS || !(cells[2].equals("allow") || cells[2].equals("deny"))) {
        throw new IllegalArgumentException("not a line of Slurm keys: " + line);
      }
      lines.add(new Line(cells[0], cells[1], cells[2].equals("allow"), cells[3]));
    }
    return new SlurmKeys(List.copyOf(lines));
  }

  /**
   * Why a key is not taken, as a clause: {@code the Toolkit writes it itself}; empty when it is.
   */
  public Optional<String> refusal(String level, String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    boolean isAllowList = false;
    for (Line line : lines) {
      if (line.level().equals(level)) {
        isAllowList |= line.allowed();
        if (line.key().toLowerCase(Locale.ROOT).equals(wanted)) {
          return line.allowed() ? Optional.empty() : Optional.of(line.reason());
        }
      }
    }
    return isAllowList ? Optional.of("the service does not take it") : Optional.empty();
  }

  /** The keys that a level allows, in the order of the data; empty where all but some are. */
  public List<String> allowed(String level) {
    List<String> keys = new ArrayList<>();
    for (Line line : lines) {
      if (line.allowed() && line.level().equals(level)) {
        keys.add(line.key());
      }
    }
    return keys;
  }
}
