package dev.hpcc.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The world as a command sees it: result to {@code out}, words for people to {@code err}, both in
 * UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param folder what relative paths are relative to
 * @param environment the variables that matter
 * @param errIsTerminal whether a person sees {@code err} on a terminal
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    Map<String, String> environment,
    boolean errIsTerminal) {

  /** The file or folder that an argument names. */
  Path path(String argument) {
    return folder.resolve(argument);
  }

  /**
   * Whether words for people may be coloured.
   *
   * @param choice {@code auto}, {@code always} or {@code never}
   */
  boolean isColoured(String choice) {
    if (!choice.equals("auto")) {
      return choice.equals("always");
    }
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return errIsTerminal && !refused && !"dumb".equals(environment.get("TERM"));
  }
}
