package dev.hpcc.catalog;

import dev.hpcc.ir.Count;
import dev.hpcc.ir.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Why a group has the machine it has, or has none.
 *
 * @param group the group's name
 * @param cloud the provider's name for people
 * @param region where
 * @param zone where, if a zone was found
 * @param place how the place was found, one sentence; empty when it was not
 * @param count what was asked for, in its own unit
 * @param chosen empty when nothing fits or the pin does not hold
 * @param asked everything that was asked, in the order of trying
 * @param fitting every type that meets all, best first; the chosen one included unless it is pinned
 * @param rejected every other type of the place, by name, with the first requirement it misses
 * @param unlisted how many types the catalog knows that are not offered there
 */
public record Explanation(
    String group,
    String cloud,
    Region region,
    Optional<String> zone,
    String place,
    Count count,
    Optional<MachineChoice> chosen,
    List<Asked> asked,
    List<Candidate> fitting,
    List<Rejected> rejected,
    int unlisted) {
  public Explanation {
    asked = List.copyOf(asked);
    fitting = List.copyOf(fitting);
    rejected = List.copyOf(rejected);
  }

  /**
   * One requirement and whom it stopped first.
   *
   * @param words in the language's words
   * @param written whether somebody wrote it; else it is a rule of the choice
   * @param stopped how many types miss it first
   * @param unknown how many of those only because the data does not say
   */
  public record Asked(String words, boolean written, Origin origin, int stopped, int unknown) {}

  /** A type that meets all. */
  public record Candidate(Machine machine, Optional<MachinePrice> price) {}

  /**
   * A type that does not.
   *
   * @param requirement the first that it misses, in the language's words
   * @param found what it has instead
   * @param unknown whether it is only that the data does not say
   */
  public record Rejected(Machine machine, String requirement, String found, boolean unknown) {}
}
