package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.CloudInit;
import dev.hpcc.emit.Tree;
import dev.hpcc.emit.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * User data for cloud-init. Scripts stand in it as Base64: whether CycleCloud looks up {@code $} in
 * the value of a parameter again is not known, and so there is none.
 */
final class CloudConfig {

  private CloudConfig() {}

  static String write(CloudInit content) {
    Tree.Builder config = Tree.map();
    if (!content.sshKeys().isEmpty()) {
      config.put("ssh_authorized_keys", Tree.texts(content.sshKeys()));
    }
    if (!content.files().isEmpty()) {
      List<Tree> files = new ArrayList<>();
      for (CloudInit.WrittenFile file : content.files()) {
        files.add(
            Tree.map()
                .put("path", file.path())
                .put("permissions", file.mode())
                .put("encoding", "b64")
                .put("content", encoded(file.text()))
                .build());
      }
      config.put("write_files", Tree.list(files));
    }
    if (!content.commands().isEmpty()) {
      List<Tree> commands = new ArrayList<>();
      for (List<String> command : content.commands()) {
        commands.add(Tree.texts(command));
      }
      config.put("runcmd", Tree.list(commands));
    }
    return "#cloud-config\n" + YamlWriter.write(config.build()).text();
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
