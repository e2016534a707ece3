package dev.hpcc.backend;

import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.ir.Origin;

/**
 * A group of nodes as it will run.
 *
 * @param role what it is in the cluster
 * @param choice its machine and its counts
 * @param image what it boots, in the provider's words
 * @param diskGib root disk, or -1 for the image's
 */
public record PlannedGroup(
    String name, Role role, MachineChoice choice, String image, long diskGib, Origin origin) {

  /** What a group is in the cluster. */
  public enum Role {
    COMPUTE("compute"),
    LOGIN("login"),
    CONTROLLER("controller"),
    PLAIN("plain");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
