package dev.hpcc.ir;

/** What a group's count counts. */
public enum CountUnit {
  NODES("nodes"),
  CORES("cores"),
  GPUS("gpus");

  private final String word;

  CountUnit(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
