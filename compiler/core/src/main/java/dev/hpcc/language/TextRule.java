package dev.hpcc.language;

/** What a text must look like. The checks are in {@link TextRules}. */
public enum TextRule {
  ANY("a text", "\"text\""),
  LINE("a text of one line", "\"text\""),
  PATH("an absolute path", "\"/scratch\""),
  CIDR("an IPv4 network", "\"10.0.0.0/16\""),
  EMAIL("an e-mail address", "\"hpc@example.org\""),
  URL("an https address", "\"https://example.org/setup.sh\""),
  SHA256("a SHA-256 checksum of 64 hexadecimal digits", "\"9f86d081…\""),
  SCRIPT("a script whose first line begins with `#!`", "file(\"setup.sh\")"),
  PUBLIC_KEY("an OpenSSH public key", "\"ssh-ed25519 AAAA… name\""),
  MOUNT_OPTION("a mount option without blanks or commas", "\"noatime\""),
  CONFIG_LINE("a text of one line", "\"bf_continue\"");

  private final String words;
  private final String example;

  TextRule(String words, String example) {
    this.words = words;
    this.example = example;
  }

  /** What it asks for, with its article. */
  public String words() {
    return words;
  }

  /** A value that meets it, as written in the language. */
  public String example() {
    return example;
  }
}
