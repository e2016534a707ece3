package dev.hpcc.ir;

/**
 * The operating system of an image; {@code el} is the Enterprise Linux of the cloud's HPC images.
 */
public enum Os implements Worded {
  EL("el"),
  ROCKY("rocky"),
  ALMA("alma"),
  RHEL("rhel"),
  UBUNTU("ubuntu"),
  SLES("sles"),
  AMAZON("amazon");

  private final String word;

  Os(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
