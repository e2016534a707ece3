package dev.hpcc.cli;

import dev.hpcc.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a command line apart in the usual way of POSIX and GNU: {@code -o DIR}, {@code -oDIR},
 * {@code --out DIR}, {@code --out=DIR}, options and operands in any order, {@code --} ends the
 * options, {@code -} is an operand.
 *
 * <p>Written by hand because a library for it doubles the classes that a cold start loads; see
 * {@code docs/decisions}.
 */
final class ArgumentParser {
  private final CommandSpec spec;
  private final List<String> words;
  private final Arguments arguments = new Arguments();
  private int at;

  private ArgumentParser(CommandSpec spec, List<String> words) {
    this.spec = spec;
    this.words = words;
  }

  static Arguments parse(CommandSpec spec, List<String> words) throws UsageException {
    ArgumentParser parser = new ArgumentParser(spec, words);
    parser.all();
    return parser.arguments;
  }

  private void all() throws UsageException {
    boolean options = true;
    while (at < words.size()) {
      String word = words.get(at++);
      if (options && word.equals("--")) {
        options = false;
      } else if (options && word.startsWith("--")) {
        longOption(word);
      } else if (options && word.length() > 1 && word.charAt(0) == '-') {
        shortOption(word);
      } else {
        arguments.addOperand(word);
      }
    }
    checkOperands();
  }

  private void checkOperands() throws UsageException {
    List<String> operands = arguments.operands();
    if (operands.size() < spec.least()) {
      throw new UsageException(
          "`hpcc " + spec.name() + "` needs " + spec.operands(), "usage: " + HelpText.usage(spec));
    }
    if (operands.size() > spec.most()) {
      throw new UsageException(
          "`" + operands.get(spec.most()) + "` is one argument too many",
          "usage: " + HelpText.usage(spec));
    }
  }

  private void longOption(String word) throws UsageException {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Optional<CommandSpec.Option> found = find(name);
    if (found.isEmpty()) {
      throw unknown(name);
    }
    CommandSpec.Option option = found.get();
    if (option.isFlag() && equals >= 0) {
      throw new UsageException("`" + name + "` takes no value", "");
    }
    add(option, equals < 0 ? next(option) : word.substring(equals + 1));
  }

  private void shortOption(String word) throws UsageException {
    for (int i = 1; i < word.length(); i++) {
      Optional<CommandSpec.Option> found = find(word.charAt(i));
      if (found.isEmpty()) {
        throw unknown("-" + word.charAt(i));
      }
      CommandSpec.Option option = found.get();
      if (!option.isFlag() && i + 1 < word.length()) {
        add(option, word.substring(i + 1));
        return;
      }
      add(option, next(option));
    }
  }

  private String next(CommandSpec.Option option) throws UsageException {
    if (option.isFlag()) {
      return "";
    }
    if (at == words.size()) {
      throw new UsageException(
          "`" + option.shown() + "` needs a value", option.shown() + " " + option.value());
    }
    return words.get(at++);
  }

  private void add(CommandSpec.Option option, String value) throws UsageException {
    if (!option.repeatable() && !option.isFlag() && arguments.has(option.shown())) {
      throw new UsageException("`" + option.shown() + "` is given twice", "");
    }
    arguments.addOption(option, value);
  }

  private Optional<CommandSpec.Option> find(String name) {
    for (CommandSpec.Option option : spec.options()) {
      if (!option.name().isEmpty() && name.equals("--" + option.name())) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private Optional<CommandSpec.Option> find(char letter) {
    for (CommandSpec.Option option : spec.options()) {
      if (option.letter() == letter) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private UsageException unknown(String word) {
    List<String> known = new ArrayList<>();
    for (CommandSpec.Option option : spec.options()) {
      known.add(option.shown());
    }
    return new UsageException(
        "`hpcc " + spec.name() + "` has no option `" + word + "`", Suggestions.hint(word, known));
  }
}
