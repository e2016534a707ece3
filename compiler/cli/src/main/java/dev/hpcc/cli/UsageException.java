package dev.hpcc.cli;

/** The command line is wrong; the message is a sentence for the user without a full stop. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String hint;

  UsageException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What would work, or empty. */
  String hint() {
    return hint;
  }
}
