package dev.hpcc.aws.model;

import java.util.List;

/** The value of a property: what CloudFormation can hold, before it is text. */
public sealed interface Value {

  /** Characters that mean themselves, whatever they are. */
  record Text(String text) implements Value {}

  /** An integer. */
  record Whole(long number) implements Value {}

  /** A number in decimal digits. */
  record Decimal(String digits) implements Value {}

  /** A truth value. */
  record Flag(boolean flag) implements Value {}

  /** Values in order. */
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Named values in order. */
  record Struct(List<Field> fields) implements Value {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  /** A named value. */
  record Field(String name, Value value) {}

  /** What {@code Ref} of a resource, a parameter or a pseudo parameter gives. */
  record Ref(String name) implements Value {}

  /** What {@code Fn::GetAtt} of a resource gives. */
  record Attribute(String resource, String name) implements Value {}

  /** Texts, references and attributes, joined without anything between them. */
  record Joined(List<Value> parts) implements Value {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /** A text in base64. */
  record Encoded(Value text) implements Value {}

  /** The name of the region's first zone, whatever it is in the account. */
  record FirstZone() implements Value {}

  /** The part of the stack's id that no other stack has, also none of the same name. */
  record StackGuid() implements Value {}

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Whole(number);
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Value list(Value... items) {
    return new Items(List.of(items));
  }

  static Value join(Value... parts) {
    return new Joined(List.of(parts));
  }
}
