package dev.hpcc.gcp.lower;

import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.ir.DiskClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the blueprint must know of machine families beside the catalog; {@code families.tsv}. */
final class Families {
  private static final int COLUMNS = 10;

  private final List<Family> families;

  private Families(List<Family> families) {
    this.families = families;
  }

  /**
   * One family, or one type of it.
   *
   * @param prefix how the names of its machine types begin
   * @param standardDisk boot disk type, or empty where the family has none of this class
   * @param balancedDisk boot disk type
   * @param fastDisk boot disk type, or empty
   * @param compact what is known of compact placement
   * @param threads what can be said of its threads
   * @param layout sockets and cores for Slurm, and threads where nobody sets them, joined by {@code
   *     x}; or empty
   * @param quota name of the regional quota of its vCPUs
   */
  record Family(
      String prefix,
      String standardDisk,
      String balancedDisk,
      String fastDisk,
      Compact compact,
      Threads threads,
      String layout,
      String quota) {

    /** The boot disk of a class; the balanced one where the family lacks it. */
    String disk(DiskClass diskClass) {
      String wanted =
          switch (diskClass) {
            case STANDARD -> standardDisk;
            case BALANCED -> balancedDisk;
            case FAST -> fastDisk;
          };
      return wanted.isEmpty() ? balancedDisk : wanted;
    }

    boolean hasDisk(DiskClass diskClass) {
      return switch (diskClass) {
        case STANDARD -> !standardDisk.isEmpty();
        case BALANCED -> true;
        case FAST -> !fastDisk.isEmpty();
      };
    }
  }

  /** Compact placement of a family. */
  enum Compact {
    YES,
    /** The Toolkit asks for it; whether Compute Engine takes it nobody has seen. */
    UNTRIED,
    /** The Toolkit does not ask for it. */
    NO
  }

  /** Threads per core of a family. */
  enum Threads {
    /** One or two, as the instance says. */
    SETTABLE,
    /** A core has one. */
    ONE,
    /** Two, and nobody turns them off. */
    FIXED
  }

  static Families load() {
    List<Family> families = new ArrayList<>();
    for (String[] row : TableText.rows(Families.class, "families.tsv", COLUMNS)) {
      families.add(
          new Family(
              row[0], row[1], row[2], row[3], compact(row[4]), threads(row[5]), row[6], row[7]));
    }
    return new Families(families);
  }

  private static Compact compact(String word) {
    return switch (word) {
      case "yes" -> Compact.YES;
      case "untried" -> Compact.UNTRIED;
      case "no" -> Compact.NO;
      default -> throw new IllegalStateException("families.tsv: compact " + word);
    };
  }

  private static Threads threads(String word) {
    return switch (word) {
      case "settable" -> Threads.SETTABLE;
      case "one" -> Threads.ONE;
      case "fixed" -> Threads.FIXED;
      default -> throw new IllegalStateException("families.tsv: threads " + word);
    };
  }

  /** The family with the longest prefix of the name. */
  Optional<Family> find(String machine) {
    Optional<Family> found = Optional.empty();
    for (Family family : families) {
      if (machine.startsWith(family.prefix())
          && (found.isEmpty() || family.prefix().length() > found.get().prefix().length())) {
        found = Optional.of(family);
      }
    }
    return found;
  }

  /**
   * The family of a machine that was chosen.
   *
   * @throws IllegalStateException if there is none: the rules refuse such machines
   */
  Family get(String machine) {
    return find(machine).orElseThrow(() -> new IllegalStateException("no family of " + machine));
  }
}
