package dev.hpcc.ir;

/** How fast a root disk is. */
public enum DiskClass {
  STANDARD("standard"),
  BALANCED("balanced"),
  FAST("fast");

  private final String word;

  DiskClass(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
