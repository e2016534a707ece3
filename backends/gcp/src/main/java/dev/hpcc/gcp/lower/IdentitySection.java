package dev.hpcc.gcp.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Cluster.Identity;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the nodes are to Google's services, and who logs in to them. */
final class IdentitySection {
  private static final String ACCOUNT = "modules/project/service-account";
  private static final String DEFAULT_USER = "hpc-admin";

  /** Login names that Linux distributions take (useradd). */
  private static final NameRule USER = NameRule.lowerWithHyphens(32);

  /** What the Toolkit's Slurm controller does: start and stop nodes as their account. */
  private static final List<String> CONTROLLER_ROLES =
      List.of(
          "compute.instanceAdmin.v1",
          "iam.serviceAccountUser",
          "logging.logWriter",
          "monitoring.metricWriter",
          "storage.objectViewer");

  private static final List<String> NODE_ROLES =
      List.of("logging.logWriter", "monitoring.metricWriter", "storage.objectViewer");

  private final Draft draft;
  private final PlanRecorder recorder;

  IdentitySection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
  }

  /**
   * Accounts and logins as other sections attach them.
   *
   * @param controller module of the controller's account; empty without a scheduler
   * @param node module of all other nodes' account
   * @param sshKeys metadata lines {@code USER:KEY}; empty leaves logins to OS Login
   * @param user who the keys belong to
   */
  record Identities(
      Optional<String> controller, String node, List<String> sshKeys, Optional<String> user) {

    /** Attaches the account of a role. */
    void account(ToolkitModule.Builder module, Role role) {
      module.use(role == Role.CONTROLLER ? controller.orElse(node) : node);
    }

    boolean osLogin() {
      return sshKeys.isEmpty();
    }

    /** Metadata of a node. */
    Optional<Value> metadata() {
      return sshKeys.isEmpty()
          ? Optional.empty()
          : Optional.of(Value.fields(Setting.of("ssh-keys", String.join("\n", sshKeys))));
    }
  }

  Identities lower() {
    Origin origin = draft.cluster().origin();
    Optional<String> controller = Optional.empty();
    if (draft.slurm()) {
      controller = Optional.of(account("controller", "ctrl", CONTROLLER_ROLES, origin));
    }
    String node = account("node", "node", NODE_ROLES, origin);
    Optional<Identity> identity = draft.cluster().identity();
    if (identity.isEmpty() || identity.get().sshKeys().isEmpty()) {
      recorder.service("OS Login", false, "logins with Google accounts", origin);
      return new Identities(controller, node, List.of(), Optional.empty());
    }
    return withKeys(controller, node, identity.get());
  }

  private String account(String id, String name, List<String> roles, Origin origin) {
    String module = draft.names().module(id + "_account");
    draft.add(
        draft
            .module(module, ACCOUNT, origin)
            .set("name", name)
            .set("display_name", draft.names().deployment() + " " + id)
            .set("project_roles", Value.texts(roles)));
    for (String role : roles) {
      recorder.grant(id + " service account", "roles/" + role, "the project", origin);
    }
    return module;
  }

  private Identities withKeys(Optional<String> controller, String node, Identity identity) {
    List<String> lines = new ArrayList<>();
    Optional<String> first = Optional.empty();
    for (Sourced<String> key : identity.sshKeys()) {
      List<String> words = words(key.value());
      if (words.size() < 2 || !isKeyType(words.get(0)) || key.value().indexOf('\n') >= 0) {
        draft.error(
            GcpCodes.SSH_KEY,
            key.origin(),
            "the text is no public key in OpenSSH form",
            "write `\"ssh-ed25519 AAAA… name\"`, the line of a `.pub` file");
        continue;
      }
      String user = user(identity, words);
      first = first.isPresent() ? first : Optional.of(user);
      lines.add(user + ":" + String.join(" ", words));
    }
    return new Identities(controller, node, lines, first);
  }

  /** The user of a key: as the blueprint says, else the key's comment, else a name of ours. */
  private static String user(Identity identity, List<String> words) {
    Optional<Sourced<String>> named = identity.options().text(GcpOptions.USER);
    if (named.isPresent()) {
      return Names.legal(USER, named.get().value());
    }
    String comment = words.size() > 2 ? words.get(2) : "";
    return USER.accepts(comment) ? comment : DEFAULT_USER;
  }

  private static boolean isKeyType(String word) {
    return word.startsWith("ssh-") || word.startsWith("ecdsa-") || word.startsWith("sk-");
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c == ' ' || c == '\t') {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
