package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.Infrastructure;
import dev.hpcc.emit.Tree;
import java.util.ArrayList;
import java.util.List;

/** The companion template as a tree. */
final class InfrastructureTree {

  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

  private InfrastructureTree() {}

  static Tree of(Infrastructure infrastructure) {
    Tree.Builder template = Tree.map().put("$schema", SCHEMA).put("contentVersion", "1.0.0.0");
    if (!infrastructure.description().isEmpty()) {
      template.put(
          "metadata", Tree.map().put("description", ArmText.literal(infrastructure.description())));
    }
    Tree.Builder parameters = Tree.map();
    for (Infrastructure.Parameter parameter : infrastructure.parameters()) {
      parameters.put(parameter.name(), parameter(parameter));
    }
    List<Tree> resources = new ArrayList<>();
    for (ArmResource resource : infrastructure.resources()) {
      resources.add(resource(resource));
    }
    return template
        .put("parameters", parameters)
        .put("resources", Tree.list(resources))
        .put("outputs", outputs(infrastructure.outputs()))
        .build();
  }

  private static Tree.Builder parameter(Infrastructure.Parameter parameter) {
    Tree.Builder map = Tree.map().put("type", parameter.type());
    if (parameter.initial().isPresent()) {
      map.put("defaultValue", node(parameter.initial().get()));
    }
    return map.put("metadata", Tree.map().put("description", parameter.description()));
  }

  private static Tree.Builder outputs(List<ArmNode.Field> fields) {
    Tree.Builder values = Tree.map();
    for (ArmNode.Field field : fields) {
      values.put(field.key(), node(field.value()));
    }
    return Tree.map()
        .put("cyclecloudParameters", Tree.map().put("type", "object").put("value", values));
  }

  private static Tree resource(ArmResource resource) {
    Tree.Builder map = Tree.map().origin(resource.origin());
    if (resource.condition().isPresent()) {
      map.put("condition", ArmText.value(resource.condition().get()));
    }
    map.put("type", resource.type())
        .put("apiVersion", resource.apiVersion())
        .put("name", name(resource.name()));
    for (ArmNode.Field field : resource.body().fields()) {
      if (!field.key().equals("properties")) {
        map.put(field.key(), node(field.value()));
      }
    }
    if (!resource.dependsOn().isEmpty()) {
      List<Tree> after = new ArrayList<>();
      for (ArmExpression id : resource.dependsOn()) {
        after.add(Tree.of(ArmText.value(id)));
      }
      map.put("dependsOn", Tree.list(after));
    }
    for (ArmNode.Field field : resource.body().fields()) {
      if (field.key().equals("properties")) {
        map.put(field.key(), node(field.value()));
      }
    }
    return map.build();
  }

  /** Literal parts joined by {@code /}, or an expression that joins them. */
  private static String name(List<ArmExpression> parts) {
    StringBuilder literal = new StringBuilder();
    StringBuilder format = new StringBuilder();
    List<ArmExpression> arguments = new ArrayList<>();
    for (ArmExpression part : parts) {
      String separator = literal.length() == 0 && format.length() == 0 ? "" : "/";
      format.append(separator).append('{').append(arguments.size()).append('}');
      arguments.add(part);
      if (part instanceof ArmExpression.Quoted quoted) {
        literal.append(separator).append(quoted.text());
      }
    }
    boolean isLiteral = true;
    for (ArmExpression part : parts) {
      isLiteral &= part instanceof ArmExpression.Quoted;
    }
    if (isLiteral) {
      return ArmText.literal(literal.toString());
    }
    if (parts.size() == 1) {
      return ArmText.value(parts.get(0));
    }
    arguments.add(0, ArmExpression.text(format.toString()));
    return ArmText.value(new ArmExpression.Call("format", arguments));
  }

  private static Tree node(ArmNode node) {
    if (node instanceof ArmNode.Text text) {
      return Tree.of(ArmText.literal(text.text()));
    }
    if (node instanceof ArmNode.Whole whole) {
      return Tree.of(whole.number());
    }
    if (node instanceof ArmNode.Flag flag) {
      return Tree.of(flag.flag());
    }
    if (node instanceof ArmNode.Computed computed) {
      return Tree.of(ArmText.value(computed.expression()));
    }
    if (node instanceof ArmNode.Items items) {
      List<Tree> elements = new ArrayList<>();
      for (ArmNode item : items.items()) {
        elements.add(node(item));
      }
      return Tree.list(elements);
    }
    if (node instanceof ArmNode.Fields fields) {
      Tree.Builder map = Tree.map();
      for (ArmNode.Field field : fields.fields()) {
        map.put(field.key(), node(field.value()));
      }
      return map.build();
    }
    throw new IllegalStateException("unknown node");
  }
}
