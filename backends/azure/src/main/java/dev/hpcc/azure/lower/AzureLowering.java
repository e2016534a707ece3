package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.AzurePlan;
import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.LegalTags;
import dev.hpcc.backend.LegalText;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.backend.Support;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.catalog.Site;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lowering to Azure, section by section. Who takes which decision:
 *
 * <ul>
 *   <li>{@link NetworkSection}: address plan, access rules, way out, peering; {@link
 *       ExistingNetwork}; {@link BastionSection}: sessions
 *   <li>{@link FabricSection}: InfiniBand islands, placement
 *   <li>{@link FilesystemSection}: product and size; {@link BucketSection}
 *   <li>{@link IdentitySection}: the nodes' identity, keys
 *   <li>{@link ImagesSection}, {@link NodesSection}, {@link RootDisk}: the node arrays
 *   <li>{@link SetupSection}: scripts on nodes
 *   <li>{@link ControllerSection}, {@link SchedulerSection}, {@link Partitions}, {@link
 *       AccountingSection}: Slurm
 *   <li>{@link ObservabilitySection}, {@link BudgetSection}, {@link QuotaSection}
 *   <li>{@link TemplateSection}: what all nodes share, and the form
 * </ul>
 */
public final class AzureLowering {

  static final String RESOURCE_GROUP = "resource_group";
  static final String CREDENTIALS = "credentials";
  static final String LOCKER = "locker";

  private static final int KEY_LENGTH = 512;
  private static final int VALUE_LENGTH = 256;

  /** Azure's rules for tags (Microsoft Learn, tag limitations, read 2026-11-25). */
  private static final LegalText TAG_KEYS = LegalText.anythingBut("<>%&\\?/", '-', KEY_LENGTH);

  private static final LegalText TAG_VALUES = LegalText.anythingBut("", ' ', VALUE_LENGTH);

  private final Build build;
  private final GroupRules rules;
  private final Support support;

  private AzureLowering(Build build, GroupRules rules, Support support) {
    this.build = build;
    this.rules = rules;
    this.support = support;
  }

  /**
   * Takes every decision for one cluster.
   *
   * @return empty when an error was reported
   */
  public static Optional<AzurePlan> lower(
      Cluster cluster,
      Site site,
      CloudCatalog catalog,
      GroupRules rules,
      Support support,
      Diagnostics sink) {
    PlanRecorder recorder = new PlanRecorder(cluster, site);
    List<LegalTags.LegalTag> tags = LegalTags.of(cluster, TAG_KEYS, TAG_VALUES, recorder, sink);
    Build build = new Build(cluster, site, catalog, recorder, sink, tags);
    return new AzureLowering(build, rules, support).lower();
  }

  private Optional<AzurePlan> lower() {
    SchedulerSection scheduler = new SchedulerSection(build);
    scheduler.check();
    Fleet fleet = fleet();
    FilesystemSection filesystems = new FilesystemSection(build);
    List<StorageChoice.Chosen> chosen = filesystems.choose();
    Partitions partitions = new Partitions(build, fleet);
    if (scheduler.isSlurm()) {
      partitions.plan(build.cluster.scheduler().queues());
    }
    ImagesSection images = new ImagesSection(build);
    for (Fleet.Member member : fleet.members()) {
      images.of(member.group(), member.choice().machine());
    }
    BastionSection bastion = new BastionSection(build);
    AccountingSection accounting = new AccountingSection(build);
    List<SubnetNeed> needs = new ArrayList<>(NodeSubnets.needs(build.cluster, fleet));
    needs.addAll(filesystems.needs(chosen));
    needs.addAll(accounting.needs());
    needs.addAll(bastion.needs());
    Optional<AzureNetwork> network = new NetworkSection(build).lower(needs, fleet);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> bastionHost = bastion.lower(network.get());
    BucketSection buckets = new BucketSection(build);
    buckets.lower();
    List<Mount> mounts = filesystems.lower(chosen, network.get(), buckets);
    return finish(fleet, partitions, accounting, network.get(), mounts, bastionHost);
  }

