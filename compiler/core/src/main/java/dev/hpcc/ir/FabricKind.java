package dev.hpcc.ir;

/** The kind of interconnect. */
public enum FabricKind {
  RDMA("rdma"),
  ETHERNET("ethernet");

  private final String word;

  FabricKind(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
