package dev.hpcc.ir;

/** What a group's count counts. */
public enum CountUnit implements Worded {
  NODES("nodes"),
  CORES("cores"),
  GPUS("gpus");

  private final String word;

  CountUnit(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
