package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One node or node array of the template per group, island or fixed address. */
final class NodesSection {

  private final Build build;
  private final AzureNetwork network;
  private final List<Mount> mounts;
  private final SetupSection setup;
  private final ImagesSection images;
  private final IdentitySection identity;
  private final ProjectSpecs specs;
  private final NodeConfiguration configurations;
  private final Map<String, String> openers;

  NodesSection(Parts parts) {
    this.build = parts.build();
    this.network = parts.network();
    this.mounts = parts.mounts();
    this.setup = parts.setup();
    this.images = new ImagesSection(build);
    this.identity = new IdentitySection(build);
    this.specs = parts.specs();
    this.configurations = new NodeConfiguration(build, mounts, parts.partitions());
    this.openers = parts.openers();
  }

  /**
   * What the nodes are made from.
   *
   * @param partitions absent without a scheduler
   * @param openers the group whose nodes open the root of each new filesystem
   */
  record Parts(
      Build build,
      AzureNetwork network,
      List<Mount> mounts,
      SetupSection setup,
      ProjectSpecs specs,
      Optional<Partitions> partitions,
      Map<String, String> openers) {}

  /** The nodes of all groups: the scheduler, the login nodes, those of the queues, the rest. */
  List<CycleSection> lower(Fleet fleet) {
    build.recorder.service("Virtual Machines", true, "nodes", build.cluster.origin());
    build.recorder.service(
        "CycleCloud (a server of the user's own)", false, "target azure", build.cluster.origin());
    List<CycleSection> sections = new ArrayList<>();
    for (Role role : List.of(Role.CONTROLLER, Role.LOGIN, Role.COMPUTE, Role.PLAIN)) {
      for (Fleet.Member member : fleet.of(role)) {
        Optional<String> image = images.of(member.group(), member.choice().machine());
        if (image.isPresent()) {
          sections.addAll(lower(member, image.get()));
        }
      }
    }
    return sections;
  }

  private List<CycleSection> lower(Fleet.Member member, String image) {
    NodeGroup group = member.group();
    RootDisk disk = RootDisk.of(group);
    build.recorder.group(
        new PlannedGroup(
            group.name(), member.role(), member.choice(), image, disk.gib(), group.origin()));
    disk.tell(build, member);
    List<Mount> own = mountsOf(group);
    Shared shared =
        new Shared(
            image,
            own,
            setup.specs(member, own, openers),
            setup.userData(member, own, identity.keys()),
            publicRules(member),
            disk);
    List<CycleSection> sections = new ArrayList<>();
    for (Fleet.Island island : nodes(member)) {
      CycleSection section = section(member, island, shared);
      sections.add(section);
      NodeFacts.record(build, section, group);
    }
    return sections;
  }

  /** What all node arrays of a group have in common. */
  private record Shared(
      String image,
      List<Mount> mounts,
      List<String> specs,
      Optional<CycleValue> userData,
      Optional<CycleValue> rules,
      RootDisk disk) {}

  private CycleSection section(Fleet.Member member, Fleet.Island island, Shared shared) {
    boolean isNode = isSingle(member);
    Section section =
        new Section(isNode ? "node" : "nodearray", island.array()).origin(member.group().origin());
    counts(section, member, island, isNode);
    attributes(section, member, shared.image(), shared.userData());
    Section configuration = configurations.of(member, island, shared.mounts());
    if (!configuration.isEmpty()) {
      section.add(configuration);
    }
    specs.add(section, member.role(), shared.specs());
    section.add(networkInterface(member, shared.rules()));
    section.add(bootVolume(shared.disk()));
    if (member.role() == Role.CONTROLLER) {
      SchedulerShare.add(build, section, member);
    }
    return section.build();
  }

  private List<Mount> mountsOf(NodeGroup group) {
    List<Mount> own = new ArrayList<>();
    for (Mount mount : mounts) {
      for (Sourced<String> name : group.mounts()) {
        if (name.value().equals(mount.filesystem().name())) {
          own.add(mount);
        }
      }
    }
    return own;
  }

  /** A fixed address stands on single nodes only, and the scheduler is one. */
  private static boolean isSingle(Fleet.Member member) {
    return member.role() == Role.CONTROLLER || isStatic(member);
  }

  private static boolean isStatic(Fleet.Member member) {
    return member.group().publicAccess().value() == PublicAccess.STATIC;
  }

