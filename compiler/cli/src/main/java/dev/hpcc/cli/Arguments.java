package dev.hpcc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command line, taken apart by its {@link CommandSpec}. */
final class Arguments {
  private final List<String> operands = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  void addOperand(String operand) {
    operands.add(operand);
  }

  void addOption(CommandSpec.Option option, String value) {
    names.add(option.shown());
    values.add(value);
  }

  List<String> operands() {
    return List.copyOf(operands);
  }

  String operand() {
    return operands.get(0);
  }

  /** Whether an option stands there: {@code --force}. */
  boolean has(String shown) {
    return names.contains(shown);
  }

  Optional<String> value(String shown) {
    int at = names.indexOf(shown);
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }

  /** The values of an option that may be repeated, in order. */
  List<String> values(String shown) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(shown)) {
        found.add(values.get(i));
      }
    }
    return found;
  }
}
