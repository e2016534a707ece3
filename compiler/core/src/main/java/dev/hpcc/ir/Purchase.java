package dev.hpcc.ir;

/** How machines are bought. */
public enum Purchase {
  ON_DEMAND("on_demand"),
  SPOT("spot"),
  RESERVED("reserved");

  private final String word;

  Purchase(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
