package dev.hpcc.ir;

/** Whether what is stored may be lost. */
public enum Lifetime implements Worded {
  SCRATCH("scratch"),
  PERSISTENT("persistent");

  private final String word;

  Lifetime(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
