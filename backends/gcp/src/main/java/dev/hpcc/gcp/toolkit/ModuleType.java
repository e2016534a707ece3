package dev.hpcc.gcp.toolkit;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one module of the Toolkit.
 *
 * @param source as blueprints name it, {@code modules/network/vpc}
 * @param services the Google APIs that it needs
 * @param inputs what it takes, as far as this backend sets it
 */
public record ModuleType(String source, List<String> services, List<Input> inputs) {
  public ModuleType {
    services = List.copyOf(services);
    inputs = List.copyOf(inputs);
  }

  /**
   * One input.
   *
   * @param type {@code text}, {@code number}, {@code flag}, {@code list}, {@code map}, {@code
   *     object} or {@code any}
   * @param replaces whether a change makes the resource new
   * @param values the only legal words, or empty
   */
  public record Input(String name, String type, boolean replaces, List<String> values) {
    public Input {
      values = List.copyOf(values);
    }

    /** Whether a value is of this input's type; an expression is of any. */
    boolean takes(Value value) {
      if (value instanceof Value.Text text) {
        return (type.equals("text") || type.equals("any"))
            && (values.isEmpty() || values.contains(text.text()));
      }
      if (value instanceof Value.Whole) {
        return type.equals("number") || type.equals("any");
      }
      if (value instanceof Value.Flag) {
        return type.equals("flag") || type.equals("any");
      }
      if (value instanceof Value.Items) {
        return type.equals("list") || type.equals("any");
      }
      if (value instanceof Value.Fields) {
        return type.equals("map") || type.equals("object") || type.equals("any");
      }
      return true;
    }
  }

  /** The input of a name. */
  public Optional<Input> input(String name) {
    for (Input input : inputs) {
      if (input.name().equals(name)) {
        return Optional.of(input);
      }
    }
    return Optional.empty();
  }
}
