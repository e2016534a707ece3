package dev.hpcc.ir;

/** What becomes of stored data when the cluster is deleted. */
public enum OnDelete implements Worded {
  KEEP("keep"),
  DELETE("delete"),
  SNAPSHOT("snapshot");

  private final String word;

  OnDelete(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
