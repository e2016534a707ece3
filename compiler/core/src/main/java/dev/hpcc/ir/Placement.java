package dev.hpcc.ir;

/** How a group's machines are placed: close together, apart, or as they come. */
public enum Placement implements Worded {
  COMPACT("compact"),
  SPREAD("spread"),
  NONE("none");

  private final String word;

  Placement(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
