package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Value;

/** A text that two values have in common exactly when they are equal; for use as a key. */
final class Signature {
  private Signature() {}

  static String of(Value value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Value value) {
    if (value instanceof Value.Text text) {
      out.append('"').append(text.text().length()).append(':').append(text.text());
    } else if (value instanceof Value.Whole whole) {
      out.append(whole.number()).append(';');
    } else if (value instanceof Value.Flag flag) {
      out.append(flag.flag());
    } else if (value instanceof Value.Ref ref) {
      out.append('@').append(ref.name()).append(';');
    } else if (value instanceof Value.Attribute attribute) {
      out.append('.').append(attribute.resource()).append('.').append(attribute.name()).append(';');
    } else if (value instanceof Value.Encoded encoded) {
      out.append('~');
      append(out, encoded.text());
    } else if (value instanceof Value.Items items) {
      out.append('[');
      items.items().forEach(item -> append(out, item));
      out.append(']');
    } else if (value instanceof Value.Joined joined) {
      out.append('(');
      joined.parts().forEach(part -> append(out, part));
      out.append(')');
    } else if (value instanceof Value.Struct struct) {
      out.append('{');
      for (Value.Field field : struct.fields()) {
        out.append(field.name()).append('=');
        append(out, field.value());
      }
      out.append('}');
    }
  }
}
