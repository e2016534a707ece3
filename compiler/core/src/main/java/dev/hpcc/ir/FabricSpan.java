package dev.hpcc.ir;

/** Who reaches each other over a fabric: the jobs of one group, or several groups. */
public enum FabricSpan {
  GROUP("group"),
  GROUPS("groups");

  private final String word;

  FabricSpan(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
