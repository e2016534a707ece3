package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Fields;
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
  /** PCS takes roles under it, or whose name begins with {@code AWSPCS} (AWS PCS User Guide). */
  private static final String PCS_PATH = "/aws-pcs/";

  private static final String SESSIONS = "AmazonSSMManagedInstanceCore";
  private static final String REGISTER = "pcs:RegisterComputeNodeGroupInstance";

  private final Lowering lowering;
  private final ScriptStore store;

  IdentitySection(Lowering lowering, ScriptStore store) {
    this.lowering = lowering;
    this.store = store;
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
    return sessions().value() || lowering.isSlurm() || store.isUsed()
        ? Optional.of(role("Node", List.of(), lowering.cluster().origin()))
        : Optional.empty();
  }

  /** A role and its profile; gives the profile's ARN. */
  private Value role(String stem, List<Value> policies, Origin origin) {
    String path = lowering.isSlurm() ? PCS_PATH : "/hpcc/";
    Ledger ledger = lowering.ledger("identity", origin);
    Stack.Draft draft =
        lowering
            .stack()
            .draft(stem + "Role", "AWS::IAM::Role", origin)
            .put("Path", path)
            .put("AssumeRolePolicyDocument", Policies.forInstances());
    if (sessions().value()) {
      draft.put("ManagedPolicyArns", Value.list(Policies.managed(SESSIONS)));
      ledger.at(sessions().origin()).grant("the nodes", SESSIONS, "themselves");
      ledger
          .at(sessions().origin())
          .service("AWS Systems Manager", false, "`managed_access` of the network");
    }
    List<Value> all = allOf(policies, ledger);
    if (!all.isEmpty()) {
      draft.put("Policies", new Value.Items(all));
    }
    ledger.service("AWS IAM", false, "the role of the nodes");
    return lowering
        .stack()
        .draft(stem + "Profile", "AWS::IAM::InstanceProfile", origin)
        .put("Path", path)
        .put("Roles", Value.list(draft.add().ref()))
        .add()
        .attribute("Arn");
  }

  private List<Value> allOf(List<Value> policies, Ledger ledger) {
    List<Value> all = new ArrayList<>(policies);
    if (lowering.isSlurm()) {
      all.add(policy("register", Policies.allow(REGISTER, Value.of("*"))));
      ledger.grant("the nodes", REGISTER, "*");
    }
    String place = store.place();
    if (!place.isEmpty()) {
      Value objects =
          Value.join(
              Value.of("arn:"), new Value.Ref("AWS::Partition"), Value.of(":s3:::" + place + "/*"));
      all.add(policy("scripts", Policies.allow("s3:GetObject", objects)));
      ledger.grant("the nodes", "s3:GetObject", place);
    }
    return all;
  }

  private Sourced<Boolean> sessions() {
    return lowering.cluster().network().managedAccess();
  }

  private static Value policy(String name, Value statement) {
    return Fields.fields()
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
    lowering
        .ledger("nodes." + group, origin)
        .grant("nodes." + group, "ec2:AssociateAddress", "its " + addresses.size() + " addresses");
    String stem = lowering.ids().id("nodes", group, "Node");
    return role(stem, List.of(policy("address", statement)), origin);
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