  private List<Fleet.Island> nodes(Fleet.Member member) {
    if (!isStatic(member) || member.role() == Role.CONTROLLER) {
      return member.arrays();
    }
    List<Fleet.Island> nodes = new ArrayList<>();
    String array = member.arrays().get(0).array();
    for (long i = 1; i <= member.choice().lowerNodes(); i++) {
      nodes.add(new Fleet.Island(array + "-" + i, 1, 1, 1));
    }
    if (member.choice().lowerNodes() < member.choice().upperNodes()) {
      build.recorder.lose(
          "static-nodes-are-fixed",
          member.subject(),
          "up to " + member.choice().upperNodes() + " nodes with a fixed address",
          member.choice().lowerNodes()
              + ": a fixed address belongs to a single node, and none is"
              + " added later",
          member.group().publicAccess().origin());
    }
    return nodes;
  }

  private void counts(Section section, Fleet.Member member, Fleet.Island island, boolean isNode) {
    if (isNode) {
      return;
    }
    boolean scheduled = member.role() == Role.COMPUTE;
    if (!scheduled && island.lower() > 0) {
      section.put("InitialCount", island.lower());
    }
    section.put("MaxCount", island.upper());
    section.put("Azure.MaxScalesetSize", island.scaleSet());
    if (member.compact() && !scheduled) {
      // Nobody asks for a placement group here, so the label says it.
      section.put("PlacementGroupId", island.array()).put("Azure.SinglePlacementGroup", true);
    }
    if (!scheduled && island.lower() < island.upper()) {
      build.recorder.note(
          member.subject()
              + ": "
              + island.lower()
              + " nodes are started; nothing starts the others, up to "
              + island.upper()
              + " can be added by hand");
    }
  }

  private void attributes(
      Section section, Fleet.Member member, String image, Optional<CycleValue> userData) {
    NodeGroup group = member.group();
    section.put("MachineType", member.choice().machine().name());
    section.put("ImageName", images.value(group, image));
    if (member.role() == Role.CONTROLLER) {
      section.put("ComputerName", build.naming.cluster() + "-scheduler");
    }
    String subnet =
        member.isMade() ? network.mainSubnet() : NodeSubnets.keyOf(group, build.cluster);
    if (!subnet.equals(network.mainSubnet())) {
      section.put("SubnetId", network.nodeSubnet(subnet));
    }
    if (userData.isPresent()) {
      section.put("CloudInit", userData.get());
    }
    if (build.site.zone().isPresent()) {
      section.put("Zone", build.site.zone().get());
    }
    if (group.purchase().value() == Purchase.SPOT) {
      section.put("Interruptible", true).put("MaxPrice", -1);
    }
    if (isEthernet(group)) {
      section.put("EnableAcceleratedNetworking", true);
    }
  }

  private boolean isEthernet(NodeGroup group) {
    return group.fabric().isPresent()
        && build.cluster.fabric(group.fabric().get().value()).isPresent()
        && build.cluster.fabric(group.fabric().get().value()).get().kind().value()
            == FabricKind.ETHERNET;
  }

  private Optional<CycleValue> publicRules(Fleet.Member member) {
    NodeGroup group = member.group();
    if (group.publicAccess().value() == PublicAccess.NO) {
      return Optional.empty();
    }
    ArmResource rules = new AccessRules(build).ofGroup(group);
    String parameter = build.naming.pascalOfGroup(group.name()) + "SecurityGroup";
    build.output(parameter, rules.id());
    PublicAddresses.bill(
        build,
        member.subject() + "/address",
        member.choice().lowerNodes(),
        member.choice().upperNodes(),
        group.publicAccess().origin());
    return Optional.of(
        build.parameters.needed(
            parameter,
            TemplateParameters.STRING,
            "network security group of " + group.name(),
            group.origin()));
  }

  private static Section networkInterface(Fleet.Member member, Optional<CycleValue> rules) {
    Section section = new Section("network-interface", "eth0");
    section.put("AssociatePublicIpAddress", rules.isPresent());
    if (rules.isPresent()) {
      section.put("SecurityGroup", rules.get());
    }
    if (isStatic(member)) {
      section.put("StaticPublicIpAddress", true);
    }
    return section;
  }

  private static Section bootVolume(RootDisk disk) {
    Section boot = new Section("volume", "boot");
    if (disk.gib() >= 0) {
      boot.put("Size", disk.gib());
    }
    return boot.put("StorageAccountType", disk.type());
  }
}
