package dev.hpcc.azure.model;

import java.util.ArrayList;
import java.util.List;

/** A value in a resource of an Azure Resource Manager template. */
public sealed interface ArmNode {

  /** Literal text: never read as an expression, whatever it holds. */
  record Text(String text) implements ArmNode {}

  record Whole(long number) implements ArmNode {}

  record Flag(boolean flag) implements ArmNode {}

  /** What the template computes when it is deployed. */
  record Computed(ArmExpression expression) implements ArmNode {}

  record Items(List<ArmNode> items) implements ArmNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys in order; a key stands once. */
  record Fields(List<Field> fields) implements ArmNode {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  record Field(String key, ArmNode value) {}

  static ArmNode of(String text) {
    return new Text(text);
  }

  static ArmNode of(ArmExpression expression) {
    return new Computed(expression);
  }

  static ArmNode items(ArmNode... items) {
    return new Items(List.of(items));
  }

  static ArmNode texts(List<String> texts) {
    List<ArmNode> items = new ArrayList<>();
    for (String text : texts) {
      items.add(new Text(text));
    }
    return new Items(items);
  }

  static Builder fields() {
    return new Builder();
  }

  /** Puts {@link Fields} together. */
  final class Builder {

    private final List<Field> fields = new ArrayList<>();

    private Builder() {}

    public Builder put(String key, ArmNode value) {
      fields.add(new Field(key, value));
      return this;
    }

    public Builder put(String key, String text) {
      return put(key, new Text(text));
    }

    public Builder put(String key, long number) {
      return put(key, new Whole(number));
    }

    public Builder put(String key, boolean flag) {
      return put(key, new Flag(flag));
    }

    public Builder put(String key, ArmExpression expression) {
      return put(key, new Computed(expression));
    }

    public Builder put(String key, Builder value) {
      return put(key, value.build());
    }

    public Fields build() {
      return new Fields(fields);
    }
  }
}
