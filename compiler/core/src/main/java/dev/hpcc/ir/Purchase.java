package dev.hpcc.ir;

/** How machines are bought. */
public enum Purchase implements Worded {
  ON_DEMAND("on_demand"),
  SPOT("spot"),
  RESERVED("reserved");

  private final String word;

  Purchase(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
