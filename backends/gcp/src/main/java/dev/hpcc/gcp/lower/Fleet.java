package dev.hpcc.gcp.lower;

import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.quantity.Cidr;

/** The nodes of a cluster counted: whether the network holds them, and what its way out costs. */
final class Fleet {
  /** Google keeps four addresses of every subnet. */
  private static final long KEPT_ADDRESSES = 4;

  /** From the 33rd machine on a NAT gateway costs no more. */
  private static final long NAT_MACHINES = 32;

  private static final long NAT_ADDRESSES = 2;

  private final Draft draft;

  Fleet(Draft draft) {
    this.draft = draft;
  }

  /** The most nodes of all groups together, and the controller. */
  long most() {
    long most = controllers();
    for (MachineChoice choice : draft.site().choices()) {
      most += choice.upperNodes();
    }
    return most;
  }

  private long controllers() {
    return draft.slurm() && draft.cluster().scheduler().controller().isEmpty() ? 1 : 0;
  }

  /** Reports a network that is too small. */
  void checkRange() {
    Network network = draft.cluster().network();
    if (network.existing() || !network.subnets().isEmpty()) {
      return;
    }
    Cidr range = network.cidr().orElseThrow().value();
    long needed = most() + KEPT_ADDRESSES;
    if (range.size() < needed) {
      int prefix = 32;
      while (1L << (32 - prefix) < needed) {
        prefix--;
      }
      draft.error(
          GcpCodes.NETWORK_TOO_SMALL,
          network.cidr().get().origin(),
          "the network `"
              + range
              + "` has "
              + range.size()
              + " addresses, and the cluster needs "
              + needed,
          "a /" + prefix + " holds them; Google keeps four addresses for itself");
    }
  }

  /** What the NAT gateway costs: private machines only, public ones go out by themselves. */
  void billNat() {
    Network network = draft.cluster().network();
    if (network.existing() || network.egress().value() == Egress.NONE) {
      return;
    }
    long idle = controllers();
    long full = controllers();
    for (NodeGroup group : draft.cluster().groups()) {
      if (!AccessSection.isPublic(group)) {
        MachineChoice choice = draft.site().choice(group.name());
        idle += choice.lowerNodes();
        full += choice.upperNodes();
      }
    }
    Origin origin = network.egress().origin();
    draft.recorder().service("Cloud NAT", true, "egress = nat", origin);
    draft
        .recorder()
        .standing(
            "network/nat-machines",
            "cloud-nat",
            "gateway, per VM up to 32 VMs",
            "VM-hour",
            Math.min(idle, NAT_MACHINES) * 1000,
            Math.min(full, NAT_MACHINES) * 1000,
            origin);
    draft
        .recorder()
        .standing(
            "network/nat-addresses",
            "cloud-nat",
            "NAT IP address",
            "hour",
            NAT_ADDRESSES * 1000,
            NAT_ADDRESSES * 1000,
            origin);
    draft.recorder().metered("network/nat-data", "cloud-nat", "data processed", "GiB", origin);
  }
}
