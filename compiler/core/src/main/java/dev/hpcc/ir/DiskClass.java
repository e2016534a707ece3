package dev.hpcc.ir;

/** How fast a root disk is. */
public enum DiskClass implements Worded {
  STANDARD("standard"),
  BALANCED("balanced"),
  FAST("fast");

  private final String word;

  DiskClass(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
