package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.backend.LegalTags.LegalTag;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a resource of the companion: location, tags and version come from the table of facts. */
final class Resource {

  private final ResourceFacts.Type type;
  private final List<ArmExpression> name;
  private final Origin origin;
  private final List<ArmExpression> after = new ArrayList<>();
  private final ArmNode.Builder body = ArmNode.fields();
  private ArmNode location;
  private Optional<ArmExpression> condition = Optional.empty();

  private Resource(Build build, String type, List<ArmExpression> name, Origin origin) {
    this.type = ResourceFacts.type(type);
    this.name = name;
    this.origin = origin;
    this.location = ArmNode.of(build.location());
  }

  static Resource of(Build build, String type, Origin origin, String... name) {
    List<ArmExpression> parts = new ArrayList<>();
    for (String part : name) {
      parts.add(ArmExpression.text(part));
    }
    return new Resource(build, type, parts, origin);
  }

  static Resource of(Build build, String type, Origin origin, List<ArmExpression> name) {
    return new Resource(build, type, name, origin);
  }

  /** Depends on the other. */
  Resource after(ArmResource other) {
    after.add(other.id());
    return this;
  }

  /** Depends on the other where there is one. */
  Resource after(Optional<ArmResource> other) {
    if (other.isPresent()) {
      after.add(other.get().id());
    }
    return this;
  }

  /** Stands in no region. */
  Resource global() {
    location = ArmNode.of("global");
    return this;
  }

  Resource onlyIf(ArmExpression holds) {
    condition = Optional.of(holds);
    return this;
  }

  Resource sku(String sku) {
    return sku(ArmNode.fields().put("name", sku));
  }

  Resource sku(ArmNode.Builder sku) {
    return put("sku", sku.build());
  }

  Resource zone(Build build) {
    if (build.site.zone().isPresent()) {
      put("zones", ArmNode.texts(List.of(build.site.zone().get())));
    }
    return this;
  }

  Resource put(String key, ArmNode value) {
    body.put(key, value);
    return this;
  }

  Resource properties(ArmNode.Builder properties) {
    return put("properties", properties.build());
  }

  /** Checks it and adds it to the companion. */
  ArmResource add(Build build) {
    ArmNode.Builder whole = ArmNode.fields();
    if (type.located()) {
      whole.put("location", location);
    }
    for (ArmNode.Field field : body.build().fields()) {
      whole.put(field.key(), field.value());
    }
    if (type.tagged() && !build.tags().isEmpty()) {
      ArmNode.Builder tags = ArmNode.fields();
      for (LegalTag tag : build.tags()) {
        tags.put(tag.key(), tag.value());
      }
      whole.put("tags", tags);
    }
    ArmNode.Fields checked = whole.build();
    ArmResource resource =
        new ArmResource(type.name(), type.version(), name, condition, after, checked, origin);
    return build.add(resource, ResourceFacts.check(type, checked));
  }
}
