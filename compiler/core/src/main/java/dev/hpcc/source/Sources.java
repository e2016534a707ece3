package dev.hpcc.source;

/** Reads the files that a blueprint names. The command line implements it; tests keep a map. */
public interface Sources {

  /** What came of reading a file. */
  sealed interface Reading {
    /** The text, decoded as UTF-8. */
    record Found(SourceFile file) implements Reading {}

    /** Nothing is there, or it is no regular file. */
    record Missing() implements Reading {}

    /** The path leaves the folder of the root file, directly or through a symbolic link. */
    record Outside() implements Reading {}

    /** It is there and cannot be read; {@code reason} is a sentence for the user. */
    record Unreadable(String reason) implements Reading {}
  }

  /**
   * Reads {@code path}, relative to the folder of {@code from}. The path must stay inside the root
   * file's folder with symbolic links resolved.
   */
  Reading read(SourceFile from, String path);

  /** Sources without any file, for a text that stands alone. */
  static Sources none() {
    return (from, path) -> new Reading.Missing();
  }
}
