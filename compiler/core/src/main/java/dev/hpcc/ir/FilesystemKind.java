package dev.hpcc.ir;

/** The kind of a filesystem. */
public enum FilesystemKind {
  NFS("nfs"),
  LUSTRE("lustre"),
  OBJECT("object");

  private final String word;

  FilesystemKind(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
