package dev.hpcc.aws.model;

import java.util.ArrayList;
import java.util.List;

/** Puts a {@link Value.Struct} together, in order. */
public final class Fields {
  private final List<Value.Field> fields = new ArrayList<>();

  public static Fields fields() {
    return new Fields();
  }

  /**
   * Adds a property.
   *
   * @throws IllegalStateException if it stands already
   */
  public Fields put(String name, Value value) {
    for (Value.Field field : fields) {
      if (field.name().equals(name)) {
        throw new IllegalStateException("property twice: " + name);
      }
    }
    fields.add(new Value.Field(name, value));
    return this;
  }

  public Fields put(String name, String text) {
    return put(name, new Value.Text(text));
  }

  public Fields put(String name, long number) {
    return put(name, new Value.Whole(number));
  }

  public Fields put(String name, boolean flag) {
    return put(name, new Value.Flag(flag));
  }

  public Fields put(String name, Fields struct) {
    return put(name, struct.struct());
  }

  public Value.Struct struct() {
    return new Value.Struct(fields);
  }
}
