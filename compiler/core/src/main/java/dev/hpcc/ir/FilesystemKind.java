package dev.hpcc.ir;

/** The kind of a filesystem. */
public enum FilesystemKind implements Worded {
  NFS("nfs"),
  LUSTRE("lustre"),
  OBJECT("object");

  private final String word;

  FilesystemKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
