package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsPlan;
import dev.hpcc.aws.facts.ServiceLimits;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all groups have, whoever starts their nodes: place, image, disk, network, user data. */
final class NodesSection {
  private final Lowering lowering;
  private final NetworkPlan network;
  private final AccessSection access;
  private final FabricSection fabric;
  private final ThreadSection threads;
  private final ImagesSection images;
  private final NodeScripts scripts;
  private final NodeTemplates templates;
  private final IdentitySection identitySection;
  private final IdentityPlan identity;

  NodesSection(
      Lowering lowering,
      NetworkPlan network,
      IdentitySection identitySection,
      IdentityPlan identity,
      NodeScripts scripts) {
    this.lowering = lowering;
    this.network = network;
    this.access = new AccessSection(lowering, network);
    this.fabric = new FabricSection(lowering);
    this.threads = new ThreadSection(lowering);
    this.images = new ImagesSection(lowering);
    this.scripts = scripts;
    this.templates = new NodeTemplates(lowering);
    this.identitySection = identitySection;
    this.identity = identity;
  }

  /**
   * A group that is ready to be started.
   *
   * @param addresses its fixed public addresses
   */
  record Prepared(
      Member member,
      AccessSection.Place place,
      ImagesSection.Use image,
      Resource template,
      Optional<Value> profile,
      List<Resource> addresses,
      List<Resource> after) {}

  /** Every group that could be prepared, by name; the others were reported. */
  Map<String, Prepared> lower() {
    Map<String, Prepared> prepared = new LinkedHashMap<>();
    for (Member member : lowering.members()) {
      prepare(member).ifPresent(group -> prepared.put(member.name(), group));
    }
    return prepared;
  }

  /** How to find the images that the user supplies. */
  List<AwsPlan.ImageSearch> imageSearches() {
    return images.searches();
  }

  private Optional<Prepared> prepare(Member member) {
    NodeGroup group = member.choice().group();
    boolean sound = fabric.check(member);
    sound &= threads.check(member);
    Optional<AccessSection.Place> place = access.place(member);
    Optional<ImagesSection.Use> image = images.use(member);
    if (!sound || place.isEmpty() || image.isEmpty()) {
      return Optional.empty();
    }
    List<Resource> addresses = addresses(member);
    boolean takesAddress = lowering.isSlurm() && !addresses.isEmpty();
    Optional<Value> profile = takesAddress ? profile(group, addresses) : identity.profile();
    Optional<Value> userData =
        scripts.userData(member, image.get().os(), takesAddress ? addresses : List.of());
    NodeTemplates.Spec spec =
        new NodeTemplates.Spec(
            member,
            place.get(),
            image.get(),
            identity.keyName(),
            profile,
            fabric.placement(member),
            userData);
    Resource template = templates.template(spec);
    tell(member, image.get());
    List<Resource> after = after(group);
    return Optional.of(
        new Prepared(member, place.get(), image.get(), template, profile, addresses, after));
  }

  /** What the machines of a group start after. */
  private List<Resource> after(NodeGroup group) {
    List<Resource> after = new ArrayList<>();
    scripts.mounts(group).forEach(mount -> after.addAll(mount.after()));
    if (!lowering.isSlurm()) {
      after.addAll(network.routes());
    }
    return after;
  }

  private Optional<Value> profile(NodeGroup group, List<Resource> addresses) {
    return Optional.of(
        identitySection.profileWithAddresses(
            group.name(), addresses, group.publicAccess().origin()));
  }

  private List<Resource> addresses(Member member) {
    NodeGroup group = member.choice().group();
    List<Resource> addresses = new ArrayList<>();
    if (group.publicAccess().value() != PublicAccess.STATIC) {
      return addresses;
    }
    for (long i = 1; i <= member.upper(); i++) {
      String id = lowering.ids().id("nodes", group.name(), "Address" + i);
      addresses.add(
          lowering
              .stack()
              .draft(id, "AWS::EC2::EIP", group.publicAccess().origin())
              .after(network.gateway())
              .put("Domain", "vpc")
              .add());
      lowering
          .stack()
          .output(
              id,
              "Fixed public address " + i + " of " + group.name(),
              addresses.get((int) i - 1).ref());
    }
    lowering
        .recorder()
        .demand("L-0263D0A3", "Elastic IP addresses", member.upper(), "address", group.origin());
    return addresses;
  }

  private void tell(Member member, ImagesSection.Use image) {
    NodeGroup group = member.choice().group();
    Ledger ledger = lowering.ledger("nodes." + group.name(), group.origin());
    long gib = NodeTemplates.diskGib(group);
    lowering
        .recorder()
        .group(
            new PlannedGroup(
                group.name(), member.role(), member.choice(), image.words(), gib, group.origin()));
    ledger.service("Amazon EC2", true, "`nodes`");
    ledger.service("Amazon EBS", true, "the root disks of nodes");
    if (gib > 0) {
      String type = ServiceLimits.disk(group.diskClass().value().word()).volumeType();
      ledger.standing("root-disk", "ebs", type, "GiB", member.lower() * gib, member.upper() * gib);
    }
    if (group.diskBytes().isEmpty() && gib > 0) {
      ledger.note("`disk_class = fast` takes a root disk of " + gib + " GiB");
    }
    if (!image.isDeviceKnown()) {
      ledger.note("that the root device of the image is " + image.rootDevice() + " is unverified");
    }
    if (group.publicAccess().value() != PublicAccess.NO) {
      ledger.standing(
          "address", "public-ipv4", "in-use address", "hour", member.lower(), member.upper());
    }
    tellQuota(member, ledger);
  }

  private static void tellQuota(Member member, Ledger ledger) {
    Machine machine = member.choice().machine();
    boolean spot = member.choice().group().purchase().value() == Purchase.SPOT;
    Optional<ServiceLimits.Quota> quota = ServiceLimits.quota(machine.family());
    String code = quota.map(q -> spot ? q.spotCode() : q.onDemandCode()).orElse("");
    String name = quota.map(ServiceLimits.Quota::name).orElse(machine.family());
    ledger.demand(
        code,
        (spot ? "Spot instances, " : "On-demand instances, ") + name,
        machine.vcpus() * member.upper(),
        "vCPU");
  }
}
