package dev.hpcc.cli;

import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.cli.CommandSpec.Option;
import dev.hpcc.compile.Checked;
import dev.hpcc.compile.Compiled;
import java.util.ArrayList;
import java.util.List;

/** {@code hpcc compile}: the main job. */
final class CompileCommand implements Command {
  @Override
  public CommandSpec spec() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("out", "DIR", "write below this folder; out by default").letter('o'));
    options.addAll(Job.INPUT);
    options.add(Option.flag("force", "write over files that hpcc did not write or you edited"));
    options.add(Job.FORMAT);
    options.add(Job.COLOR);
    return new CommandSpec(
        "compile",
        "FILE",
        1,
        1,
        "compile a blueprint for every cloud that it declares",
        """
        Writes DIR/BLUEPRINT/ with a folder per cloud and a manifest, or nothing at all if the
        blueprint has an error for any cloud. FILE may be `-` for standard input.""",
        options,
        List.of(
            new Example("hpcc compile blueprints/cfd.hpc", "write out/cfd/{aws,azure,gcp}/"),
            new Example("hpcc compile blueprints/cfd.hpc -t gcp -o build", "Google Cloud alone"),
            new Example("hpcc compile blueprints/cfd.hpc -P max_nodes=16", "a smaller cpu queue"),
            new Example("hpcc compile blueprints/classroom.hpc --format json", "tell a program")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    boolean json = Job.isJson(arguments);
    Job job = Job.of(arguments, console);
    Compiled compiled = job.compiler().compile(job.request());
    Checked checked = compiled.checked();
    if (checked.hasErrors()) {
      if (json) {
        console.out().print(CompileJson.of(compiled, job.shown(checked.diagnostics()), ""));
      } else {
        job.tell(checked.diagnostics());
        console.err().print(wayOn(checked));
      }
      return Exit.FAULTS;
    }
    String name = checked.resolution().neutral().name();
    String parent = arguments.value("--out").orElse("out");
    if (!json) {
      job.tell(checked.diagnostics());
    }
    new OutputFolder(console.path(parent), name).write(compiled.files(), arguments.has("--force"));
    String folder = parent.endsWith("/") ? parent + name : parent + "/" + name;
    console
        .out()
        .print(
            json
                ? CompileJson.of(compiled, job.shown(checked.diagnostics()), folder)
                : CompileTable.of(checked.plans(), folder));
    return Exit.OK;
  }

  /** Some clouds stand in the way of others: how to go on without them. */
  private static String wayOn(Checked checked) {
    List<String> sound = new ArrayList<>(checked.resolution().clusters().keySet());
    sound.removeAll(checked.refused());
    String nothing = "nothing was written";
    if (checked.refused().isEmpty() || sound.isEmpty() || checked.plans().size() < sound.size()) {
      return nothing + "\n";
    }
    return nothing + "; `-t " + String.join(",", sound) + "` compiles without it\n";
  }
}
