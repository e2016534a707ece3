package dev.hpcc.ir;

/** What becomes of stored data when the cluster is deleted. */
public enum OnDelete {
  KEEP("keep"),
  DELETE("delete"),
  SNAPSHOT("snapshot");

  private final String word;

  OnDelete(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
