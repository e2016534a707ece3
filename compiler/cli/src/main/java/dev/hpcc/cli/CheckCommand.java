package dev.hpcc.cli;

import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.compile.Checked;
import dev.hpcc.diagnostic.JsonRenderer;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code hpcc check}: everything that compile checks, nothing written. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    List<CommandSpec.Option> options = new ArrayList<>(Job.INPUT);
    options.add(Job.FORMAT);
    options.add(Job.COLOR);
    return new CommandSpec(
        "check",
        "FILE",
        1,
        1,
        "check a blueprint for every cloud, write nothing",
        "Does all that `hpcc compile` does but the writing. FILE may be `-` for standard input.",
        options,
        List.of(
            new Example("hpcc check blueprints/cfd.hpc", "check for all clouds it declares"),
            new Example("hpcc check blueprints/cfd.hpc -t aws", "check for AWS alone"),
            new Example(
                "hpcc check blueprints/cfd.hpc --format json", "diagnostics for a program")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    boolean json = Job.isJson(arguments);
    Job job = Job.of(arguments, console);
    Checked checked = job.compiler().check(job.request());
    if (json) {
      write(job, checked, console);
    } else {
      job.tell(checked.diagnostics());
    }
    return checked.hasErrors() ? Exit.FAULTS : Exit.OK;
  }

  private static void write(Job job, Checked checked, Console console) {
    try {
      Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
      JsonRenderer.write(job.shown(checked.diagnostics()), out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
