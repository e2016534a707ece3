package dev.hpcc.aws.lower;

import dev.hpcc.aws.facts.ServiceLimits;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Purchase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Launch templates. Groups whose nodes differ in nothing but the machine share one. */
final class NodeTemplates {
  private static final long GIB = 1L << 30;
  private static final List<String> TAGGED = List.of("instance", "volume", "network-interface");

  private final Lowering lowering;
  private final Map<String, Resource> made = new HashMap<>();

  NodeTemplates(Lowering lowering) {
    this.lowering = lowering;
  }

  /** What goes into a launch template. */
  record Spec(
      Member member,
      AccessSection.Place place,
      ImagesSection.Use image,
      Optional<Value> keyName,
      Optional<Value> profile,
      Optional<Value> placement,
      Optional<Value> userData) {}

  /** The template of a group, shared where an equal one stands. */
  Resource template(Spec spec) {
    Value.Struct data = data(spec).struct();
    String signature = Signature.of(data);
    Resource known = made.get(signature);
    if (known != null) {
      return known;
    }
    Resource template =
        lowering
            .stack()
            .draft(
                lowering.ids().id("nodes", spec.member().name(), "Template"),
                "AWS::EC2::LaunchTemplate",
                spec.member().origin())
            .put("LaunchTemplateData", data)
            .add();
    made.put(signature, template);
    return template;
  }

  private Fields data(Spec spec) {
    Fields data = Fields.fields();
    NodeGroup group = spec.member().choice().group();
    if (!lowering.isSlurm()) {
      standAlone(data, spec);
    } else {
      data.put("InstanceInitiatedShutdownBehavior", "terminate");
    }
    spec.keyName().ifPresent(key -> data.put("KeyName", key));
    data.put(
        "MetadataOptions",
        Fields.fields()
            .put("HttpTokens", "required")
            .put("HttpEndpoint", "enabled")
            .put("HttpPutResponseHopLimit", 1));
    data.put("BlockDeviceMappings", Value.list(rootDisk(group, spec.image())));
    data.put("NetworkInterfaces", new Value.Items(interfaces(spec)));
    spec.placement()
        .ifPresent(name -> data.put("Placement", Fields.fields().put("GroupName", name)));
    spec.userData().ifPresent(text -> data.put("UserData", text));
    List<Value> tags = new ArrayList<>();
    for (String kind : TAGGED) {
      tags.add(
          Fields.fields()
              .put("ResourceType", kind)
              .put("Tags", lowering.stack().tagList())
              .struct());
    }
    return data.put("TagSpecifications", new Value.Items(tags));
  }

  /** What PCS sets by itself and plain instances need. */
  private void standAlone(Fields data, Spec spec) {
    NodeGroup group = spec.member().choice().group();
    Machine machine = spec.member().choice().machine();
    data.put("ImageId", spec.image().ami());
    data.put("InstanceType", machine.name());
    spec.profile()
        .ifPresent(arn -> data.put("IamInstanceProfile", Fields.fields().put("Arn", arn)));
    ThreadSection.options(spec.member()).ifPresent(cpu -> data.put("CpuOptions", cpu));
    if (group.purchase().value() == Purchase.SPOT) {
      data.put("InstanceMarketOptions", Fields.fields().put("MarketType", "spot"));
    }
  }

  /** Size of the root disk in GiB, -1 for the image's. */
  static long diskGib(NodeGroup group) {
    long least = group.diskBytes().least().orElse(0);
    ServiceLimits.DiskFacts disk = ServiceLimits.disk(group.diskClass().value().word());
    long gib = (least + GIB - 1) / GIB;
    if (gib == 0) {
      return disk.iops() == 0 ? -1 : Math.max(disk.leastGib(), FAST_DEFAULT_GIB);
    }
    return Math.max(gib, disk.leastGib());
  }

  /**
   * A disk that is faster than the volume type's own speed states its size: large enough for any
   * image.
   */
  private static final long FAST_DEFAULT_GIB = 100;

  private static Value rootDisk(NodeGroup group, ImagesSection.Use image) {
    ServiceLimits.DiskFacts disk = ServiceLimits.disk(group.diskClass().value().word());
    Fields ebs = Fields.fields().put("VolumeType", disk.volumeType());
    long gib = diskGib(group);
    if (gib > 0) {
      ebs.put("VolumeSize", gib);
    }
    if (disk.iops() > 0) {
      ebs.put("Iops", disk.iops()).put("Throughput", disk.throughput());
    }
    ebs.put("Encrypted", true).put("DeleteOnTermination", true);
    return Fields.fields().put("DeviceName", image.rootDevice()).put("Ebs", ebs).struct();
  }

  private List<Value> interfaces(Spec spec) {
    List<Value> interfaces = new ArrayList<>();
    for (FabricSection.Nic nic : FabricSection.nics(lowering, spec.member())) {
      Fields one =
          Fields.fields()
              .put("DeviceIndex", nic.device())
              .put("NetworkCardIndex", nic.card())
              .put("InterfaceType", nic.kind());
      if (spec.place().isPublic()) {
        one.put("AssociatePublicIpAddress", true);
      }
      one.put("DeleteOnTermination", true).put("Groups", new Value.Items(spec.place().groups()));
      if (!lowering.isSlurm() && InstancesSection.areSingle(spec.member())) {
        one.put("SubnetId", spec.place().subnet().id());
      }
      interfaces.add(one.struct());
    }
    return interfaces;
  }
}
