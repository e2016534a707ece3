package dev.hpcc.ir;

/** Instruction set of a node. */
public enum Architecture implements Worded {
  X86_64("x86_64"),
  ARM64("arm64");

  private final String word;

  Architecture(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
