package dev.hpcc.backend;

import java.util.Optional;

/** Values in the notation of Slurm's configuration files (slurm.conf(5), slurmdbd.conf(5)). */
public final class SlurmText {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  private SlurmText() {}

  /**
   * A time limit: {@code 1-06:00:00}, or {@code UNLIMITED}. Slurm counts limits in minutes, so
   * seconds are rounded up.
   *
   * @param seconds empty for no limit
   */
  public static String limit(Optional<Long> seconds) {
    if (seconds.isEmpty()) {
      return "UNLIMITED";
    }
    long minutes = (seconds.get() + MINUTE - 1) / MINUTE;
    long rounded = minutes * MINUTE;
    return rounded / DAY
        + "-"
        + twoDigits(rounded % DAY / HOUR)
        + ":"
        + twoDigits(rounded % HOUR / MINUTE)
        + ":00";
  }

  /** An age for slurmdbd's {@code Purge…After}: {@code 90days}, a started day counted whole. */
  public static String purgeAge(long seconds) {
    long days = (seconds + DAY - 1) / DAY;
    return days + "days";
  }

  /**
   * A host list: {@code cpu-7}, {@code cpu-[1-64]}.
   *
   * @param prefix with its separator, {@code cpu-}
   * @param first number of the first host
   * @param count how many, at least 1
   */
  public static String hosts(String prefix, long first, long count) {
    if (count < 1) {
      throw new IllegalArgumentException("hosts " + count);
    }
    return count == 1 ? prefix + first : prefix + "[" + first + "-" + (first + count - 1) + "]";
  }

  /**
   * Why a raw value cannot stand on a line of its own, as words that complete "the value …"; empty
   * when it can. A line break would begin another setting, and {@code #} a comment.
   */
  public static Optional<String> lineRefusal(String value) {
    if (value.isBlank()) {
      return Optional.of("is empty");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || c == '\r') {
        return Optional.of("holds a line break, which would begin another setting");
      }
      if (Character.isISOControl(c) && c != '\t') {
        return Optional.of("holds a control character");
      }
      if (c == '#') {
        return Optional.of("holds `#`, which begins a comment in Slurm's files");
      }
    }
    return value.endsWith("\\")
        ? Optional.of("ends with `\\`, which joins it to the next line")
        : Optional.empty();
  }

  /**
   * The same for a value on a line that holds several settings (a partition, a node), where a blank
   * begins the next one.
   */
  public static Optional<String> fieldRefusal(String value) {
    Optional<String> refusal = lineRefusal(value);
    if (refusal.isPresent()) {
      return refusal;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c)) {
        return Optional.of("holds a blank, which would begin another setting of the same line");
      }
      if (c == '"') {
        return Optional.of("holds a quotation mark");
      }
    }
    return Optional.empty();
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
