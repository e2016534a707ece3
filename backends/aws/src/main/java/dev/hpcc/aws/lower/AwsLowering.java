package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.AwsPlan;
import dev.hpcc.aws.facts.OsFacts;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.lower.NodesSection.Prepared;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.LegalTags;
import dev.hpcc.backend.LegalTags.LegalTag;
import dev.hpcc.backend.LegalText;
import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.catalog.Site;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table of contents of the AWS backend: which sections a cluster is lowered by, in which order.
 */
public final class AwsLowering {
  /** Resources of one stack (AWS CloudFormation User Guide, quotas). */
  private static final int MOST_RESOURCES = 500;

  /** Bytes of user data, well below the 1,000,000 of a template (the same quotas). */
  private static final long MOST_SCRIPTS = 700_000;

  /** Tags of one resource (AWS Resource Groups Tagging API reference). */
  private static final int MOST_TAGS = 50;

  /** Tags (AWS Resource Groups Tagging API reference): both restrict to the same characters. */
  private static final LegalText TAG_KEY = LegalText.lettersDigitsAnd(" _.:/=+-@", '_', 128);

  private static final LegalText TAG_VALUE = LegalText.lettersDigitsAnd(" _.:/=+-@", '_', 256);

  private final Cluster cluster;
  private final Site site;
  private final Diagnostics sink;
  private final PlanRecorder recorder;
  private final Lowering lowering;
  private final List<LegalTag> tags;

  public AwsLowering(Cluster cluster, Site site, CloudCatalog catalog, Diagnostics sink) {
    this.cluster = cluster;
    this.site = site;
    this.sink = sink;
    this.recorder = new PlanRecorder(cluster, site);
    this.tags = LegalTags.of(cluster, TAG_KEY, TAG_VALUE, recorder, sink);
    Stack stack = new Stack(tags, recorder, sink);
    this.lowering =
        new Lowering(
            cluster, site, catalog, recorder, sink, stack, new ArrayList<>(), new LogicalIds());
  }

  /** Empty when an error was reported. */
  public Optional<Plan> lower() {
    register();
    checkTags();
    if (tooLarge()) {
      return Optional.empty();
    }
    Optional<NetworkPlan> network = new NetworkSection(lowering).lower();
    if (network.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Value> buckets = new BucketSection(lowering).lower();
    Map<String, Mount> mounts = new FilesystemSection(lowering, network.get(), buckets).lower();
    ScriptStore store = new ScriptStore(lowering);
    IdentitySection identity = new IdentitySection(lowering, store);
    IdentityPlan who = identity.lower();
    NodeScripts scripts = new NodeScripts(lowering, mounts, who, store);
    NodesSection nodes = new NodesSection(lowering, network.get(), identity, who, scripts);
    Map<String, Prepared> groups = nodes.lower();
    if (lowering.isSlurm()) {
      Optional<Resource> scheduler = new SchedulerSection(lowering, network.get()).lower(groups);
      scheduler.ifPresent(made -> new ObservabilitySection(lowering).lower(made));
    } else {
      new InstancesSection(lowering).lower(groups);
      new ObservabilitySection(lowering).withoutScheduler();
    }
    new BudgetSection(lowering).lower(tags.get(0).value());
    return finish(scripts, nodes, groups);
  }

  private void checkTags() {
    if (tags.size() > MOST_TAGS) {
      lowering.error(
          AwsCodes.TAGS,
          tags.get(MOST_TAGS).origin(),
          "a resource on AWS takes " + MOST_TAGS + " tags, and the blueprint has " + tags.size(),
          "leave some out");
    }
    for (LegalTag tag : tags) {
      if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
        lowering.error(
            AwsCodes.TAGS,
            tag.origin(),
            "AWS keeps tags that begin with `aws:` for itself: `" + tag.key() + "`",
            "rename it");
      }
    }
  }

