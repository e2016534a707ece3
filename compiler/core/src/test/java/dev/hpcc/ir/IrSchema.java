package dev.hpcc.ir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hpcc.quantity.Cidr;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the JSON Schema of the model from its records: what a record has, the schema has, with the
 * words of its documentation.
 */
final class IrSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Set<Class<?>> known = new LinkedHashSet<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();
  private final IrDocumentation documentation = new IrDocumentation();

  /** The schema as text, with a newline at its end. */
  static String text() throws IOException {
    return new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(new IrSchema().schema())
        + "\n";
  }

  /** Every record that a cluster can hold. */
  static Set<Class<?>> records() {
    IrSchema schema = new IrSchema();
    schema.schema();
    return schema.known;
  }

  private ObjectNode schema() {
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "https://hpcc.dev/schema/ir-" + ClusterJson.SCHEMA_VERSION + ".json");
    root.put("title", "The neutral model of hpcc");
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    properties.putObject("schemaVersion").put("const", ClusterJson.SCHEMA_VERSION);
    properties.set("cluster", reference(Cluster.class));
    root.putArray("required").add("schemaVersion").add("cluster");
    root.put("additionalProperties", false);
    ObjectNode definitions = JSON.objectNode();
    while (!open.isEmpty()) {
      Class<?> type = open.poll();
      definitions.set(name(type), definition(type));
    }
    definitions.set("Origin", origin());
    definitions.set("Options", options());
    root.set("$defs", definitions);
    return root;
  }

  private static String name(Class<?> type) {
    return type.getEnclosingClass() == null || type.getEnclosingClass() == Cluster.class
        ? type.getSimpleName()
        : name(type.getEnclosingClass()) + type.getSimpleName();
  }

  private ObjectNode reference(Class<?> type) {
    boolean own = type != Origin.class && type != Options.class;
    if (own && known.add(type)) {
      open.add(type);
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name(type));
  }

  private ObjectNode definition(Class<?> type) {
    ObjectNode node = JSON.objectNode();
    documentation.of(type).ifPresent(words -> node.put("description", words));
    if (type.isSealed()) {
      ArrayNode forms = node.putArray("oneOf");
      for (Class<?> form : type.getPermittedSubclasses()) {
        forms.add(reference(form));
      }
      return node;
    }
    if (type.isEnum()) {
      node.put("type", "string");
      ArrayNode words = node.putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        words.add(
            constant instanceof Worded worded ? worded.word() : ((Bound.Relation) constant).sign());
      }
      return node;
    }
    node.put("type", "object");
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = schema(component.getGenericType());
      documentation
          .of(type, component.getName())
          .ifPresent(words -> property.put("description", words));
      properties.set(component.getName(), property);
      if (component.getType() != Optional.class) {
        required.add(component.getName());
      }
    }
    node.set("required", required);
    node.put("additionalProperties", false);
    return node;
  }

  private ObjectNode schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return JSON.objectNode().put("type", "string");
    } else if (raw == Boolean.class || raw == boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    } else if (raw == Long.class || raw == long.class || raw == Integer.class || raw == int.class) {
      return JSON.objectNode().put("type", "integer");
    } else if (raw == Cidr.class) {
      return JSON.objectNode().put("type", "string").put("pattern", "^[0-9.]+/[0-9]+$");
    } else if (raw == Bounds.class) {
      ObjectNode list = JSON.objectNode().put("type", "array");
      list.set("items", reference(Bound.class));
      return list;
    }
    return reference(raw);
  }

  private ObjectNode generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type argument = type.getActualTypeArguments()[0];
    if (Collection.class.isAssignableFrom(raw)) {
      ObjectNode list = JSON.objectNode().put("type", "array");
      list.set("items", schema(argument));
      return list;
    } else if (raw == Optional.class) {
      return schema(argument);
    } else if (raw == Sourced.class) {
      return sourced(argument);
    }
    throw new IllegalArgumentException(type.toString());
  }

  private ObjectNode sourced(Type argument) {
    ObjectNode node = JSON.objectNode().put("type", "object");
    ObjectNode value = schema(argument);
    boolean open = argument instanceof ParameterizedType p && p.getRawType() == Optional.class;
    if (open) {
      value.putArray("type").add("integer").add("null");
    }
    ObjectNode properties = node.putObject("properties");
    properties.set("value", value);
    properties.set("origin", reference(Origin.class));
    node.putArray("required").add("value").add("origin");
    node.put("additionalProperties", false);
    return node;
  }

  private ObjectNode place(ObjectNode properties) {
    properties.putObject("file").put("type", "string");
    properties.putObject("line").put("type", "integer").put("minimum", 1);
    properties.putObject("column").put("type", "integer").put("minimum", 1);
    return properties;
  }

  private ObjectNode origin() {
    ObjectNode node = JSON.objectNode();
    documentation.of(Origin.class).ifPresent(words -> node.put("description", words));
    node.put("type", "object");
    ObjectNode properties = place(node.putObject("properties"));
    ObjectNode chain = properties.putObject("chain").put("type", "array").put("minItems", 1);
    documentation.of(Origin.class, "chain").ifPresent(words -> chain.put("description", words));
    ObjectNode step = chain.putObject("items").put("type", "object");
    ObjectNode parts = step.putObject("properties");
    ArrayNode layers = parts.putObject("layer").put("type", "string").putArray("enum");
    for (Origin.Layer layer : Origin.Layer.values()) {
      layers.add(ClusterJson.word(layer));
    }
    parts.putObject("name").put("type", "string");
    place(parts);
    step.putArray("required").add("layer").add("file").add("line").add("column");
    step.put("additionalProperties", false);
    node.putArray("required").add("file").add("line").add("column").add("chain");
    node.put("additionalProperties", false);
    return node;
  }

  private ObjectNode options() {
    ObjectNode node = JSON.objectNode();
    documentation.of(Options.class).ifPresent(words -> node.put("description", words));
    node.put("type", "object");
    ObjectNode option = node.putObject("additionalProperties").put("type", "object");
    ObjectNode properties = option.putObject("properties");
    ArrayNode forms = properties.putObject("value").putArray("type");
    forms.add("string").add("integer").add("boolean").add("array");
    properties.set("origin", reference(Origin.class));
    option.putArray("required").add("value").add("origin");
    option.put("additionalProperties", false);
    return node;
  }
}
