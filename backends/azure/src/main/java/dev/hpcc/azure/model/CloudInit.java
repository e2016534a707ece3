package dev.hpcc.azure.model;

import java.util.List;

/**
 * What cloud-init does on a node before CycleCloud's own agent begins.
 *
 * @param sshKeys public keys of the image's administrator
 * @param files written before the commands run
 * @param commands each a list of words, run as root in order
 */
public record CloudInit(
    List<String> sshKeys, List<WrittenFile> files, List<List<String>> commands) {

  public CloudInit {
    sshKeys = List.copyOf(sshKeys);
    files = List.copyOf(files);
    commands = List.copyOf(commands);
  }

  public boolean isEmpty() {
    return sshKeys.isEmpty() && files.isEmpty() && commands.isEmpty();
  }

  /**
   * A file that cloud-init writes.
   *
   * @param mode octal, {@code 0755}
   */
  public record WrittenFile(String path, String text, String mode) {}
}
