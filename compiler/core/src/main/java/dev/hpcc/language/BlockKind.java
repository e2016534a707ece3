package dev.hpcc.language;

/** The kinds of block; {@code on} is a part of the block it stands in. */
public enum BlockKind {
  BLUEPRINT("blueprint"),
  PARAMETER("parameter"),
  TARGET("target"),
  NETWORK("network"),
  SUBNET("subnet"),
  FABRIC("fabric"),
  FILESYSTEM("filesystem"),
  LINK("link"),
  BUCKET("bucket"),
  IMAGE("image"),
  NODES("nodes"),
  SETUP("setup"),
  DEFAULTS("defaults"),
  SCHEDULER("scheduler"),
  QUEUE("queue"),
  ACCOUNTING("accounting"),
  IDENTITY("identity"),
  MONITORING("monitoring"),
  BUDGET("budget"),
  TAGS("tags"),
  USAGE("usage"),
  ON("on");

  private final String word;

  BlockKind(String word) {
    this.word = word;
  }

  /** The word of the language. */
  public String word() {
    return word;
  }
}
