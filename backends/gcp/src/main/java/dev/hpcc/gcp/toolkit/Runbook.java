package dev.hpcc.gcp.toolkit;

import java.util.List;
import java.util.Optional;

/**
 * What the run-book needs to know beside the facts of the plan.
 *
 * @param project the Google Cloud project, where the blueprint names it
 * @param zone the whole name, {@code us-central1-a}
 * @param slurmCluster name of the Slurm cluster; absent without a scheduler
 * @param loginGroups names of the login groups as host names have them
 * @param publicLogin whether a login group has public addresses
 * @param osLogin whether users log in with their Google accounts
 * @param sshUser who the SSH keys of the blueprint belong to
 * @param managedAccess whether private nodes are reached through Identity-Aware Proxy
 * @param kept filesystems that are protected against deletion, as the blueprint names them
 * @param lost filesystems that are deleted with the cluster although they should be kept
 * @param logDays how long logs are to be kept
 * @param budget what a month may cost
 * @param enforced whether jobs need an account in the database
 * @param database whether a Cloud SQL instance holds the accounts
 * @param imports buckets that are loaded into a filesystem when it is made
 */
public record Runbook(
    Optional<String> project,
    String zone,
    Optional<String> slurmCluster,
    List<String> loginGroups,
    boolean publicLogin,
    boolean osLogin,
    Optional<String> sshUser,
    boolean managedAccess,
    List<String> kept,
    List<String> lost,
    long logDays,
    Optional<Budget> budget,
    boolean enforced,
    boolean database,
    List<String> imports) {
  public Runbook {
    loginGroups = List.copyOf(loginGroups);
    kept = List.copyOf(kept);
    lost = List.copyOf(lost);
    imports = List.copyOf(imports);
  }

  /**
   * A budget.
   *
   * @param microUsd per month
   * @param percents at which shares to tell
   * @param recipients e-mail addresses
   */
  public record Budget(long microUsd, List<Integer> percents, List<String> recipients) {
    public Budget {
      percents = List.copyOf(percents);
      recipients = List.copyOf(recipients);
    }
  }
}
