package dev.hpcc.aws.lower;

import dev.hpcc.aws.facts.ResourceFacts.PropertyFacts;
import dev.hpcc.aws.facts.ResourceFacts.TypeFacts;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedResource;
import java.util.ArrayList;
import java.util.List;

/** What readers of a plan learn of a resource: its plain properties, and which are create-only. */
final class PlannedFacts {
  private final TypeFacts facts;
  private final List<PlannedResource.Fact> found = new ArrayList<>();

  private PlannedFacts(TypeFacts facts) {
    this.facts = facts;
  }

  static PlannedResource of(Resource resource, TypeFacts facts) {
    PlannedFacts reader = new PlannedFacts(facts);
    reader.struct("", "", resource.properties(), false);
    return new PlannedResource(resource.type(), resource.id(), reader.found, resource.origin());
  }

  private void struct(String path, String shown, Value.Struct struct, boolean createOnly) {
    for (Value.Field field : struct.fields()) {
      String below = path.isEmpty() ? field.name() : path + "." + field.name();
      String name = shown.isEmpty() ? field.name() : shown + "." + field.name();
      PropertyFacts property = facts.properties().get(below);
      if (property != null && !property.shape().equals("any")) {
        value(property, name, field.value(), createOnly || property.createOnly());
      }
    }
  }

  private void value(PropertyFacts property, String name, Value value, boolean createOnly) {
    if (property.secret()) {
      found.add(new PlannedResource.Fact(name, "(secret)", createOnly));
    } else if (value instanceof Value.Text text) {
      found.add(new PlannedResource.Fact(name, text.text(), createOnly));
    } else if (value instanceof Value.Whole whole) {
      found.add(new PlannedResource.Fact(name, Long.toString(whole.number()), createOnly));
    } else if (value instanceof Value.Flag flag) {
      found.add(new PlannedResource.Fact(name, Boolean.toString(flag.flag()), createOnly));
    } else if (value instanceof Value.Ref ref) {
      found.add(new PlannedResource.Fact(name, "of " + ref.name(), createOnly));
    } else if (value instanceof Value.Attribute attribute) {
      found.add(new PlannedResource.Fact(name, "of " + attribute.resource(), createOnly));
    } else if (value instanceof Value.Struct struct) {
      struct(property.path(), name, struct, createOnly);
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        String indexed = name + "[" + i + "]";
        if (items.items().get(i) instanceof Value.Struct struct) {
          struct(property.path(), indexed, struct, createOnly);
        } else {
          value(property, indexed, items.items().get(i), createOnly);
        }
      }
    }
  }
}
