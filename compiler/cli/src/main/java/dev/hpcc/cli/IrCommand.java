package dev.hpcc.cli;

import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.cli.CommandSpec.Option;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.ClusterJson;
import dev.hpcc.resolve.Resolution;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code hpcc ir}: the model behind a blueprint, for programs. */
final class IrCommand implements Command {
  @Override
  public CommandSpec spec() {
    List<Option> options = new ArrayList<>(Job.INPUT);
    options.add(Job.COLOR);
    return new CommandSpec(
        "ir",
        "FILE",
        1,
        1,
        "print the model that a blueprint stands for as JSON",
        """
        Without -t the neutral model, with one cloud that cloud's. Units are canonical: bytes,
        bit/s, byte/s, seconds, micro-USD. The schema ships as hpcc/schema/ir.schema.json.""",
        options,
        List.of(
            new Example("hpcc ir blueprints/cfd.hpc", "the neutral model"),
            new Example("hpcc ir blueprints/cfd.hpc -t aws", "with what is said for AWS"),
            new Example("hpcc ir blueprints/cfd.hpc -P max_nodes=8", "with a parameter given")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    Job job = Job.of(arguments, console);
    List<String> targets = job.request().targets();
    if (targets.size() > 1) {
      throw new UsageException("`hpcc ir` prints one model", "give one cloud to `-t`, or none");
    }
    Diagnostics sink = new Diagnostics();
    Resolution resolution = job.compiler().resolve(job.request(), sink);
    job.tell(sink.sorted());
    if (sink.hasErrors()) {
      return Exit.FAULTS;
    }
    Cluster cluster =
        targets.isEmpty()
            ? resolution.neutral()
            : resolution.clusters().getOrDefault(targets.get(0), resolution.neutral());
    StringWriter text = new StringWriter();
    ClusterJson.write(cluster, text);
    console.out().print(text);
    return Exit.OK;
  }
}
