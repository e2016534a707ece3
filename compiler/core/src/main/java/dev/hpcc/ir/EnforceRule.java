package dev.hpcc.ir;

/** What accounting enforces, in Slurm's words. */
public enum EnforceRule {
  ASSOCIATIONS("associations"),
  LIMITS("limits"),
  QOS("qos"),
  SAFE("safe"),
  NOSTEPS("nosteps"),
  NOJOBS("nojobs");

  private final String word;

  EnforceRule(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