  /** Gives every element its part of a logical id, and every group its role and counts. */
  private void register() {
    List<String> names = new ArrayList<>();
    for (MachineChoice choice : site.choices()) {
      names.add(choice.group().name());
      Role role = SchedulerSection.role(cluster.scheduler(), choice.group().name());
      if (choice.upperNodes() == 0) {
        lowering
            .ledger("nodes." + choice.group().name(), choice.group().count().origin())
            .lose("empty-group", "count = 0", "no group: AWS makes none without nodes");
      } else if (role != Role.CONTROLLER || !lowering.isSlurm()) {
        lowering.members().add(member(choice, role));
      }
    }
    lowering.ids().register("nodes", names);
    lowering.ids().register("subnet", subnetNames());
    names("fabric", cluster.fabrics(), Fabric::name);
    names("filesystem", cluster.filesystems(), Filesystem::name);
    names("bucket", cluster.buckets(), Bucket::name);
    names("image", cluster.images(), Image::name);
    names("queue", cluster.scheduler().queues(), Scheduler.Queue::name);
  }

  private <T> void names(String kind, List<T> elements, Function<T, String> name) {
    List<String> names = new ArrayList<>();
    for (T element : elements) {
      names.add(name.apply(element));
    }
    lowering.ids().register(kind, names);
  }

  private List<String> subnetNames() {
    List<String> names = new ArrayList<>();
    for (Network.Subnet subnet : cluster.network().subnets()) {
      names.add(subnet.name());
    }
    return names.isEmpty() ? List.of("private", "public") : names;
  }

  private Member member(MachineChoice choice, Role role) {
    if (!lowering.isSlurm()) {
      return new Member(choice, Role.PLAIN, choice.lowerNodes(), choice.upperNodes());
    }
    long[] counts =
        SchedulerSection.counts(
            lowering,
            role,
            choice.lowerNodes(),
            choice.upperNodes(),
            choice.group().name(),
            choice.group().count().origin());
    return new Member(choice, role, counts[0], counts[1]);
  }

  /** Each group is one resource at the least: more of them than a stack takes need no lowering. */
  private boolean tooLarge() {
    int least = lowering.members().size() + cluster.scheduler().queues().size();
    if (least <= MOST_RESOURCES) {
      return false;
    }
    tellSize(least);
    return true;
  }

  private void tellSize(int resources) {
    lowering.error(
        AwsCodes.TEMPLATE_SIZE,
        cluster.origin(),
        "the cluster takes " + resources + " resources, and a stack on AWS holds " + MOST_RESOURCES,
        "merge groups and queues that differ in little");
  }

  private Optional<Plan> finish(
      NodeScripts scripts, NodesSection nodes, Map<String, Prepared> groups) {
    checkSizes(scripts);
    String description = new DescriptionSection(lowering).text();
    if (sink.hasErrors()) {
      return Optional.empty();
    }
    String user = OsFacts.all().get(0).loginUser();
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Prepared group : groups.values()) {
      if (group.member().role() == Role.LOGIN) {
        String name = group.member().name();
        outputs.put(name, lowering.ids().id("nodes", name, "NodesId"));
        user = group.image().os().loginUser();
      }
    }
    return Optional.of(
        new AwsPlan(
            recorder.finish(),
            lowering.stack().finish(description),
            Names.legal(stackNameRule(), cluster.name()),
            tags.get(0).value(),
            scripts.files(),
            new ScriptStore(lowering).place(),
            user,
            outputs,
            nodes.imageSearches()));
  }

  private void checkSizes(NodeScripts scripts) {
    if (lowering.stack().resourceCount() > MOST_RESOURCES) {
      tellSize(lowering.stack().resourceCount());
    }
    if (scripts.bytes() > MOST_SCRIPTS) {
      lowering.error(
          AwsCodes.TEMPLATE_SIZE,
          cluster.origin(),
          "what all nodes run takes " + scripts.bytes() + " bytes, and a template holds 1000000",
          "name long scripts by `url`, and let groups run the same ones");
    }
  }

  /** Log deliveries put up to 24 characters behind it and take 60. */
  private static NameRule stackNameRule() {
    return new NameRule("A-Za-z", "A-Za-z0-9-", "A-Za-z0-9", "-", 36, 36, true);
  }
}
