package dev.hpcc.azure.lower;

import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.NodeGroup;
import java.util.Optional;

/** What Azure's services add to the choice of machines. */
public final class AzureRules implements GroupRules {

  private static final String INFINIBAND = "infiniband";

  @Override
  public Optional<String> refusal(NodeGroup group, Machine machine) {
    boolean premium = group.diskClass().value() != DiskClass.STANDARD;
    if (premium && !RootDisk.takesPremium(machine)) {
      return Optional.of("takes no Premium SSD as root disk (`disk_class = standard` would do)");
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> regionRefusal(String region) {
    return Optional.empty();
  }

  @Override
  public boolean meetsRdma(NodeGroup group, Machine machine) {
    return machine.rdma().equals(INFINIBAND);
  }
}
