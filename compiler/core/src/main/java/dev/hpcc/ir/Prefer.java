package dev.hpcc.ir;

/** What decides among machine types that meet every bound. */
public enum Prefer {
  PRICE("price"),
  PRICE_PER_CORE("price_per_core"),
  NEWEST("newest");

  private final String word;

  Prefer(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
