package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.JsonSchema;
import dev.hpcc.golden.gate.TestData;
import java.util.List;
import java.util.Set;

/**
 * The closed table of resource types that a template may hold, from CloudFormation's public
 * resource provider schemas (see the README beside the data).
 */
final class ResourceTypes {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "CreationPolicy",
          "UpdatePolicy",
          "Metadata");

  /** Types whose data CloudFormation can snapshot (template reference, DeletionPolicy). */
  private static final Set<String> SNAPSHOT =
      Set.of("AWS::EC2::Volume", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster");

  private final JsonNode types;

  private ResourceTypes(JsonNode types) {
    this.types = types;
  }

  static ResourceTypes load() {
    return new ResourceTypes(TestData.json("aws/resource-types.json"));
  }

  /** Whether {@code Fn::GetAtt} may read the attribute of the type. */
  boolean isReadable(String type, String attribute) {
    for (JsonNode name : types.path(type).path("readOnly")) {
      if (name.asText().equals(attribute) || attribute.startsWith(name.asText() + ".")) {
        return true;
      }
    }
    return (type + "." + attribute).equals("AWS::EC2::VPC.CidrBlock");
  }

  void check(Template template, Findings findings) {
    for (Template.Resource resource : template.resources()) {
      JsonNode schema = types.path(resource.type());
      if (schema.isMissingNode()) {
        findings.add("resource-type", resource.where(), resource.type() + " is not in the table");
        continue;
      }
      attributes(resource, findings);
      JsonSchema validator =
          new JsonSchema(
              Template::isIntrinsic, ref -> schema.at(ref.substring(ref.indexOf('#') + 1)));
      String where = resource.where() + ".Properties";
      JsonNode properties = resource.properties();
      if (properties.isMissingNode()) {
        properties = TestData.parse("{}");
      }
      findings.addAll(validator.check(schema, properties, where));
      for (JsonNode name : schema.path("readOnly")) {
        findings.require(
            !properties.has(name.asText()) || name.asText().equals("CidrBlock"),
            "read-only",
            where,
            name.asText() + " cannot be set");
      }
    }
  }

  private static void attributes(Template.Resource resource, Findings findings) {
    for (var entry : resource.body().properties()) {
      findings.require(
          ATTRIBUTES.contains(entry.getKey()),
          "resource-attribute",
          resource.where() + "." + entry.getKey(),
          "no such resource attribute");
    }
    for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
      String value = resource.body().path(policy).asText("Delete");
      boolean legal =
          Set.of("Delete", "Retain", "RetainExceptOnCreate").contains(value)
              || (value.equals("Snapshot") && SNAPSHOT.contains(resource.type()));
      findings.require(legal, "deletion-policy", resource.where(), policy + " " + value);
    }
  }
}
