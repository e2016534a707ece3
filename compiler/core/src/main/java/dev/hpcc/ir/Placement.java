package dev.hpcc.ir;

/** How a group's machines are placed: close together, apart, or as they come. */
public enum Placement {
  COMPACT("compact"),
  SPREAD("spread"),
  NONE("none");

  private final String word;

  Placement(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
