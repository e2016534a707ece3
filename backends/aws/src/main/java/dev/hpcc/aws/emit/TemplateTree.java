package dev.hpcc.aws.emit;

import dev.hpcc.aws.model.Parameter;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Template;
import dev.hpcc.aws.model.Value;
import dev.hpcc.emit.Tree;
import java.util.ArrayList;
import java.util.List;

/** A template as the tree of a YAML document. */
final class TemplateTree {
  private TemplateTree() {}

  static Tree of(Template template) {
    Tree.Builder root =
        Tree.map()
            .put("AWSTemplateFormatVersion", "2010-09-09")
            .put("Description", template.description());
    if (!template.parameters().isEmpty()) {
      Tree.Builder parameters = Tree.map();
      for (Parameter parameter : template.parameters()) {
        parameters.put(parameter.name(), parameter(parameter));
      }
      root.put("Parameters", parameters);
    }
    Tree.Builder resources = Tree.map();
    for (Resource resource : template.resources()) {
      resources.put(resource.id(), resource(resource));
    }
    root.put("Resources", resources);
    if (!template.outputs().isEmpty()) {
      Tree.Builder outputs = Tree.map();
      for (Template.Output output : template.outputs()) {
        outputs.put(
            output.name(),
            Tree.map()
                .put("Description", output.description())
                .put("Value", value(output.value())));
      }
      root.put("Outputs", outputs);
    }
    return root.build();
  }

  private static Tree.Builder parameter(Parameter parameter) {
    Tree.Builder tree =
        Tree.map().put("Type", parameter.type()).put("Description", parameter.description());
    parameter.initial().ifPresent(initial -> tree.put("Default", initial));
    return parameter.noEcho() ? tree.put("NoEcho", true) : tree;
  }

  private static Tree.Builder resource(Resource resource) {
    Tree.Builder tree = Tree.map().origin(resource.origin()).put("Type", resource.type());
    if (!resource.dependsOn().isEmpty()) {
      tree.put("DependsOn", Tree.texts(resource.dependsOn()));
    }
    if (resource.stateful()) {
      String policy = resource.retained() ? "Retain" : "Delete";
      tree.put("DeletionPolicy", policy).put("UpdateReplacePolicy", policy);
    }
    if (!resource.doubtfulChecks().isEmpty()) {
      Tree.Builder config = Tree.map().put("ignore_checks", Tree.texts(resource.doubtfulChecks()));
      tree.put("Metadata", Tree.map().put("cfn-lint", Tree.map().put("config", config)));
    }
    if (!resource.properties().fields().isEmpty()) {
      tree.put("Properties", value(resource.properties()));
    }
    return tree;
  }

  private static Tree value(Value value) {
    if (value instanceof Value.Text text) {
      return Literals.text(text.text());
    } else if (value instanceof Value.Whole whole) {
      return Tree.of(whole.number());
    } else if (value instanceof Value.Decimal decimal) {
      return new Tree.Decimal(decimal.digits());
    } else if (value instanceof Value.Flag flag) {
      return Tree.of(flag.flag());
    } else if (value instanceof Value.Items items) {
      return items(items);
    } else if (value instanceof Value.Struct struct) {
      return struct(struct);
    } else if (value instanceof Value.Ref ref) {
      return call("Ref", Tree.of(ref.name()));
    } else if (value instanceof Value.Attribute attribute) {
      return call(
          "Fn::GetAtt", Tree.list(Tree.of(attribute.resource()), Tree.of(attribute.name())));
    } else if (value instanceof Value.Joined joined) {
      return joined(joined);
    } else if (value instanceof Value.Encoded encoded) {
      return call("Fn::Base64", value(encoded.text()));
    } else if (value instanceof Value.FirstZone) {
      Tree zones = call("Fn::GetAZs", Tree.of(""));
      return call("Fn::Select", Tree.list(Tree.of(0), zones));
    }
    Tree parts = call("Fn::Split", Tree.list(Tree.of("/"), call("Ref", Tree.of("AWS::StackId"))));
    return call("Fn::Select", Tree.list(Tree.of(2), parts));
  }

  private static Tree items(Value.Items items) {
    List<Tree> elements = new ArrayList<>();
    items.items().forEach(item -> elements.add(value(item)));
    return Tree.list(elements);
  }

  private static Tree struct(Value.Struct struct) {
    Tree.Builder map = Tree.map();
    struct.fields().forEach(field -> map.put(field.name(), value(field.value())));
    return map.build();
  }

  private static Tree joined(Value.Joined joined) {
    if (Literals.isSubstitutable(joined)) {
      return call("Fn::Sub", Tree.of(Literals.substitution(joined)));
    }
    List<Tree> parts = new ArrayList<>();
    joined.parts().forEach(part -> parts.add(value(part)));
    return call("Fn::Join", Tree.list(Tree.of(""), Tree.list(parts)));
  }

  static Tree call(String function, Tree argument) {
    return Tree.map().put(function, argument).build();
  }
}
