package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.lower.FabricSection.Link;
import dev.hpcc.gcp.lower.Families.Compact;
import dev.hpcc.gcp.lower.Families.Family;
import dev.hpcc.gcp.lower.Families.Threads;
import dev.hpcc.gcp.lower.IdentitySection.Identities;
import dev.hpcc.gcp.lower.ImagesSection.Choice;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every group has in common, whichever module makes its nodes. */
final class NodeParts {
  /** Root disk where the blueprint states none: that of the Toolkit's Slurm modules. */
  private static final long DISK_GIB = 50;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final Families families = Families.load();
  private final NetworkWiring network;
  private final MountPlan mounts;
  private final ImagesSection images;
  private final SetupSection setups;
  private final Identities identities;
  private final Map<String, Link> links;
  private final Map<String, String> tags;

  NodeParts(
      Draft draft,
      NetworkWiring network,
      MountPlan mounts,
      Identities identities,
      Map<String, Link> links) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.network = network;
    this.mounts = mounts;
    this.images = new ImagesSection(draft);
    this.setups = new SetupSection(draft);
    this.identities = identities;
    this.links = links;
    this.tags = AccessSection.tags(draft);
  }

  NetworkWiring network() {
    return network;
  }

  MountPlan mounts() {
    return mounts;
  }

  SetupSection setups() {
    return setups;
  }

  Link link(NodeGroup group) {
    return links.getOrDefault(group.name(), Link.NONE);
  }

  Family family(Machine machine) {
    return families.get(machine.name());
  }

  Identities identities() {
    return identities;
  }

  /** Puts a module into the subnet that its group names, else into the one for the purpose. */
  void subnet(ToolkitModule.Builder module, NodeGroup group, SubnetPurpose purpose) {
    network.subnet(group.subnet().map(Sourced::value), purpose.word()).connect(module);
  }

  /** Reports a fixed address, which no node of a Slurm cluster can have. */
  void refuseFixedAddress(NodeGroup group) {
    if (group.publicAccess().value() == PublicAccess.STATIC) {
      draft.error(
          GcpCodes.STATIC_ADDRESS,
          group.publicAccess().origin(),
          "nodes of a Slurm cluster cannot have a fixed public address on Google Cloud: the"
              + " Toolkit's `static_ips` are internal",
          "write `on gcp { public = true }` for an address that changes, or `scheduler none`");
    }
  }

  /** The catalog's service of a disk type. */
  static String diskService(String type) {
    return type.startsWith("hyperdisk") ? "hyperdisk" : "persistent-disk";
  }

  /** Machine, disk and image. */
  void machine(ToolkitModule.Builder module, MachineChoice choice, Role role) {
    NodeGroup group = choice.group();
    Family family = family(choice.machine());
    Optional<Choice> image = images.of(choice);
    long disk = diskGib(group);
    module
        .set("machine_type", choice.machine().name())
        .set("instance_image", image.map(Choice::value))
        .set("disk_type", family.disk(group.diskClass().value()))
        .set("disk_size_gb", disk);
    recorder.group(
        new PlannedGroup(
            group.name(), role, choice, image.map(Choice::words).orElse(""), disk, group.origin()));
    disks(group, choice, family, disk);
    Quotas.of(draft, family).machines(choice, group);
    if (choice.machine().hasGpu() && draft.slurm()) {
      recorder.note(
          "nodes."
              + group.name()
              + ": the NVIDIA driver is the one in the image, whose version is UNVERIFIED");
    }
  }

  private static long diskGib(NodeGroup group) {
    long asked = group.diskBytes().least().orElse(0);
    long gib = Draft.gib(asked);
    return gib == 0 ? DISK_GIB : gib;
  }

  private void disks(NodeGroup group, MachineChoice choice, Family family, long gib) {
    DiskClass asked = group.diskClass().value();
    String type = family.disk(asked);
    String subject = "nodes." + group.name();
    if (!family.hasDisk(asked) && !group.diskClass().origin().isBuiltIn()) {
      recorder.lose(
          "disk-class",
          subject,
          "disk_class = " + asked.word(),
          type + ": " + choice.machine().family() + " has no boot disk of that class",
          group.diskClass().origin());
    }
    recorder.standing(
        subject + "/disk",
        diskService(type),
        type,
        "GiB",
        choice.lowerNodes() * gib * 1000,
        choice.upperNodes() * gib * 1000,
        group.diskBytes().isEmpty() ? group.origin() : group.diskBytes().all().get(0).origin());
    Quotas.of(draft, family).disks(type, choice.upperNodes() * gib, group);
  }

  /** Logins and account. */
  void logins(ToolkitModule.Builder module, Role role) {
    identities.account(module, role);
    if (!identities.osLogin()) {
      module.set("enable_oslogin", false).set("metadata", identities.metadata());
    }
  }

  /** The network tag of a public group. */
  void tag(ToolkitModule.Builder module, NodeGroup group) {
    if (AccessSection.isPublic(group)) {
      module.set("tags", Value.texts(List.of(tags.getOrDefault(group.name(), group.name()))));
    }
  }

  /** Interfaces and network tier of a module of Slurm. */
  void fabric(ToolkitModule.Builder module, NodeGroup group) {
    Link link = link(group);
    module.set("additional_networks", link.interfaces());
    module.set("bandwidth_tier", link.bandwidth().map(Value::of));
  }

  /** One thread per core, as the blueprint and the machine have it. */
  void threads(ToolkitModule.Builder module, NodeGroup group) {
    Machine machine = draft.site().choice(group.name()).machine();
    Family family = family(machine);
    if (family.threads() == Threads.FIXED) {
      module
          .set("advanced_machine_features", new Value.Fields(List.of()))
          .comment("advanced_machine_features is empty: the cores of GPU hosts keep two threads");
      if (!group.smt().value()) {
        recorder.lose(
            "smt-stays-on",
            "nodes." + group.name(),
            "smt = false",
            "the cores of "
                + machine.family()
                + " hosts keep two threads; Slurm gives jobs"
                + " whole cores",
            group.smt().origin());
      }
    } else if (group.smt().value()) {
      module.set("advanced_machine_features", Value.fields(Setting.of("threads_per_core", 2)));
    }
  }

  /** The shape of the machine for Slurm, where the Toolkit cannot derive it. */
  Optional<Value> layout(NodeGroup group) {
    String layout = family(draft.site().choice(group.name()).machine()).layout();
    if (layout.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = List.of("SocketsPerBoard", "CoresPerSocket", "ThreadsPerCore");
    List<Setting> shape = new ArrayList<>();
    for (String number : TableText.split(layout, 'x')) {
      shape.add(Setting.of(names.get(shape.size()), Long.parseLong(number)));
    }
    return Optional.of(new Value.Fields(shape));
  }

  /** Whether nodes stand close together; tells where that is not to be had. */
  boolean compact(NodeGroup group) {
    Machine machine = draft.site().choice(group.name()).machine();
    return switch (group.placement().value()) {
      case NONE -> false;
      case SPREAD -> {
        String given =
            "the Toolkit makes compact placement policies only; nodes are placed as they come";
        losePlacement(GcpSupport.SPREAD, group, given);
        yield false;
      }
      case COMPACT -> compact(group, machine);
    };
  }

  private boolean compact(NodeGroup group, Machine machine) {
    Compact known = family(machine).compact();
    if (known == Compact.NO) {
      String given = "the Toolkit makes no compact placement for " + machine.family();
      losePlacement("no-compact-placement", group, given);
    } else if (known == Compact.UNTRIED) {
      String subject = "nodes." + group.name();
      recorder.note(
          subject + ": compact placement of " + machine.family() + " is UNVERIFIED on hardware");
    }
    return known != Compact.NO;
  }

  private void losePlacement(String id, NodeGroup group, String given) {
    String asked = "placement = " + group.placement().value().word();
    recorder.lose(id, "nodes." + group.name(), asked, given, group.placement().origin());
  }

  static boolean isSpot(NodeGroup group) {
    return group.purchase().value() == Purchase.SPOT;
  }
}
