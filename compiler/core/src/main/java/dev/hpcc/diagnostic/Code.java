package dev.hpcc.diagnostic;

/**
 * The stable identity of a kind of diagnostic. Codes are never reused: a retired number stays
 * retired.
 *
 * <p>Ranges: 1xxx text and syntax, 2xxx names, types and merging, 3xxx checks of the whole model,
 * 4xxx catalog and machine choice, 5xxx what all backends share, 6xxx AWS, 7xxx Azure, 8xxx Google
 * Cloud, 9xxx files and limits.
 *
 * <p>Each module declares its codes as constants in one class that is a {@link CodeBook}; the page
 * that {@code hpcc explain} prints is the resource {@code hpcc/codes/HPCnnnn.md} of the same
 * module.
 *
 * @param number four digits
 * @param severity its severity, fixed per code
 * @param title what went wrong in a few general words; the message of a diagnostic says it with the
 *     user's names
 */
public record Code(int number, Severity severity, String title) {
  public Code {
    if (number < 1000 || number > 9999) {
      throw new IllegalArgumentException("four digits: " + number);
    }
  }

  public static Code error(int number, String title) {
    return new Code(number, Severity.ERROR, title);
  }

  public static Code warning(int number, String title) {
    return new Code(number, Severity.WARNING, title);
  }

  public static Code note(int number, String title) {
    return new Code(number, Severity.NOTE, title);
  }

  /** {@code HPC2003}. */
  public String id() {
    return "HPC" + number;
  }
}
