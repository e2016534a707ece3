package dev.hpcc.diagnostic;

/** How much a diagnostic weighs. Only an error stops a compilation. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that is printed. */
  public String word() {
    return word;
  }
}
