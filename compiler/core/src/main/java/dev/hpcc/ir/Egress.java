package dev.hpcc.ir;

/** How private nodes reach the internet. */
public enum Egress {
  NAT("nat"),
  NONE("none");

  private final String word;

  Egress(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
