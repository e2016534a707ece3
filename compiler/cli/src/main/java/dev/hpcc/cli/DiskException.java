package dev.hpcc.cli;

/** Something could not be read or written; the message is a sentence for the user. */
final class DiskException extends Exception {
  private static final long serialVersionUID = 1L;

  DiskException(String message) {
    super(message);
  }

  DiskException(String message, Throwable cause) {
    super(message, cause);
  }
}
