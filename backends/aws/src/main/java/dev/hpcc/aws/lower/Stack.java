package dev.hpcc.aws.lower;

import dev.hpcc.aws.facts.ResourceFacts;
import dev.hpcc.aws.facts.ResourceFacts.TagShape;
import dev.hpcc.aws.facts.ResourceFacts.TypeFacts;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Parameter;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Template;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.LegalTags.LegalTag;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The template while it is being put together. Every resource gets the cluster's tags, is checked
 * against the resource facts and told to the recorder.
 */
final class Stack {
  private final List<LegalTag> tags;
  private final PlanRecorder recorder;
  private final Diagnostics sink;
  private final Map<String, Resource> resources = new HashMap<>();
  private final List<Resource> order = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Template.Output> outputs = new ArrayList<>();

  Stack(List<LegalTag> tags, PlanRecorder recorder, Diagnostics sink) {
    this.tags = List.copyOf(tags);
    this.recorder = recorder;
    this.sink = sink;
  }

  /** Begins a resource. */
  Draft draft(String id, String type, Origin origin) {
    return new Draft(id, type, origin);
  }

  int resourceCount() {
    return order.size();
  }

  /** A parameter; the first of a name counts. One without a default is asked of the user. */
  Value parameter(Parameter parameter) {
    for (Parameter known : parameters) {
      if (known.name().equals(parameter.name())) {
        return known.ref();
      }
    }
    parameters.add(parameter);
    if (parameter.initial().isEmpty()) {
      recorder.supply(parameter.name(), parameter.description());
    }
    return parameter.ref();
  }

  void output(String name, String description, Value value) {
    outputs.add(new Template.Output(name, description, value));
  }

  /** The cluster's tags as Key and Value. */
  Value tagList() {
    List<Value> list = new ArrayList<>();
    for (LegalTag tag : tags) {
      list.add(Fields.fields().put("Key", tag.key()).put("Value", tag.value()).struct());
    }
    return new Value.Items(list);
  }

  Template finish(String description) {
    return new Template(description, parameters, order, outputs);
  }

  private Optional<Value> tagsAs(TagShape shape) {
    return switch (shape) {
      case NONE -> Optional.empty();
      case LIST -> Optional.of(tagList());
      case MAP -> {
        Fields map = Fields.fields();
        for (LegalTag tag : tags) {
          map.put(tag.key(), tag.value());
        }
        yield Optional.of(map.struct());
      }
      case PROPAGATED -> {
        List<Value> list = new ArrayList<>();
        for (LegalTag tag : tags) {
          Fields one = Fields.fields().put("Key", tag.key()).put("Value", tag.value());
          list.add(one.put("PropagateAtLaunch", true).struct());
        }
        yield Optional.of(new Value.Items(list));
      }
      case SPECIFIED ->
          Optional.of(
              Value.list(
                  Fields.fields()
                      .put("ResourceType", "launch-template")
                      .put("Tags", tagList())
                      .struct()));
    };
  }

  /** A resource that is not made yet. */
  final class Draft {
    private final String id;
    private final String type;
    private final Origin origin;
    private final Fields properties = Fields.fields();
    private final List<String> dependsOn = new ArrayList<>();
    private final List<String> doubtful = new ArrayList<>();
    private boolean retained;
    private boolean stateful;

    private Draft(String id, String type, Origin origin) {
      this.id = id;
      this.type = type;
      this.origin = origin;
    }

    Draft put(String name, Value value) {
      properties.put(name, value);
      return this;
    }

    Draft put(String name, String text) {
      return put(name, Value.of(text));
    }

    Draft put(String name, long number) {
      return put(name, Value.of(number));
    }

    Draft put(String name, boolean flag) {
      return put(name, Value.of(flag));
    }

    Draft put(String name, Fields struct) {
      return put(name, struct.struct());
    }

    Draft after(Resource earlier) {
      dependsOn.add(earlier.id());
      return this;
    }

    Draft after(List<Resource> earlier) {
      earlier.forEach(this::after);
      return this;
    }

    /** It holds data: say in the template whether it outlives the stack. */
    Draft data(boolean keep) {
      stateful = true;
      retained = keep;
      return this;
    }

    /** See {@link Resource#doubtfulChecks()}. */
    Draft doubting(String check) {
      doubtful.add(check);
      return this;
    }

    /**
     * Makes it.
     *
     * @throws IllegalStateException if it breaks the resource facts or its id stands already
     */
    Resource add() {
      TypeFacts facts =
          ResourceFacts.of(type).orElseThrow(() -> new IllegalStateException("unknown " + type));
      ResourceCheck.check(facts, id, properties.struct());
      SecretReferences.refuse(properties.struct(), origin, sink);
      tagsAs(facts.tagShape()).ifPresent(value -> properties.put(facts.tagProperty(), value));
      Resource resource =
          new Resource(
              id, type, properties.struct(), dependsOn, retained, stateful, doubtful, origin);
      if (resources.put(id, resource) != null) {
        throw new IllegalStateException("logical id twice: " + id);
      }
      order.add(resource);
      recorder.resource(PlannedFacts.of(resource, facts));
      return resource;
    }
  }
}
