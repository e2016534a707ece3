package dev.hpcc.ir;

/** Who reaches each other over a fabric: the jobs of one group, or several groups. */
public enum FabricSpan implements Worded {
  GROUP("group"),
  GROUPS("groups");

  private final String word;

  FabricSpan(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
