package dev.hpcc.cli;

/** Exit codes of every command. */
final class Exit {
  static final int OK = 0;

  /** The blueprint has errors. */
  static final int FAULTS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** {@code --check} found a difference. */
  static final int DIFFERENT = 3;

  /** A file could not be read or written. */
  static final int IO = 4;

  /** A bug of hpcc. */
  static final int BUG = 70;

  private Exit() {}
}
