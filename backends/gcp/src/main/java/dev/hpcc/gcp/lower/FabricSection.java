package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.lower.RdmaKinds.RdmaKind;
import dev.hpcc.gcp.lower.RdmaKinds.Wiring;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks of fast interconnects, one set per fabric and kind of machine. */
final class FabricSection {
  private static final String VPC = "modules/network/vpc";
  private static final String ROCE_VPC = "modules/network/gpu-rdma-vpc";
  private static final String PROFILES = "https://www.googleapis.com/compute/beta/projects/";

  /** The largest frame of Google's networks, which every RDMA example of the Toolkit sets. */
  private static final long JUMBO = 8896;

  /** Where ranges of further networks come from; two interfaces of one machine never overlap. */
  private static final Cidr POOL = new Cidr(0xC0A8_0000L, 16);

  private static final Cidr SECOND_POOL = new Cidr(0xAC10_0000L, 14);
  private static final int PART = 18;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final RdmaKinds kinds = RdmaKinds.load();
  private final List<Cidr> taken = new ArrayList<>();
  private final Map<String, Value> networks = new LinkedHashMap<>();

  FabricSection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
    draft.cluster().network().cidr().ifPresent(range -> taken.add(range.value()));
  }

  /**
   * What a group gets of its fabric.
   *
   * @param interfaces lists of further network interfaces
   * @param falcon whether the RDMA is Falcon, whose libraries need to be told
   * @param bandwidth the Toolkit's word for the network tier; empty leaves it to Compute Engine
   */
  record Link(Optional<Value> interfaces, boolean falcon, Optional<String> bandwidth) {
    static final Link NONE = new Link(Optional.empty(), false, Optional.empty());
  }

  /** The link of every group, by its name. */
  Map<String, Link> lower() {
    Map<String, Link> links = new LinkedHashMap<>();
    for (MachineChoice choice : draft.site().choices()) {
      links.put(choice.group().name(), link(choice));
    }
    return links;
  }

  private Link link(MachineChoice choice) {
    NodeGroup group = choice.group();
    Optional<Fabric> fabric =
        group.fabric().isEmpty()
            ? Optional.empty()
            : draft.cluster().fabric(group.fabric().get().value());
    if (fabric.isEmpty()) {
      return new Link(Optional.empty(), false, plainTier(choice));
    }
    if (fabric.get().kind().value() == FabricKind.ETHERNET) {
      tellTier(group, choice.machine());
      return new Link(Optional.empty(), false, Optional.of(tier(choice.machine())));
    }
    return rdma(fabric.get(), choice);
  }

  private Link rdma(Fabric fabric, MachineChoice choice) {
    String machine = choice.machine().name();
    RdmaKind kind =
        kinds.find(choice.machine()).orElseThrow(() -> new IllegalStateException(machine));
    String why =
        "the network profile of "
            + machine
            + " in "
            + draft.zone()
            + ": its network stands in that one zone and takes all its RDMA machines";
    recorder.decide("fabric." + fabric.name(), kind.profile(), why, fabric.origin());
    tell(choice.group(), kind);
    boolean falcon = kind.wiring() == Wiring.FALCON;
    return new Link(Optional.of(interfaces(fabric, kind)), falcon, Optional.of("gvnic_enabled"));
  }

  private void tell(NodeGroup group, RdmaKind kind) {
    if (draft.cluster().network().existing()) {
      recorder.note(
          "the networks of the fabric take ranges of 192.168.0.0/16, which the existing network"
              + " must not use");
    }
    if (kind.wiring() == Wiring.ROCE) {
      recorder.note(
          "nodes."
              + group.name()
              + ": GPUDirect RDMA needs NCCL's plug-in gIB and a driver for the GPU on the"
              + " nodes; whether the public image has them is UNVERIFIED, the Toolkit's own"
              + " example builds an image");
    }
  }

  /** A plain group is left to Compute Engine, unless it asks for more than that gives. */
  private Optional<String> plainTier(MachineChoice choice) {
    Machine machine = choice.machine();
    boolean more =
        machine.nicBitsPerSecond() != Machine.UNKNOWN
            && !choice.group().machine().nicBitsPerSecond().admits(machine.nicBitsPerSecond());
    return more ? Optional.of(tier(machine)) : Optional.empty();
  }

  private void tellTier(NodeGroup group, Machine machine) {
    if (machine.tier1BitsPerSecond() > 0) {
      recorder.note(
          "nodes."
              + group.name()
              + ": Tier_1 networking is billed on top of the machine; no price of it is known");
    }
  }

  /** Tier_1 networking where the machine has it. */
  private static String tier(Machine machine) {
    return machine.tier1BitsPerSecond() > 0 ? "tier_1_enabled" : "gvnic_enabled";
  }

  private Value interfaces(Fabric fabric, RdmaKind kind) {
    String key = fabric.name() + "/" + kind.profile();
    Value known = networks.get(key);
    if (known != null) {
      return known;
    }
    Value made = kind.wiring() == Wiring.FALCON ? falcon(fabric, kind) : roce(fabric, kind);
    networks.put(key, made);
    return made;
  }

  private Value falcon(Fabric fabric, RdmaKind kind) {
    String id = draft.names().module(fabric.name() + "_net");
    draft.add(
        draft
            .module(id, VPC, fabric.origin())
            .set("network_name", draft.names().resource(fabric.name()))
            .set("network_profile", profile(kind))
            .set("network_routing_mode", "REGIONAL")
            .set("mtu", JUMBO)
            .set("nic_type", "IRDMA")
            .set("enable_cloud_router", false)
            .set("enable_cloud_nat", false)
            .set("enable_internal_traffic", false)
            .set("enable_iap_ssh_ingress", false)
            .set("subnetworks", subnetwork(fabric.name() + "-subnet"))
            .comment("RDMA over Falcon: one interface of each machine is in this network"));
    return new Value.Output(id, "instance_additional_networks");
  }

  private Value roce(Fabric fabric, RdmaKind kind) {
    String second = second(fabric);
    String id = draft.names().module(fabric.name() + "_net");
    Value template =
        Value.fields(
            Setting.of("name_prefix", draft.names().resource(fabric.name() + "-subnet")),
            Setting.of("count", kind.interfaces()),
            Setting.of("ip_range", range().toString()),
            Setting.of("region", new Value.Variable("region")));
    draft.add(
        draft
            .module(id, ROCE_VPC, fabric.origin())
            .set("network_name", draft.names().resource(fabric.name()))
            .set("network_profile", profile(kind))
            .set("network_routing_mode", "REGIONAL")
            .set("mtu", JUMBO)
            .set("subnetworks_template", template)
            .comment("RDMA over Converged Ethernet: one interface per GPU"));
    return new Value.Concatenation(
        List.of(
            new Value.Output(second, "instance_additional_networks"),
            new Value.Output(id, "subnetwork_interfaces")));
  }

  private String second(Fabric fabric) {
    String id = draft.names().module(fabric.name() + "_net_1");
    Cidr range = range();
    draft.add(
        draft
            .module(id, VPC, fabric.origin())
            .set("network_name", draft.names().resource(fabric.name() + "-1"))
            .set("network_address_range", range.toString())
            .set("mtu", JUMBO)
            .set("enable_cloud_router", false)
            .set("enable_cloud_nat", false)
            .set("enable_iap_ssh_ingress", false)
            .set("subnetworks", subnetwork(fabric.name() + "-1-subnet", range))
            .comment("The second ordinary interface of each machine is in this network"));
    return id;
  }

  private Value profile(RdmaKind kind) {
    return new Value.Joined(
        List.of(
            Value.of(PROFILES),
            new Value.Variable("project_id"),
            Value.of("/global/networkProfiles/"),
            new Value.Variable("zone"),
            Value.of("-" + kind.profile())));
  }

  private Value subnetwork(String name) {
    return subnetwork(name, range());
  }

  private Value subnetwork(String name, Cidr range) {
    return new Value.Items(
        List.of(
            Value.fields(
                Setting.of("subnet_name", draft.names().resource(name)),
                Setting.of("subnet_region", new Value.Variable("region")),
                Setting.of("subnet_ip", range.toString()))));
  }

  /** A range that overlaps none so far. */
  private Cidr range() {
    for (Cidr pool : List.of(POOL, SECOND_POOL)) {
      for (long i = (1L << (PART - pool.prefix())) - 1; i >= 0; i--) {
        Cidr part = pool.part(PART, i);
        if (!SubnetPlan.overlapsAny(part, taken)) {
          taken.add(part);
          return part;
        }
      }
    }
    throw new IllegalStateException("more fabrics than ranges");
  }
}
