package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.Map;
import java.util.Optional;

/** The nodes of a cluster counted: whether the network holds them, and what its way out costs. */
final class Fleet {
  /** Google keeps four addresses of every subnet. */
  private static final long KEPT_ADDRESSES = 4;

  /** From the 33rd machine on a NAT gateway costs no more. */
  private static final long NAT_MACHINES = 32;

  private static final String NAT = "cloud-nat";
  private static final long NAT_ADDRESSES = 2;

  private final Draft draft;
  private final PlanRecorder recorder;

  Fleet(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
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

  /** Checks that every subnet holds its nodes, and bills the way out. */
  void lower(NetworkWiring wiring, Roles roles) {
    if (!draft.cluster().network().existing()) {
      for (Map.Entry<String, Cidr> subnet : wiring.ranges().entrySet()) {
        check(subnet.getKey(), subnet.getValue(), needed(subnet.getKey(), wiring, roles));
      }
    }
    billNat();
  }

  private long needed(String subnet, NetworkWiring wiring, Roles roles) {
    long needed = KEPT_ADDRESSES;
    if (wiring.nameOf(Optional.empty(), SubnetPurpose.SERVICE.word()).equals(subnet)) {
      needed += controllers();
    }
    for (MachineChoice choice : draft.site().choices()) {
      Optional<String> named = choice.group().subnet().map(Sourced::value);
      SubnetPurpose purpose =
          switch (roles.of(choice.group())) {
            case LOGIN -> SubnetPurpose.LOGIN;
            case CONTROLLER -> SubnetPurpose.SERVICE;
            case COMPUTE, PLAIN -> SubnetPurpose.COMPUTE;
          };
      if (wiring.nameOf(named, purpose.word()).equals(subnet)) {
        needed += choice.upperNodes();
      }
    }
    return needed;
  }

  private void check(String subnet, Cidr range, long needed) {
    if (range.size() >= needed) {
      return;
    }
    int prefix = 32;
    while (1L << (32 - prefix) < needed) {
      prefix--;
    }
    Network network = draft.cluster().network();
    boolean whole = network.subnets().isEmpty();
    Origin origin = whole ? network.cidr().orElseThrow().origin() : network.origin();
    for (Network.Subnet written : network.subnets()) {
      origin = written.name().equals(subnet) ? written.origin() : origin;
    }
    draft.error(
        GcpCodes.NETWORK_TOO_SMALL,
        origin,
        (whole ? "the network `" : "subnet `" + subnet + "` with `")
            + range
            + "` has "
            + range.size()
            + " addresses, and its nodes need "
            + needed,
        "a /" + prefix + " holds them; Google keeps four addresses for itself");
  }

  /** What the NAT gateway costs: private machines only, public ones go out by themselves. */
  private void billNat() {
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
    recorder.service("Cloud NAT", true, "egress = nat", origin);
    long idleMilli = Math.min(idle, NAT_MACHINES) * 1000;
    long fullMilli = Math.min(full, NAT_MACHINES) * 1000;
    String machines = "gateway, per VM up to 32 VMs";
    recorder.standing(
        "network/nat-machines", NAT, machines, "VM-hour", idleMilli, fullMilli, origin);
    long addresses = NAT_ADDRESSES * 1000;
    recorder.standing(
        "network/nat-addresses", NAT, "NAT IP address", "hour", addresses, addresses, origin);
    String reserved = "reserved external addresses";
    recorder.demand("STATIC_ADDRESSES", reserved, NAT_ADDRESSES, "address", origin);
    recorder.metered("network/nat-data", NAT, "data processed", "GiB", origin);
  }
}
