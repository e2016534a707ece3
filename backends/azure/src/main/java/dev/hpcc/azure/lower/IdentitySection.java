package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** Who the nodes are to Azure, and who may log in to them. */
final class IdentitySection {

  /** Option: path of the administrator's private key on the CycleCloud server. */
  static final String KEY_PAIR = "key_pair";

  private static final String TYPE = "Microsoft.ManagedIdentity/userAssignedIdentities";
  private static final String DEFAULT_KEY = "~/.ssh/cyclecloud.pem";
  private static final String PARAMETER = "ManagedIdentity";

  private final Build build;

  IdentitySection(Build build) {
    this.build = build;
  }

  /** Public keys that every node takes. */
  List<Sourced<String>> keys() {
    return build.cluster.identity().isPresent()
        ? build.cluster.identity().get().sshKeys()
        : List.of();
  }

  /** Writes identity and key into the attributes of all nodes. */
  void lower(Section defaults, Section configuration, List<Mount> mounts) {
    Origin origin = build.cluster.origin();
    String name = build.naming.resource("nodes");
    ArmResource identity =
        Resource.of(build, TYPE, origin, name).properties(ArmNode.fields()).add(build);
    build.recorder.service("Managed identity", false, "nodes", origin);
    build.output(PARAMETER, identity.id());
    build.recorder.grant(
        name, Roles.STORAGE_BLOB_DATA_READER.title(), "CycleCloud's locker account", origin);
    lockerStep(name);
    defaults.put(
        "Azure.Identities",
        build.parameters.needed(
            PARAMETER, "Azure.ManagedIdentity", "identity of the nodes", origin));
    defaults.put("KeyPairLocation", keyPair(origin));
    homes(configuration, mounts);
  }

  private void lockerStep(String name) {
    build.steps.add(
        new RunBook.Step(
            "deployed",
            "Let the nodes read the locker",
            "Nodes fetch their set-up from CycleCloud's locker as this identity.",
            List.of(
                "az role assignment create --assignee-object-id \"$(az identity show -g \"$group\""
                    + " -n "
                    + name
                    + " --query principalId -o tsv)\" --assignee-principal-type ServicePrincipal"
                    + " --role 'Storage Blob Data Reader' --scope \"$(az storage account show -n"
                    + " \"$locker_account\" --query id -o tsv)\"")));
  }

  private void homes(Section configuration, List<Mount> mounts) {
    for (Mount mount : mounts) {
      if (mount.isHome()) {
        configuration.put("cuser.base_home_dir", Mount.HOME);
        build.recorder.note(
            "users' home directories are made under /home; the image's own are copied there at boot"
                + " (that CycleCloud's agent makes its users after the mount is UNVERIFIED)");
        return;
      }
    }
  }

  private CycleValue keyPair(Origin origin) {
    Optional<Sourced<String>> path =
        build.cluster.identity().flatMap(identity -> identity.options().text(KEY_PAIR));
    return build.parameters.known(
        "KeyPair",
        TemplateParameters.STRING,
        "private key of the administrator, on the CycleCloud server",
        path.map(Sourced::value).orElse(DEFAULT_KEY),
        path.map(Sourced::origin).orElse(origin));
  }
}
