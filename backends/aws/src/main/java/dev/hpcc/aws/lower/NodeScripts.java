package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.OsFacts;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.aws.node.NodeScript;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each group's nodes run before they take jobs: fixed address, local disks, filesystems, keys,
 * the user's set-up scripts. Also the files that lie beside the template.
 */
final class NodeScripts {
  /** Bytes of user data before it is encoded (Amazon EC2 User Guide, "User data"). */
  private static final long MOST_USER_DATA = 16_384;

  private final Lowering lowering;
  private final Map<String, Mount> mounts;
  private final IdentityPlan identity;
  private final ScriptStore store;
  private final Map<String, String> files = new LinkedHashMap<>();
  private long bytes;

  NodeScripts(
      Lowering lowering, Map<String, Mount> mounts, IdentityPlan identity, ScriptStore store) {
    this.lowering = lowering;
    this.mounts = mounts;
    this.identity = identity;
    this.store = store;
  }

  /** Path in the folder of scripts to text, in the order of first use. */
  Map<String, String> files() {
    return files;
  }

  /** Bytes of the user data of all groups; those that share a template are counted each. */
  long bytes() {
    return bytes;
  }

  /** The filesystems of a group, parents before what is mounted below them. */
  List<Mount> mounts(NodeGroup group) {
    List<Mount> found = new ArrayList<>();
    for (Sourced<String> name : group.mounts()) {
      Mount mount = mounts.get(name.value());
      if (mount != null) {
        found.add(mount);
      }
    }
    found.sort(Comparator.comparingInt(mount -> mount.path().length()));
    return found;
  }

  /**
   * The user data of a group; empty when its nodes run nothing, or when an error was reported.
   *
   * @param addresses allocation ids that the node takes one of, or none
   */
  Optional<Value> userData(Member member, OsFacts os, List<Resource> addresses) {
    NodeGroup group = member.choice().group();
    NodeScript script = script(group, os, addresses);
    if (script.isEmpty()) {
      return Optional.empty();
    }
    keep(group, script);
    Value userData = script.userData();
    long length = NodeScript.length(userData);
    bytes += length;
    if (length > MOST_USER_DATA) {
      tooLong(group, length);
      return Optional.empty();
    }
    return Optional.of(new Value.Encoded(userData));
  }

  /** In this order: what the user's set-up scripts may count on stands before them. */
  private NodeScript script(NodeGroup group, OsFacts os, List<Resource> addresses) {
    NodeScript script = new NodeScript();
    if (!addresses.isEmpty()) {
      List<Value> words = new ArrayList<>();
      words.add(new Value.Ref("AWS::Region"));
      addresses.forEach(address -> words.add(address.attribute("AllocationId")));
      script.run("associate-address.sh", words);
    }
    if (group.localScratch().isPresent()) {
      Value path = Value.of(group.localScratch().get().value());
      script.run("local-scratch.sh", List.of(path));
    }
    for (Mount mount : mounts(group)) {
      script.run("mount-filesystem.sh", words(mount));
    }
    if (!identity.moreKeys().isEmpty()) {
      List<String> words = new ArrayList<>();
      words.add(os.loginUser());
      words.addAll(identity.moreKeys());
      script.runWithText("authorize-keys.sh", "keys", words);
    }
    for (Setup setup : group.setups()) {
      add(script, group, setup);
    }
    script.runReady();
    return script;
  }

  private void add(NodeScript script, NodeGroup group, Setup setup) {
    if (setup.content() instanceof Setup.Content.Script content) {
      String text = content.text().value();
      String file = keep(group, setup, text);
      if (store.carries(group)) {
        String url = "s3://" + store.place() + "/" + file;
        script.setup(setup, url, ScriptStore.checksum(text));
        return;
      }
    }
    script.setup(setup, "", "");
  }

  private static List<Value> words(Mount mount) {
    return List.of(
        Value.of(mount.type()),
        mount.source(),
        Value.of(mount.path()),
        Value.of(mount.options()),
        Value.of(mount.openToAll() ? "1777" : "-"));
  }

  private void tooLong(NodeGroup group, long length) {
    lowering.error(
        AwsCodes.USER_DATA,
        group.setups().isEmpty() ? group.origin() : group.setups().get(0).origin(),
        "what the nodes of `"
            + group.name()
            + "` run takes "
            + length
            + " bytes, and user data on AWS holds "
            + MOST_USER_DATA,
        "name a bucket of yours in `target aws { template_bucket = \"…\" }`: nodes fetch long scripts from"
            + " it; or write `url` and `sha256`");
  }

  /** Keeps a user's script, once for all groups in which it is the same; gives its file. */
  private String keep(NodeGroup group, Setup setup, String text) {
    String shared = "setup/" + setup.name();
    String known = files.putIfAbsent(shared, text);
    if (known == null || known.equals(text)) {
      return shared;
    }
    String own = "setup/" + group.name() + "/" + setup.name();
    files.put(own, text);
    return own;
  }

  private void keep(NodeGroup group, NodeScript script) {
    script.files().forEach(files::putIfAbsent);
    if (!script.readyText().isEmpty()) {
      files.put("ready-" + group.name() + ".sh", script.readyText());
    }
  }
}
