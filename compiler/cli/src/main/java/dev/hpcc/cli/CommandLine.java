package dev.hpcc.cli;

import dev.hpcc.compile.ToolVersion;
import dev.hpcc.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the command, runs it, and turns whatever happens into words and an exit code. */
final class CommandLine {
  private final Console console;

  CommandLine(Console console) {
    this.console = console;
  }

  int run(List<String> words) {
    try {
      return dispatch(words);
    } catch (UsageException fault) {
      console.err().print("hpcc: " + fault.getMessage() + "\n");
      if (!fault.hint().isEmpty()) {
        console.err().print("  " + fault.hint() + "\n");
      }
      return Exit.USAGE;
    } catch (DiskException fault) {
      console.err().print("hpcc: " + fault.getMessage() + "\n");
      return Exit.IO;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      console.err().print(BugReport.of(bug, words));
      return Exit.BUG;
    }
  }

  private int dispatch(List<String> words) throws UsageException, DiskException {
    String first = words.isEmpty() ? "" : words.get(0);
    return switch (first) {
      case "" -> nothing();
      case "--version", "-V" -> version();
      case "--help", "-h", "help" -> help(words);
      default -> command(first, words.subList(1, words.size()));
    };
  }

  private int nothing() {
    console.err().print(HelpText.overview(Commands.all()));
    return Exit.USAGE;
  }

  private int version() {
    console.out().print("hpcc " + ToolVersion.text() + "\n");
    return Exit.OK;
  }

  private int help(List<String> words) throws UsageException {
    if (words.size() == 1) {
      console.out().print(HelpText.overview(Commands.all()));
    } else {
      console.out().print(HelpText.of(find(words.get(1)).spec()));
    }
    return Exit.OK;
  }

  private int command(String name, List<String> rest) throws UsageException, DiskException {
    Command command = find(name);
    for (String word : rest) {
      if (word.equals("--")) {
        break;
      }
      if (word.equals("--help") || word.equals("-h")) {
        console.out().print(HelpText.of(command.spec()));
        return Exit.OK;
      }
    }
    return command.run(ArgumentParser.parse(command.spec(), rest), console);
  }

  private static Command find(String name) throws UsageException {
    Optional<Command> found = Commands.find(name);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> names = new ArrayList<>();
    for (Command command : Commands.all()) {
      names.add(command.spec().name());
    }
    String kind = name.startsWith("-") ? "option" : "command";
    String hint = Suggestions.hint(name, names);
    throw new UsageException(
        "there is no " + kind + " `" + name + "`",
        hint.isEmpty() ? "`hpcc --help` lists the commands" : hint);
  }
}
