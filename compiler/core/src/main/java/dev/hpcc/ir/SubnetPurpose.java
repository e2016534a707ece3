package dev.hpcc.ir;

/** What a subnet is for. */
public enum SubnetPurpose {
  COMPUTE("compute"),
  STORAGE("storage"),
  LOGIN("login"),
  SERVICE("service");

  private final String word;

  SubnetPurpose(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
