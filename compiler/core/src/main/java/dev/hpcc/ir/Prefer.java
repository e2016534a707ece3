package dev.hpcc.ir;

/** What decides among machine types that meet every bound. */
public enum Prefer implements Worded {
  PRICE("price"),
  PRICE_PER_CORE("price_per_core"),
  NEWEST("newest");

  private final String word;

  Prefer(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
