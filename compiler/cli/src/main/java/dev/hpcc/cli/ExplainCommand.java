package dev.hpcc.cli;

import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.cli.CommandSpec.Option;
import dev.hpcc.compile.Checked;
import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodePages;
import dev.hpcc.diagnostic.Suggestions;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hpcc explain}: why the compiler chose what it chose, or what a code means. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    List<Option> options = new ArrayList<>();
    options.add(Option.flag("all", "every rejected machine type with what it misses"));
    options.addAll(Job.INPUT);
    options.add(Job.COLOR);
    return new CommandSpec(
        "explain",
        "FILE[:ELEMENT[.KEY]] | CODE",
        1,
        1,
        "tell why something was chosen, or what a code means",
        """
        ELEMENT is written as messages name it: nodes.cpu, filesystem.scratch, network, queue.cpu.
        With .KEY the text tells where its value comes from.""",
        options,
        List.of(
            new Example("hpcc explain blueprints/cfd.hpc", "every decision, loss and note"),
            new Example(
                "hpcc explain blueprints/cfd.hpc:nodes.cpu -t aws", "one group and its machine"),
            new Example(
                "hpcc explain blueprints/cfd.hpc:nodes.login.mounts", "where a value comes from"),
            new Example("hpcc explain HPC5301", "the page of a diagnostic code")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    String operand = arguments.operand();
    if (isCode(operand)) {
      console.out().print(page(operand));
      return Exit.OK;
    }
    int colon = operand.lastIndexOf(':');
    boolean whole = colon < 0 || Files.exists(console.path(operand));
    String file = whole ? operand : operand.substring(0, colon);
    Job job = Job.of(file, arguments, console);
    Checked checked = job.compiler().check(job.request());
    if (whole) {
      console.out().print(PlanExplanation.of(checked, job));
    } else {
      String element = operand.substring(colon + 1);
      boolean all = arguments.has("--all");
      console.out().print(new ElementExplanation(checked, job, all).of(element));
    }
    if (checked.hasErrors()) {
      job.tell(checked.diagnostics());
      return Exit.FAULTS;
    }
    return Exit.OK;
  }

  private static boolean isCode(String word) {
    String digits = word.regionMatches(true, 0, "HPC", 0, 3) ? word.substring(3) : word;
    boolean number = digits.length() == 4;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number;
  }

  private static String page(String word) throws UsageException {
    Optional<Code> code = CodePages.find(word);
    if (code.isEmpty()) {
      List<String> known = new ArrayList<>();
      for (Code each : CodePages.codes()) {
        known.add(each.id());
      }
      throw new UsageException("there is no code `" + word + "`", Suggestions.hint(word, known));
    }
    return CodePages.page(code.get()).orElse("# " + code.get().title() + "\n");
  }
}