  private Optional<AzurePlan> finish(
      Fleet fleet,
      Partitions partitions,
      AccountingSection accounting,
      AzureNetwork network,
      List<Mount> mounts,
      Optional<String> bastion) {
    SchedulerSection scheduler = new SchedulerSection(build);
    SetupSection setup = new SetupSection(build);
    ProjectSpecs specs = new ProjectSpecs(scheduler.isSlurm(), setup.project(), locker());
    TemplateSection template = new TemplateSection(build, network, mounts, specs);
    List<CycleSection> sections = new ArrayList<>();
    sections.add(template.defaults(scheduler, accounting, fleet, partitions));
    Optional<Partitions> queues = scheduler.isSlurm() ? Optional.of(partitions) : Optional.empty();
    NodesSection.Parts parts =
        new NodesSection.Parts(
            build, network, mounts, setup, specs, queues, openers(fleet, mounts));
    sections.addAll(new NodesSection(parts).lower(fleet));
    conclude(fleet);
    if (build.sink.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new AzurePlan(
            build.recorder.finish(),
            build.naming.cluster(),
            build.infrastructure(),
            List.of(template.cluster(sections, scheduler.isSlurm())),
            build.parameters.all(),
            setup.project(),
            runBook(setup, network, bastion)));
  }

  /** What is told once all groups are known. */
  private void conclude(Fleet fleet) {
    new FabricSection(build).conclude(fleet);
    new ObservabilitySection(build).lower();
    new BudgetSection(build).lower();
    new QuotaSection(build).lower(fleet);
    new RunBookSection(build).lower(fleet);
    build.recorder.loseStated(support);
  }

  private Fleet fleet() {
    FabricSection fabric = new FabricSection(build);
    ControllerSection controller = new ControllerSection(build, rules);
    List<Fleet.Member> members = new ArrayList<>();
    controller.made(build.site.choices()).ifPresent(members::add);
    Set<String> logins = names(build.cluster.scheduler().login());
    Set<String> queued = new HashSet<>();
    for (Scheduler.Queue queue : build.cluster.scheduler().queues()) {
      queued.addAll(names(queue.groups()));
    }
    for (MachineChoice choice : build.site.choices()) {
      Role role = role(choice.group(), logins, queued);
      members.add(fabric.member(choice, role, false));
    }
    return new Fleet(members);
  }

  private Role role(NodeGroup group, Set<String> logins, Set<String> queued) {
    if (ControllerSection.is(group, build.cluster)) {
      return Role.CONTROLLER;
    }
    if (logins.contains(group.name())) {
      return Role.LOGIN;
    }
    return queued.contains(group.name()) ? Role.COMPUTE : Role.PLAIN;
  }

  private static Set<String> names(List<Sourced<String>> references) {
    Set<String> names = new HashSet<>();
    for (Sourced<String> reference : references) {
      names.add(reference.value());
    }
    return names;
  }

  /** Who opens the root of each new filesystem: the scheduler, else the first group that has it. */
  private static Map<String, String> openers(Fleet fleet, List<Mount> mounts) {
    Map<String, String> openers = new LinkedHashMap<>();
    List<Fleet.Member> order = new ArrayList<>(fleet.of(Role.CONTROLLER));
    order.addAll(fleet.members());
    for (Mount mount : mounts) {
      for (Fleet.Member member : order) {
        for (Sourced<String> name : member.group().mounts()) {
          if (mount.opensRoot() && name.value().equals(mount.filesystem().name())) {
            openers.putIfAbsent(name.value(), member.group().name());
          }
        }
      }
    }
    return openers;
  }

  private Optional<Sourced<String>> option(String key) {
    return build.cluster.target().map(Target::options).flatMap(options -> options.text(key));
  }

  private Optional<String> locker() {
    Optional<Sourced<String>> locker = option(LOCKER);
    if (locker.isPresent() && !ProjectSpecs.isLocker(locker.get().value())) {
      build.error(
          AzureCodes.OPTION_FORM,
          locker.get().origin(),
          "`" + locker.get().value() + "` is no name of a CycleCloud locker",
          "`cyclecloud locker list` shows the names");
    }
    return locker.map(Sourced::value);
  }

  private RunBook runBook(SetupSection setup, AzureNetwork network, Optional<String> bastion) {
    return new RunBook(
        option(RESOURCE_GROUP).map(Sourced::value),
        option(LOCKER).map(Sourced::value),
        build.providers,
        build.secrets,
        !setup.project().specs().isEmpty(),
        network.resource().isPresent(),
        bastion,
        build.keeps,
        build.steps);
  }
}
