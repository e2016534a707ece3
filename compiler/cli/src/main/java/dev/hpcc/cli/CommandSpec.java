package dev.hpcc.cli;

import java.util.List;

/**
 * What a command takes, for the parser of arguments and for its help.
 *
 * @param name the word
 * @param operands as the usage line shows them, {@code FILE}
 * @param least fewest operands
 * @param most most operands
 * @param summary one line
 * @param explanation a few lines below it
 * @param options in the order of the help
 * @param examples command lines that work in a checkout, each with what it does
 */
record CommandSpec(
    String name,
    String operands,
    int least,
    int most,
    String summary,
    String explanation,
    List<Option> options,
    List<Example> examples) {
  CommandSpec {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
  }

  /**
   * One option.
   *
   * @param letter short form, {@code t}, or 0
   * @param name long form without dashes, or empty
   * @param value what follows it, {@code DIR}; empty for a flag
   * @param repeatable whether it may stand more than once
   * @param meaning one line
   */
  record Option(char letter, String name, String value, boolean repeatable, String meaning) {
    static Option flag(String name, String meaning) {
      return new Option((char) 0, name, "", false, meaning);
    }

    static Option value(String name, String value, String meaning) {
      return new Option((char) 0, name, value, false, meaning);
    }

    Option letter(char letter) {
      return new Option(letter, name, value, repeatable, meaning);
    }

    Option repeated() {
      return new Option(letter, name, value, true, meaning);
    }

    boolean isFlag() {
      return value.isEmpty();
    }

    /** {@code --out}, or {@code -P} where there is no long form. */
    String shown() {
      return name.isEmpty() ? "-" + letter : "--" + name;
    }
  }

  /**
   * An example.
   *
   * @param line a whole command line, begins with {@code hpcc}
   * @param does what it does
   */
  record Example(String line, String does) {}
}
