package dev.hpcc.cli;

import java.util.List;

/** Help for people: of the whole, and of each command. */
final class HelpText {
  private static final int WIDTH = 26;

  private HelpText() {}

  /** {@code hpcc compile FILE [options]}. */
  static String usage(CommandSpec spec) {
    String operands = spec.operands().isEmpty() ? "" : " " + spec.operands();
    return "hpcc " + spec.name() + operands + (spec.options().isEmpty() ? "" : " [options]");
  }

  static String of(CommandSpec spec) {
    StringBuilder out = new StringBuilder();
    out.append("hpcc ").append(spec.name()).append(": ").append(spec.summary()).append("\n\n");
    out.append("usage: ").append(usage(spec)).append('\n');
    if (!spec.explanation().isEmpty()) {
      out.append('\n').append(spec.explanation()).append('\n');
    }
    if (!spec.options().isEmpty()) {
      out.append("\noptions:\n");
      for (CommandSpec.Option option : spec.options()) {
        line(out, forms(option), option.meaning());
      }
    }
    out.append("\nexamples:\n");
    for (CommandSpec.Example example : spec.examples()) {
      out.append("  ").append(example.line()).append('\n');
      out.append("      ").append(example.does()).append('\n');
    }
    return out.toString();
  }

  private static String forms(CommandSpec.Option option) {
    String letter = option.letter() == 0 ? "    " : "-" + option.letter();
    String name = option.name().isEmpty() ? "" : "--" + option.name();
    String comma = option.letter() == 0 || option.name().isEmpty() ? "" : ", ";
    return letter + comma + name + (option.isFlag() ? "" : " " + option.value());
  }

  static String overview(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    out.append("hpcc compiles one HPC blueprint for AWS, Azure and Google Cloud.\n\n");
    out.append("usage: hpcc COMMAND …\n\ncommands:\n");
    for (Command command : commands) {
      line(out, command.spec().name(), command.spec().summary());
    }
    out.append("\n`hpcc COMMAND --help` tells more, with examples. `hpcc --version` prints the");
    out.append(" version.\n\nexit codes:\n");
    line(out, "0", "all is well");
    line(out, "1", "the blueprint has errors");
    line(out, "2", "the command line is wrong");
    line(out, "3", "`--check` found a difference");
    line(out, "4", "a file could not be read or written");
    line(out, "70", "a bug of hpcc");
    return out.toString();
  }

  private static void line(StringBuilder out, String word, String meaning) {
    out.append("  ").append(word);
    if (word.length() >= WIDTH - 1) {
      out.append('\n').append(" ".repeat(WIDTH + 2));
    } else {
      out.append(" ".repeat(WIDTH - word.length()));
    }
    out.append(meaning).append('\n');
  }
}
