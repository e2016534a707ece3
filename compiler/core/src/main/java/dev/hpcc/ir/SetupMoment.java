package dev.hpcc.ir;

/**
 * When a set-up script runs: as early as the cloud allows, or after all mounts and before the node
 * takes jobs.
 */
public enum SetupMoment implements Worded {
  BOOT("boot"),
  READY("ready");

  private final String word;

  SetupMoment(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
