package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key pair of the administrator and the role of the nodes. */
final class IdentitySection {
  private static final String PCS_PATH = "/aws-pcs/";

  private final Lowering lowering;

  IdentitySection(Lowering lowering) {
    this.lowering = lowering;
  }

  IdentityPlan lower() {
    Optional<Value> keyName = Optional.empty();
    List<String> moreKeys = new ArrayList<>();
    if (lowering.cluster().identity().isPresent()) {
      Cluster.Identity identity = lowering.cluster().identity().get();
      Optional<Sourced<String>> name = identity.options().text("key_name");
      keyName = name.map(key -> Value.of(key.value()));
      for (Sourced<String> key : identity.sshKeys()) {
        if (keyName.isEmpty() && isImportable(key.value())) {
          keyName = Optional.of(keyPair(key));
        } else {
          moreKeys.add(key.value());
        }
      }
    }
    return new IdentityPlan(keyName, moreKeys, profile());
  }

  /** EC2 imports RSA and Ed25519 keys (Amazon EC2 User Guide, "Import your public key"). */
  private static boolean isImportable(String key) {
    return key.startsWith("ssh-ed25519 ") || key.startsWith("ssh-rsa ");
  }

  private Value keyPair(Sourced<String> key) {
    lowering
        .recorder()
        .decide(
            "identity",
            "an EC2 key pair from the public key",
            "for the login user of the image; its private half never leaves its owner",
            key.origin());
    return lowering
        .stack()
        .draft("AdminKey", "AWS::EC2::KeyPair", key.origin())
        .put("KeyName", Value.join(new Value.Ref("AWS::StackName"), Value.of("-admin")))
        .put("PublicKeyMaterial", key.value())
        .add()
        .ref();
  }

  private Optional<Value> profile() {
    boolean sessions = lowering.cluster().network().managedAccess().value();
    if (!sessions && !lowering.isSlurm()) {
      return Optional.empty();
    }
    Origin origin = lowering.cluster().network().managedAccess().origin();
    return Optional.of(role("Node", List.of(), lowering.cluster().origin(), sessions, origin));
  }

  /** A role and its profile; gives the profile's ARN. */
  private Value role(
      String stem, List<Value> policies, Origin origin, boolean sessions, Origin sessionOrigin) {
    String path = lowering.isSlurm() ? PCS_PATH : "/hpcc/";
    Stack.Draft draft =
        lowering
            .stack()
            .draft(stem + "Role", "AWS::IAM::Role", origin)
            .put("Path", path)
            .put("AssumeRolePolicyDocument", Policies.forInstances());
    if (sessions) {
      draft.put("ManagedPolicyArns", Value.list(Policies.managed("AmazonSSMManagedInstanceCore")));
      lowering
          .recorder()
          .grant("the nodes", "AmazonSSMManagedInstanceCore", "themselves", sessionOrigin);
      lowering
          .recorder()
          .service("AWS Systems Manager", false, "`managed_access` of the network", sessionOrigin);
    }
    List<Value> all = new ArrayList<>(policies);
    if (lowering.isSlurm()) {
      all.add(
          policy(
              "register", Policies.allow("pcs:RegisterComputeNodeGroupInstance", Value.of("*"))));
      lowering.recorder().grant("the nodes", "pcs:RegisterComputeNodeGroupInstance", "*", origin);
    }
    if (!all.isEmpty()) {
      draft.put("Policies", new Value.Items(all));
    }
    Resource role = draft.add();
    lowering.recorder().service("AWS IAM", false, "the role of the nodes", origin);
    return lowering
        .stack()
        .draft(stem + "Profile", "AWS::IAM::InstanceProfile", origin)
        .put("Path", path)
        .put("Roles", Value.list(role.ref()))
        .add()
        .attribute("Arn");
  }

  private static Value policy(String name, Value statement) {
    return dev.hpcc.aws.model.Fields.fields()
        .put("PolicyName", name)
        .put("PolicyDocument", Policies.document(statement))
        .struct();
  }

  /** The profile of a group whose nodes take fixed addresses themselves. */
  Value profileWithAddresses(String group, List<Resource> addresses, Origin origin) {
    List<Value> arns = new ArrayList<>();
    for (Resource address : addresses) {
      arns.add(arn("elastic-ip/", address.attribute("AllocationId")));
    }
    arns.add(arn("instance/*", Value.of("")));
    arns.add(arn("network-interface/*", Value.of("")));
    Value statement = Policies.allow("ec2:AssociateAddress", new Value.Items(arns));
    boolean sessions = lowering.cluster().network().managedAccess().value();
    lowering
        .recorder()
        .grant(
            "nodes." + group,
            "ec2:AssociateAddress",
            "its " + addresses.size() + " addresses",
            origin);
    String stem = lowering.ids().id("nodes", group, "Node");
    return role(stem, List.of(policy("address", statement)), origin, sessions, origin);
  }

  private static Value arn(String kind, Value id) {
    List<Value> parts = new ArrayList<>();
    parts.add(Value.of("arn:"));
    parts.add(new Value.Ref("AWS::Partition"));
    parts.add(Value.of(":ec2:"));
    parts.add(new Value.Ref("AWS::Region"));
    parts.add(Value.of(":"));
    parts.add(new Value.Ref("AWS::AccountId"));
    parts.add(Value.of(":" + kind));
    if (!(id instanceof Value.Text)) {
      parts.add(id);
    }
    return new Value.Joined(parts);
  }
}
