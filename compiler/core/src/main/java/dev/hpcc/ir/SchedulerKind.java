package dev.hpcc.ir;

/** The scheduler. */
public enum SchedulerKind implements Worded {
  SLURM("slurm"),
  BATCH("batch"),
  PBS("pbs"),
  GRIDENGINE("gridengine"),
  HTCONDOR("htcondor"),
  LSF("lsf"),
  KUBERNETES("kubernetes"),
  NONE("none");

  private final String word;

  SchedulerKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
