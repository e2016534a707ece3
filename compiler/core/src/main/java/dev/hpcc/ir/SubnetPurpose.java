package dev.hpcc.ir;

/** What a subnet is for. */
public enum SubnetPurpose implements Worded {
  COMPUTE("compute"),
  STORAGE("storage"),
  LOGIN("login"),
  SERVICE("service");

  private final String word;

  SubnetPurpose(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
