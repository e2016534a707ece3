package dev.hpcc.ir;

/** The kind of interconnect. */
public enum FabricKind implements Worded {
  RDMA("rdma"),
  ETHERNET("ethernet");

  private final String word;

  FabricKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
