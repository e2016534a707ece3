package dev.hpcc.gcp.lower;

import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the Cluster Toolkit adds to the choice of machines. */
public final class GcpRules implements GroupRules {
  private final Families families = Families.load();
  private final RdmaKinds rdma = RdmaKinds.load();

  @Override
  public Optional<String> refusal(NodeGroup group, Machine machine) {
    Optional<Families.Family> family = families.find(machine.name());
    if (family.isEmpty()) {
      return Optional.of("no source says which boot disk it takes");
    }
    if (machine.bareMetal()) {
      return Optional.of(
          "bare metal needs a network of another kind, which hpcc does not make yet");
    }
    boolean compactAsked =
        group.placement().value() == Placement.COMPACT && !group.placement().origin().isBuiltIn();
    if (compactAsked && family.get().compact() == Families.Compact.NO) {
      return Optional.of("the Toolkit makes no compact placement for its family");
    }
    if (group.smt().value() && family.get().threads() == Families.Threads.ONE) {
      return Optional.of("its cores have one thread");
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> regionRefusal(String region) {
    return Optional.empty();
  }

  @Override
  public boolean meetsRdma(NodeGroup group, Machine machine) {
    return rdma.find(machine).isPresent();
  }

  @Override
  public List<String> zones(Machine machine, String region) {
    List<String> zones = new ArrayList<>();
    Optional<RdmaKinds.RdmaKind> kind = rdma.find(machine);
    if (kind.isPresent()) {
      for (String zone : kind.get().zones()) {
        if (zone.startsWith(region + "-")) {
          zones.add(zone.substring(region.length() + 1));
        }
      }
    }
    return zones;
  }
}
