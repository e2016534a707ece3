package dev.hpcc.backend;

import dev.hpcc.ir.Setup;
import dev.hpcc.ir.Sourced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * How set-up scripts reach a node, alike on every cloud: the user's script is a file of its own,
 * unchanged; {@link #runner()} calls it with arguments in single quotes. No argument is ever handed
 * to a cloud's own argument field: those are expanded by a shell.
 */
public final class SetupRunner {

  /** The name under which the runner's text is stored beside the scripts. */
  public static final String RUNNER_FILE = "run-setup.sh";

  private static final int BASE64_LINE = 76;

  private SetupRunner() {}

  /** The text of the runner, the same for every cluster. */
  public static String runner() {
    return ScriptText.read(SetupRunner.class, RUNNER_FILE);
  }

  /**
   * The command that runs one set-up script.
   *
   * @param runner path of the runner on the node
   * @param file path of the user's script on the node; not used for a download
   */
  public static String call(String runner, Setup setup, String file) {
    List<String> words = new ArrayList<>();
    words.add(runner);
    if (setup.content() instanceof Setup.Content.Download download) {
      words.add("url");
      words.add(setup.name());
      words.add(download.url().value());
      words.add(download.sha256().value());
    } else {
      words.add("file");
      words.add(setup.name());
      words.add(file);
    }
    for (Sourced<String> argument : setup.arguments()) {
      words.add(argument.value());
    }
    return command(words);
  }

  /** A script of commands that stops at the first that fails. */
  public static String script(List<String> commands) {
    StringBuilder text = new StringBuilder(ScriptText.read(SetupRunner.class, "header.sh"));
    for (String command : commands) {
      text.append('\n').append(command).append('\n');
    }
    return text.toString();
  }

  /**
   * The commands that write a text to a file of the node, byte for byte, whatever it holds.
   *
   * @param path where, on the node
   * @param mode octal, {@code 0700}
   */
  public static String writeFile(String path, String text, String mode) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\n'}).encodeToString(bytes);
    String quoted = quote(path);
    return "base64 -d >"
        + quoted
        + " <<'HPCC_END'\n"
        + encoded
        + (encoded.isEmpty() ? "" : "\n")
        + "HPCC_END\nchmod "
        + mode
        + " "
        + quoted;
  }

  /** One command of a shell, every word quoted where it needs it. */
  public static String command(List<String> words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(isPlain(word) ? word : quote(word));
    }
    return line.toString();
  }

  /**
   * The text as one word of a POSIX shell: in single quotes, each quote in it as {@code '\''}.
   *
   * @throws IllegalArgumentException if it holds U+0000, which no program can be given
   */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException("U+0000 in a word of a command");
      }
      if (c == '\'') {
        quoted.append("'\\''");
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  /** Whether a shell reads the word as it stands, wherever it stands. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean letterOrDigit = letter || (c >= '0' && c <= '9');
      if (!letterOrDigit && (i == 0 ? c != '/' : "/._-".indexOf(c) < 0)) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
