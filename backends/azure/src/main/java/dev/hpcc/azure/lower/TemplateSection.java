package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.CycleParameter;
import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.backend.LegalTags.LegalTag;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all nodes share, and the frame of the template. */
final class TemplateSection {

  /** Time for a node to unmount Lustre before it goes. */
  private static final long NOTICE_MINUTES = 10;

  private static final String DEFAULT_CREDENTIALS = "azure";

  private final Build build;
  private final AzureNetwork network;
  private final List<Mount> mounts;
  private final ProjectSpecs specs;

  TemplateSection(Build build, AzureNetwork network, List<Mount> mounts, ProjectSpecs specs) {
    this.build = build;
    this.network = network;
    this.mounts = mounts;
    this.specs = specs;
  }

  /** {@code [[node defaults]]}. */
  CycleSection defaults(
      SchedulerSection scheduler,
      AccountingSection accounting,
      Fleet fleet,
      Partitions partitions) {
    Section defaults = new Section("node", "defaults").origin(build.cluster.origin());
    Section configuration = new Section("configuration", "");
    account(defaults);
    if (scheduler.isSlurm()) {
      scheduler.configure(configuration, fleet, partitions);
      accounting.lower(network, fleet, configuration);
    }
    new IdentitySection(build).lower(defaults, configuration, mounts);
    constants(configuration, scheduler.isSlurm());
    notice(defaults);
    defaults.add(configuration);
    specs.onAll(defaults);
    if (scheduler.isSlurm()) {
      // No address: CycleCloud finds the node that exports it.
      defaults.add(
          new Section("configuration", "cyclecloud.mounts.nfs_sched")
              .put("type", "nfs")
              .put("mountpoint", "/sched")
              .put("export_path", "/sched"));
    }
    for (Mount mount : mounts) {
      defaults.add(mount(mount));
    }
    return defaults.build();
  }

  /** Nodes that mount Lustre are told before they go. */
  private void notice(Section defaults) {
    for (Mount mount : mounts) {
      if (mount.isLustre()) {
        defaults
            .put("EnableTerminateNotification", true)
            .put("TerminateNotificationTimeout", new CycleValue.Minutes(NOTICE_MINUTES));
        return;
      }
    }
  }

  private void account(Section defaults) {
    Origin origin = build.cluster.target().map(Target::origin).orElse(build.cluster.origin());
    Optional<Sourced<String>> credentials =
        build.cluster.target().flatMap(target -> target.options().text("credentials"));
    defaults
        .put(
            "Credentials",
            build.parameters.known(
                "Credentials",
                "Cloud.Credentials",
                "CycleCloud's name of the cloud account",
                credentials.map(Sourced::value).orElse(DEFAULT_CREDENTIALS),
                origin))
        .put(
            "Region",
            build.parameters.known(
                "Region", "Cloud.Region", "where the nodes stand", build.region(), origin))
        .put("SubnetId", network.nodeSubnet(network.mainSubnet()))
        .put("UsePublicNetwork", false);
    List<ArmNode.Field> tags = new ArrayList<>();
    for (LegalTag tag : build.tags()) {
      tags.add(new ArmNode.Field(tag.key(), ArmNode.of(tag.value())));
    }
    defaults.put(
        "Tags",
        build.parameters.record(
            "NodeTags", "tags of all nodes", new CycleParameter.Value.Texts(tags), origin));
  }

  /** The built-in shares of CycleCloud are off: the cluster has its own. */
  private static void constants(Section configuration, boolean slurm) {
    if (slurm) {
      configuration
          .put("cyclecloud.hosts.standalone_dns.enabled", false)
          .put("cyclecloud.hosts.simple_vpc_dns.enabled", false)
          .put("cyclecloud.converge_on_boot", true);
    }
    configuration
        .put("cyclecloud.mounts.sched.disabled", true)
        .put("cyclecloud.mounts.shared.disabled", true)
        .put("cyclecloud.exports.sched.disabled", true)
        .put("cyclecloud.exports.shared.disabled", true)
        .put("cyclecloud.exports.defaults.samba.enabled", false)
        .put("cshared.server.legacy_links_disabled", true);
  }

  private Section mount(Mount mount) {
    return new Section("configuration", "cyclecloud.mounts." + mount.key())
        .origin(mount.filesystem().origin())
        .put("type", mount.type())
        .put(
            "mountpoint",
            build.parameters.text(
                build.naming.pascalOf(mount.filesystem().name()) + "Mount",
                mount.filesystem().mount().value(),
                mount.filesystem().mount().origin()))
        .put("address", mount.address())
        .put("export_path", mount.export())
        .put("options", mount.options());
  }

  /** {@code [cluster NAME]} around the nodes. */
  CycleSection cluster(List<CycleSection> nodes, boolean slurm) {
    Section head =
        new Section("cluster", build.naming.cluster())
            .put("FormLayout", "selectionpanel")
            .put("Category", slurm ? "Schedulers" : "Infrastructure")
            .put("Autoscale", slurm);
    CycleSection built = head.build();
    return new CycleSection(
        built.type(), built.name(), built.attributes(), nodes, Optional.of(build.cluster.origin()));
  }
}
