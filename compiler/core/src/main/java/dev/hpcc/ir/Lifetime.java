package dev.hpcc.ir;

/** Whether what is stored may be lost. */
public enum Lifetime {
  SCRATCH("scratch"),
  PERSISTENT("persistent");

  private final String word;

  Lifetime(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
