package dev.hpcc.ir;

/** How private nodes reach the internet. */
public enum Egress implements Worded {
  NAT("nat"),
  NONE("none");

  private final String word;

  Egress(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
