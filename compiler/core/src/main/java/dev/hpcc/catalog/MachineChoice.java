package dev.hpcc.catalog;

import dev.hpcc.ir.NodeGroup;
import java.util.List;
import java.util.Optional;

/**
 * The machine chosen for one group.
 *
 * @param machine the type
 * @param price its list price in the region, where known
 * @param lowerNodes nodes kept running
 * @param upperNodes the most nodes
 * @param why one sentence: what it won by, against how many
 * @param notes what a person should hear: rounding of a count, unknown price, far beyond what was
 *     asked
 */
public record MachineChoice(
    NodeGroup group,
    Machine machine,
    Optional<MachinePrice> price,
    long lowerNodes,
    long upperNodes,
    String why,
    List<String> notes) {
  public MachineChoice {
    notes = List.copyOf(notes);
  }
}
