package dev.hpcc.aws.lower;

import dev.hpcc.aws.facts.ResourceFacts.PropertyFacts;
import dev.hpcc.aws.facts.ResourceFacts.TypeFacts;
import dev.hpcc.aws.model.Value;

/**
 * Holds every resource against the table of resource facts when it is made. A breach is a mistake
 * of this backend, never of the user, hence an exception.
 */
final class ResourceCheck {
  private final TypeFacts facts;
  private final String where;

  private ResourceCheck(TypeFacts facts, String where) {
    this.facts = facts;
    this.where = where;
  }

  /** Checks the properties of a resource that is about to be made. */
  static void check(TypeFacts facts, String id, Value.Struct properties) {
    ResourceCheck check = new ResourceCheck(facts, id + " (" + facts.type() + ")");
    check.struct("", properties);
  }

  private void struct(String path, Value.Struct struct) {
    for (Value.Field field : struct.fields()) {
      String below = path.isEmpty() ? field.name() : path + "." + field.name();
      PropertyFacts property = facts.properties().get(below);
      if (property == null) {
        throw broken("has no property " + below);
      }
      if (!property.shape().equals("any")) {
        value(property, field.value());
      }
    }
    for (String required : facts.required()) {
      int dot = required.lastIndexOf('.');
      String parent = dot < 0 ? "" : required.substring(0, dot);
      if (parent.equals(path) && !has(struct, required.substring(dot + 1))) {
        throw broken("lacks " + required);
      }
    }
  }

  private void value(PropertyFacts property, Value value) {
    if (value instanceof Value.Struct struct && property.shape().equals("struct")) {
      struct(property.path(), struct);
    } else if (value instanceof Value.Items items && property.shape().equals("list")) {
      for (Value item : items.items()) {
        if (item instanceof Value.Struct struct) {
          struct(property.path(), struct);
        }
      }
    } else if (value instanceof Value.Text text && property.shape().equals("text")) {
      if (!property.words().isEmpty() && !property.words().contains(text.text())) {
        throw broken(property.path() + " cannot be " + text.text());
      }
    } else if (value instanceof Value.Whole whole && property.shape().equals("whole")) {
      if (whole.number() < property.least() || whole.number() > property.most()) {
        throw broken(property.path() + " cannot be " + whole.number());
      }
    } else if (!isReference(value)
        && !(value instanceof Value.Flag && property.shape().equals("flag"))) {
      throw broken(property.path() + " is no " + property.shape());
    }
  }

  private static boolean isReference(Value value) {
    return value instanceof Value.Ref
        || value instanceof Value.Attribute
        || value instanceof Value.Joined
        || value instanceof Value.Encoded
        || value instanceof Value.FirstZone;
  }

  private static boolean has(Value.Struct struct, String name) {
    for (Value.Field field : struct.fields()) {
      if (field.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private IllegalStateException broken(String what) {
    return new IllegalStateException(where + " " + what);
  }
}
