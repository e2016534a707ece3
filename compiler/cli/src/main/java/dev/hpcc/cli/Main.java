package dev.hpcc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    boolean terminal = Boolean.getBoolean("hpcc.terminal");
    Console console = new Console(System.in, out, err, Path.of(""), System.getenv(), terminal);
    int code = new CommandLine(console).run(List.of(words));
    out.flush();
    err.flush();
    System.exit(out.checkError() && code == Exit.OK ? Exit.IO : code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
