package dev.hpcc.catalog;

import dev.hpcc.ir.NodeGroup;
import java.util.Optional;

/** Rules of a backend that takes everything; RDMA is what the catalog calls so. */
final class AnyMachine implements GroupRules {
  @Override
  public Optional<String> refusal(NodeGroup group, Machine machine) {
    return Optional.empty();
  }

  @Override
  public Optional<String> regionRefusal(String region) {
    return Optional.empty();
  }

  @Override
  public boolean meetsRdma(NodeGroup group, Machine machine) {
    return machine.hasRdma();
  }
}
