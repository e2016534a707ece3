package dev.hpcc.ir;

/** Whether a job has its nodes for itself, or one user has. */
public enum Exclusive implements Worded {
  NO("no"),
  JOB("job"),
  USER("user");

  private final String word;

  Exclusive(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
