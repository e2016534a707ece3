package dev.hpcc.ir;

/** Whether a node has a public address, and whether it is kept. */
public enum PublicAccess implements Worded {
  NO("false"),
  YES("true"),
  STATIC("static");

  private final String word;

  PublicAccess(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
