package dev.hpcc.ir;

/** What accounting enforces, in Slurm's words. */
public enum EnforceRule implements Worded {
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

  @Override
  public String word() {
    return word;
  }
}
