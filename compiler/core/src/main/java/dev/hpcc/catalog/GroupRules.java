package dev.hpcc.catalog;

import dev.hpcc.ir.NodeGroup;
import java.util.List;
import java.util.Optional;

/**
 * What a backend adds to the choice of machines: facts of its services that the catalog's machine
 * table does not hold.
 */
public interface GroupRules {
  /**
   * Why the backend cannot use the machine for the group, as the words that complete "refused: …";
   * empty when it can.
   */
  Optional<String> refusal(NodeGroup group, Machine machine);

  /** Why the backend cannot use the region at all; empty when it can. */
  Optional<String> regionRefusal(String region);

  /**
   * Whether the fabric of the group is met by the machine, and how: {@code rdma} column values that
   * count as RDMA on this cloud for this group.
   */
  boolean meetsRdma(NodeGroup group, Machine machine);

  /**
   * Zones of the region where the backend knows the machine to be although the data lists regions
   * only; of these the first is taken where RDMA needs a zone and nobody names one.
   */
  default List<String> zones(Machine machine, String region) {
    return List.of();
  }
}
