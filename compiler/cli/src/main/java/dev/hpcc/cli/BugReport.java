package dev.hpcc.cli;

import dev.hpcc.compile.ToolVersion;
import java.util.List;

/** What a person sees when hpcc itself fails: an apology and what to send, never a mere trace. */
final class BugReport {
  private static final int FRAMES = 12;

  private BugReport() {}

  static String of(Throwable bug, List<String> words) {
    StringBuilder out = new StringBuilder();
    out.append("hpcc: this is a bug in hpcc, not in your blueprint; nothing was written\n\n");
    out.append("Please report it with the lines below and, if you may, the blueprint.\n\n");
    out.append("  hpcc    ").append(ToolVersion.text()).append('\n');
    out.append("  java    ").append(System.getProperty("java.vm.version")).append(", ");
    out.append(System.getProperty("os.name")).append(' ');
    out.append(System.getProperty("os.arch")).append('\n');
    out.append("  command ").append(words.isEmpty() ? "" : words.get(0)).append('\n');
    for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
      cause(cause, out);
    }
    return out.toString();
  }

  private static void cause(Throwable cause, StringBuilder out) {
    out.append("  ").append(cause.getClass().getName()).append(": ");
    out.append(cause.getMessage()).append('\n');
    StackTraceElement[] trace = cause.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
      out.append("    at ").append(trace[i]).append('\n');
    }
  }
}
