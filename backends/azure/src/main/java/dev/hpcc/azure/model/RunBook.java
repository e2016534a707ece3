package dev.hpcc.azure.model;

import java.util.List;
import java.util.Optional;

/**
 * What the run-book says beyond the plan's facts.
 *
 * @param resourceGroup the group that is deployed to, or absent: the user chooses
 * @param locker CycleCloud's locker, or absent: the default one
 * @param providers resource providers that must be registered
 * @param secrets what is typed at deployment, with its reader command
 * @param hasProject whether a project must be uploaded
 * @param peers whether the network is peered with CycleCloud's
 * @param bastion name of the Bastion host, where there is one
 * @param keeps what a tear-down must not take
 * @param steps in the order to do them
 */
public record RunBook(
    Optional<String> resourceGroup,
    Optional<String> locker,
    List<String> providers,
    List<Secret> secrets,
    boolean hasProject,
    boolean peers,
    Optional<String> bastion,
    List<Kept> keeps,
    List<Step> steps) {

  public RunBook {
    providers = List.copyOf(providers);
    secrets = List.copyOf(secrets);
    keeps = List.copyOf(keeps);
    steps = List.copyOf(steps);
  }

  /**
   * A value that no file holds.
   *
   * @param armParameter its name in the companion template
   * @param cycleParameter its name in the cluster
   * @param vault {@code VAULT/SECRET} in Key Vault, or absent: it is typed
   */
  public record Secret(String armParameter, String cycleParameter, Optional<String> vault) {}

  /**
   * A resource that outlives the cluster.
   *
   * @param name the blueprint's
   * @param id its resource id as a shell word; {@code $group} holds the resource group
   */
  public record Kept(String name, String id) {

    /** One whose names are known, below the resource group. */
    public static Kept below(String name, String provider, String path) {
      String group = "\"$(az group show -n \"$group\" --query id -o tsv)/providers/";
      return new Kept(name, group + provider + "/" + path + "\"");
    }
  }

  /**
   * A step of its own for a feature of this cluster.
   *
   * @param when after which stage: {@code before}, {@code deployed} or {@code started}
   * @param title in words
   * @param text one paragraph
   * @param commands shell lines, or none
   */
  public record Step(String when, String title, String text, List<String> commands) {
    public Step {
      commands = List.copyOf(commands);
    }
  }
}
