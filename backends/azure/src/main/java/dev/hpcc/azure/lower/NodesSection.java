package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.PlannedResource;
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

  private static final long SHARE_GIB = 30;
  private static final long SHARE_TIER_GIB = 32;
  private static final String SHARE_TIER = "PremiumSSD-P4";

  private final Build build;
  private final AzureNetwork network;
  private final List<Mount> mounts;
  private final SetupSection setup;
  private final ImagesSection images;
  private final IdentitySection identity;
  private final ProjectSpecs specs;
  private final Optional<Partitions> partitions;
  private final Map<String, String> openers;

  NodesSection(Parts parts) {
    this.build = parts.build();
    this.network = parts.network();
    this.mounts = parts.mounts();
    this.setup = parts.setup();
    this.images = new ImagesSection(build);
    this.identity = new IdentitySection(build);
    this.specs = parts.specs();
    this.partitions = parts.partitions();
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

  /** The nodes of a group. */
  List<CycleSection> lower(Fleet.Member member) {
    NodeGroup group = member.group();
    Optional<String> image = images.of(group, member.choice().machine());
    if (image.isEmpty()) {
      return List.of();
    }
    RootDisk disk = RootDisk.of(group);
    build.recorder.group(
        new PlannedGroup(
            group.name(), member.role(), member.choice(), image.get(), disk.gib(), group.origin()));
    disk.tell(build, member);
    List<Mount> own = mountsOf(group);
    List<String> initSpecs = setup.specs(member, own, openers);
    Optional<CycleValue> userData = setup.userData(member, own, identity.keys());
    Optional<CycleValue> rules = publicRules(member);
    List<CycleSection> sections = new ArrayList<>();
    for (Fleet.Island island : nodes(member)) {
      boolean isNode = isSingle(member);
      Section section =
          new Section(isNode ? "node" : "nodearray", island.array()).origin(group.origin());
      counts(section, member, island, isNode);
      attributes(section, member, image.get(), userData);
      Section configuration = configuration(member, island, own);
      if (!configuration.isEmpty()) {
        section.add(configuration);
      }
      specs.add(section, member.role(), initSpecs);
      section.add(networkInterface(member, rules));
      section.add(bootVolume(disk));
      if (member.role() == Role.CONTROLLER) {
        schedulerShare(section, member);
      }
      sections.add(section.build());
      record(section.build(), group);
    }
    return sections;
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
    String array = build.naming.array(group.name());
    section.put("MachineType", member.choice().machine().name());
    section.put("ImageName", images.value(group, array, image));
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

  private Section configuration(Fleet.Member member, Fleet.Island island, List<Mount> own) {
    Section configuration = new Section("configuration", "");
    if (partitions.isPresent()) {
      slurm(configuration, member, island, partitions.get());
    }
    for (Mount mount : mounts) {
      if (!own.contains(mount)) {
        configuration.put("cyclecloud.mounts." + mount.key() + ".disabled", true);
      }
    }
    return configuration;
  }

  private void slurm(
      Section configuration, Fleet.Member member, Fleet.Island island, Partitions partitions) {
    switch (member.role()) {
      case CONTROLLER ->
          configuration
              .put("slurm.role", "scheduler")
              .put("cyclecloud.mounts.nfs_sched.disabled", true);
      case LOGIN -> configuration.put("slurm.role", "login").put("autoscale.enabled", false);
      case PLAIN ->
          configuration
              .put("autoscale.enabled", false)
              .put("slurm.autoscale", false)
              .put("cyclecloud.mounts.nfs_sched.disabled", true);
      case COMPUTE -> {
        Partitions.Automatic automatic = partitions.automatic().get(island.array());
        if (automatic == null) {
          throw new IllegalStateException("no partition of " + island.array());
        }
        configuration
            .put("slurm.role", "execute")
            .put("slurm.autoscale", true)
            .put("slurm.hpc", member.compact())
            .put("slurm.partition", automatic.partition())
            .put("slurm.default_partition", automatic.isDefault())
            .put("slurm.use_pcpu", !member.group().smt().value());
      }
    }
    if (member.role() == Role.LOGIN || member.role() == Role.COMPUTE) {
      configuration
          .put("slurm.node_prefix", build.naming.nodePrefix())
          .put("slurm.use_nodename_as_hostname", true);
    }
  }

  private Optional<CycleValue> publicRules(Fleet.Member member) {
    NodeGroup group = member.group();
    if (group.publicAccess().value() == PublicAccess.NO) {
      return Optional.empty();
    }
    ArmResource rules = new AccessRules(build).ofGroup(group);
    String parameter = Naming.pascal(build.naming.array(group.name())) + "SecurityGroup";
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

  /** The share with Slurm's own files, on a disk of the scheduler. */
  private void schedulerShare(Section section, Fleet.Member member) {
    build.recorder.standing(
        member.subject() + "/sched-disk",
        "managed-disk",
        SHARE_TIER,
        "GiB",
        SHARE_TIER_GIB * 1000,
        SHARE_TIER_GIB * 1000,
        member.group().origin());
    section.add(
        new Section("volume", "sched")
            .put("Size", SHARE_GIB)
            .put("StorageAccountType", "Premium_LRS")
            .put("Mount", "builtinsched")
            .put("Persistent", true));
    section.add(
        new Section("configuration", "cyclecloud.mounts.builtinsched")
            .put("mountpoint", "/sched")
            .put("fs_type", "xfs"));
    section.add(
        new Section("configuration", "cyclecloud.exports.builtinsched")
            .put("type", "nfs")
            .put("export_path", "/sched")
            .put("options", "no_root_squash")
            .put("samba.enabled", false));
  }

  private void record(CycleSection section, NodeGroup group) {
    List<PlannedResource.Fact> facts = new ArrayList<>();
    for (CycleSection.Attribute attribute : section.attributes()) {
      boolean replaces =
          attribute.key().equals("MachineType") || attribute.key().equals("ImageName");
      facts.add(new PlannedResource.Fact(attribute.key(), shown(attribute.value()), replaces));
    }
    build.recorder.resource(
        new PlannedResource("CycleCloud " + section.type(), section.name(), facts, group.origin()));
  }

  private static String shown(CycleValue value) {
    if (value instanceof CycleValue.Text text) {
      return text.text();
    }
    if (value instanceof CycleValue.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof CycleValue.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    return value instanceof CycleValue.Parameter parameter ? "$" + parameter.name() : "(list)";
  }
}
